-- Made by npm run listings from the migrations. Change those, not this file.

-- 2026-11-23-identity

create table "installation" (
  "id" uuid not null,
  "link_secret" text not null,
  "created_at" timestamptz not null,
  primary key ("id")
);

create table "workspace" (
  "id" uuid not null,
  "slug" text not null,
  "name" text not null,
  "kind" text not null check ("kind" in ('own', 'demo', 'example', 'server')),
  "note" text,
  "created_at" timestamptz not null,
  primary key ("id"),
  unique ("slug")
);

create table "account" (
  "id" uuid not null,
  "email" text not null,
  "name" text not null,
  "server_admin" boolean not null,
  "created_at" timestamptz not null,
  "deactivated_at" timestamptz,
  primary key ("id"),
  unique ("email")
);

create table "session" (
  "id" uuid not null,
  "account_id" uuid not null,
  "token_hash" text not null,
  "created_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "ended_at" timestamptz,
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("token_hash")
);

create table "sign_in_link" (
  "id" uuid not null,
  "for_account_id" uuid,
  "token_hash" text not null,
  "created_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "used_at" timestamptz,
  primary key ("id"),
  foreign key ("for_account_id") references "account" ("id") on delete cascade,
  unique ("token_hash")
);

create table "person" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "name" text not null,
  "email" text,
  "title" text,
  "source" text,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade
);

create unique index "person_only_0" on "person" ("workspace_id", "email") where email is not null;

create table "membership" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "account_id" uuid not null,
  "person_id" uuid not null,
  "role" text not null check ("role" in ('admin', 'member', 'guest')),
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("account_id") references "account" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "account_id"),
  unique ("workspace_id", "person_id")
);

create table "link" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "purpose" text not null,
  "subject_id" uuid not null,
  "person_id" uuid not null,
  "token_hash" text not null,
  "created_at" timestamptz not null,
  "expires_at" timestamptz,
  "revoked_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "link_0" on "link" ("workspace_id", "purpose", "subject_id");

create unique index "link_only_0" on "link" ("workspace_id", "token_hash") where token_hash is not null;

create table "kept_reply" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "key_hash" text not null,
  "operation" text not null,
  "input_hash" text not null,
  "sealed_reply" text not null,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "key_hash")
);

create table "event" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "seq" bigint not null,
  "at" timestamptz not null,
  "happened" text not null,
  "actor_kind" text not null check ("actor_kind" in ('anonymous', 'account', 'link', 'operator')),
  "actor_id" uuid,
  "subject_id" uuid not null,
  "work_id" uuid,
  "commitment" text not null,
  "previous_hash" text not null,
  "hash" text not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "seq")
);

create index "event_0" on "event" ("workspace_id", "subject_id", "seq");

create index "event_1" on "event" ("workspace_id", "work_id", "seq");

create function "event_stays"() returns trigger language plpgsql as $$ begin if tg_op = 'UPDATE' or exists (select 1 from "workspace" where "id" = old."workspace_id") then raise exception 'event is append-only'; end if; return old; end $$;

create trigger "event_stays" before update or delete on "event" for each row execute function "event_stays"();

create table "event_payload" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "event_id" uuid not null,
  "salt" text not null,
  "body" text not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "event_id")
);

create table "chain_head" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "seq" bigint not null,
  "hash" text not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade
);

-- 2026-11-23-work

create table "work" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "key" text not null,
  "title" text not null,
  "driver_id" uuid,
  "starts_on" date,
  "due_on" date,
  "attribution" jsonb,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "driver_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "key")
);

create index "work_0" on "work" ("workspace_id", "driver_id");

-- 2026-11-23-people

create table "group" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "key" text not null,
  "name" text not null,
  "does_what" text,
  "source" text,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "key")
);

create table "group_member" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "group_id" uuid not null,
  "person_id" uuid not null,
  "lead" boolean not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "group_id", "person_id")
);

create index "group_member_0" on "group_member" ("workspace_id", "person_id");

create table "stakeholder" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "person_id" uuid,
  "group_id" uuid,
  "relations" jsonb not null,
  "role" text not null check ("role" in ('driver', 'approver', 'contributor', 'informed')),
  "expected" text,
  "stake" text,
  "found_by" text,
  "source" text,
  "involved_at" timestamptz not null,
  "not_affected_at" timestamptz,
  "not_affected_because" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
);

create index "stakeholder_0" on "stakeholder" ("workspace_id", "work_id");

create index "stakeholder_1" on "stakeholder" ("workspace_id", "person_id");

create unique index "stakeholder_only_0" on "stakeholder" ("workspace_id", "work_id") where "role" = 'approver' and "not_affected_at" is null;

create unique index "stakeholder_only_1" on "stakeholder" ("workspace_id", "work_id", "role") where "role" = 'driver' and "not_affected_at" is null;

create unique index "stakeholder_only_2" on "stakeholder" ("workspace_id", "work_id", "person_id") where "person_id" is not null and "not_affected_at" is null;

create unique index "stakeholder_only_3" on "stakeholder" ("workspace_id", "work_id", "group_id") where "person_id" is null and "not_affected_at" is null;

-- 2026-11-23-direction

create table "direction_version" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "version" bigint not null,
  "goal" text not null,
  "why_now" text,
  "success_measures" jsonb not null,
  "constraints" jsonb not null,
  "trade_offs" jsonb not null,
  "non_goals" jsonb not null,
  "assumptions" jsonb not null,
  "digest" text,
  "created_at" timestamptz not null,
  "published_at" timestamptz,
  "published_by_id" uuid,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "published_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "work_id", "version")
);

create unique index "direction_version_only_0" on "direction_version" ("workspace_id", "work_id") where published_at is null;

-- 2026-11-23-readback

create table "readback" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "direction_version_id" uuid not null,
  "wave" bigint not null,
  "closes_on" date not null,
  "disclosure" text not null check ("disclosure" in ('named', 'by-group')),
  "fewest" bigint not null,
  "composed_by_id" uuid,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "direction_version_id") references "direction_version" ("workspace_id", "id"),
  foreign key ("workspace_id", "composed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "work_id", "wave")
);

create table "readback_item" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "readback_id" uuid not null,
  "place" bigint not null,
  "facet" text not null,
  "statement" text not null,
  "stated" text not null check ("stated" in ('agree', 'depends', 'disagree')),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id", "place")
);

create table "readback_respondent" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "readback_id" uuid not null,
  "person_id" uuid not null,
  "group_id" uuid,
  "group_name" text,
  "predicts" jsonb not null,
  "closed_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id", "person_id")
);

create index "readback_respondent_0" on "readback_respondent" ("workspace_id", "person_id");

create table "readback_closing" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "readback_id" uuid not null,
  "closed_by_id" uuid,
  "closed_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "closed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id")
);

create table "readback_clarity" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "respondent_id" uuid not null,
  "clarity" bigint not null,
  "saved_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id")
);

create table "readback_answer" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "item_id" uuid not null,
  "respondent_id" uuid not null,
  "understood" text not null check ("understood" in ('agree', 'depends', 'disagree', 'cannot-tell')),
  "changed_after_brief" boolean not null,
  "saved_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "item_id") references "readback_item" ("workspace_id", "id"),
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "item_id", "respondent_id")
);

create index "readback_answer_0" on "readback_answer" ("workspace_id", "respondent_id");

create table "readback_prediction" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "item_id" uuid not null,
  "respondent_id" uuid not null,
  "about_whom" text not null,
  "predicted" text not null check ("predicted" in ('agree', 'depends', 'disagree', 'cannot-tell')),
  "saved_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "item_id") references "readback_item" ("workspace_id", "id"),
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "item_id", "respondent_id", "about_whom")
);

create index "readback_prediction_0" on "readback_prediction" ("workspace_id", "respondent_id");

create table "readback_belief" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "respondent_id" uuid not null,
  "alike_percent" bigint not null,
  "saved_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id")
);

create table "readback_sentence" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "respondent_id" uuid not null,
  "sentence" text not null,
  "concern" text,
  "saved_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id")
);

create table "readback_commitment" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "respondent_id" uuid not null,
  "verdict" text not null check ("verdict" in ('same', 'not-same', 'brief-wrong')),
  "commitment" text check ("commitment" in ('yes', 'disagree-and-commit', 'no', 'not-mine')),
  "because" text,
  "saved_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id")
);

-- 2026-11-23-decisions

create table "decision" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "version" bigint not null,
  "question" text not null,
  "chosen" text not null,
  "because" text not null,
  "consequences" jsonb not null,
  "options" jsonb not null,
  "door" text not null check ("door" in ('two-way', 'costly', 'one-way')),
  "nobody_disagreed" boolean not null,
  "approver_id" uuid,
  "next_step" text,
  "next_owner_id" uuid,
  "next_by_on" date,
  "review_on" date,
  "decided_on" date,
  "effective_from" date,
  "recorded_at" timestamptz not null,
  "recorded_by_id" uuid,
  "source" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "approver_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "next_owner_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "recorded_by_id") references "person" ("workspace_id", "id")
);

create index "decision_0" on "decision" ("workspace_id", "work_id");

create index "decision_1" on "decision" ("workspace_id", "next_owner_id");

create index "decision_2" on "decision" ("workspace_id", "review_on");

create table "dissent" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "person_id" uuid,
  "objection" text not null,
  "would_resolve" text,
  "commits" boolean not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "dissent_0" on "dissent" ("workspace_id", "decision_id");

create table "supersession" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "by_decision_id" uuid not null,
  "because" text not null,
  "part" text,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "by_decision_id") references "decision" ("workspace_id", "id"),
  unique ("workspace_id", "by_decision_id", "decision_id")
);

create unique index "supersession_only_0" on "supersession" ("workspace_id", "decision_id") where part is null;

create table "asked_to_acknowledge" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "person_id" uuid not null,
  "at" timestamptz not null,
  "withdrawn_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "person_id")
);

create index "asked_to_acknowledge_0" on "asked_to_acknowledge" ("workspace_id", "person_id");

create table "acknowledgement" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "person_id" uuid not null,
  "version" bigint not null,
  "response" text not null check ("response" in ('understood', 'disagree-and-commit', 'read-differently', 'not-mine', 'cannot')),
  "words" text,
  "at" timestamptz not null,
  "replaced_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create unique index "acknowledgement_only_0" on "acknowledgement" ("workspace_id", "decision_id", "person_id", "version") where replaced_at is null;

-- 2026-11-25-ground

create table "api_key" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "account_id" uuid not null,
  "label" text not null,
  "token_hash" text not null,
  "opening" text not null,
  "scopes" jsonb not null,
  "created_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "last_used_on" date,
  "revoked_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("workspace_id", "token_hash")
);

create index "api_key_0" on "api_key" ("workspace_id", "account_id");

create index "api_key_by_token_hash" on "api_key" ("token_hash");

alter table "event" add column "via" text;

alter table "event" add column "via_id" uuid;

alter table "event_payload" add column "request_id" text;

alter table "event_payload" add column "ip" text;

alter table "event_payload" add column "user_agent" text;

create index "link_by_token_hash" on "link" ("token_hash");

create index "membership_by_account_id" on "membership" ("account_id");

-- 2026-11-25-jobs

create table "job" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "job_kind" text not null,
  "job_key" text not null,
  "job_input" jsonb not null,
  "created_at" timestamptz not null,
  "not_before" timestamptz not null,
  "job_state" text not null check ("job_state" in ('waiting', 'done', 'given-up', 'dropped')),
  "settled_at" timestamptz,
  "tries" bigint not null,
  "lease" text,
  "leased_until" timestamptz,
  "last_error" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "job_kind", "job_key")
);

create index "job_by_job_state_not_before" on "job" ("job_state", "not_before");

-- 2026-11-25-job-lookups

create index "job_by_id" on "job" ("id");

create index "job_by_job_state_settled_at" on "job" ("job_state", "settled_at");

create index "job_by_job_kind_job_key" on "job" ("job_kind", "job_key");

-- 2026-11-25-mail

create table "letter" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "letter_kind" text not null,
  "to_account_id" uuid,
  "to_person_id" uuid,
  "to_address" text,
  "to_name" text,
  "letter_input" jsonb not null,
  "created_at" timestamptz not null,
  "letter_state" text not null check ("letter_state" in ('waiting', 'sending', 'sent', 'kept', 'given-up', 'in-doubt', 'nothing-to-say', 'unsubscribed', 'unreachable', 'dropped')),
  "settled_at" timestamptz,
  "tries" bigint not null,
  "repeats" bigint not null,
  "letter_words" jsonb,
  "last_error" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("to_account_id") references "account" ("id") on delete cascade,
  foreign key ("workspace_id", "to_person_id") references "person" ("workspace_id", "id")
);

create index "letter_0" on "letter" ("workspace_id", "letter_state", "created_at");

create index "letter_1" on "letter" ("workspace_id", "to_account_id");

create index "letter_2" on "letter" ("workspace_id", "to_person_id");

create index "letter_by_letter_state" on "letter" ("letter_state");

-- 2026-11-25-mail-preferences

create table "mail_preference" (
  "id" uuid not null,
  "account_id" uuid not null,
  "time_zone" text,
  "digest_hour" bigint not null,
  "quiet_from" bigint not null,
  "quiet_until" bigint not null,
  "weekends" boolean not null,
  "digest_off_at" timestamptz,
  "letters_off_at" timestamptz,
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("account_id")
);

create table "address_stop" (
  "id" uuid not null,
  "address" text not null,
  "stop_kind" text not null check ("stop_kind" in ('unsubscribed', 'undeliverable')),
  "stopped_at" timestamptz not null,
  "stop_reason" text not null,
  primary key ("id"),
  unique ("address", "stop_kind")
);

create table "mail_token" (
  "id" uuid not null,
  "token_hash" text not null,
  "token_use" text not null check ("token_use" in ('reply', 'unsubscribe')),
  "letter_id" text not null,
  "in_workspace_id" uuid not null,
  "letter_kind" text not null,
  "letter_input" jsonb not null,
  "reply_purpose" text,
  "for_account_id" uuid,
  "holder_id" text,
  "address" text not null,
  "created_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "answered_at" timestamptz,
  primary key ("id"),
  foreign key ("in_workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("for_account_id") references "account" ("id") on delete cascade,
  unique ("token_hash")
);

create index "mail_token_0" on "mail_token" ("expires_at");

create table "received_mail" (
  "id" uuid not null,
  "message_hash" text not null,
  "received_at" timestamptz not null,
  primary key ("id"),
  unique ("message_hash")
);

create index "received_mail_0" on "received_mail" ("received_at");

create table "digest_turn" (
  "id" uuid not null,
  "account_id" uuid not null,
  "digest_day" date not null,
  "digest_at" timestamptz,
  "told_needs" jsonb not null,
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("account_id")
);

create table "digest_mute" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "account_id" uuid not null,
  "muted_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("workspace_id", "account_id")
);

-- 2026-11-25-federation

create table "federated_identity" (
  "id" uuid not null,
  "account_id" uuid not null,
  "issuer" text not null,
  "subject" text not null,
  "email" text,
  "created_at" timestamptz not null,
  "last_used_on" date,
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("issuer", "subject"),
  unique ("issuer", "account_id")
);

create index "federated_identity_0" on "federated_identity" ("account_id");

create table "sign_on_attempt" (
  "id" uuid not null,
  "provider" text not null,
  "state_hash" text not null,
  "browser_hash" text not null,
  "session_id" uuid,
  "go_to" text not null,
  "created_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "used_at" timestamptz,
  primary key ("id"),
  foreign key ("session_id") references "session" ("id") on delete cascade,
  unique ("state_hash")
);

create index "sign_on_attempt_0" on "sign_on_attempt" ("expires_at");

-- 2026-11-25-sign-on

create table "attempt" (
  "id" uuid not null,
  "attempt_kind" text not null,
  "subject_hash" text not null,
  "tries" bigint not null,
  "window_ends_at" timestamptz not null,
  primary key ("id"),
  unique ("attempt_kind", "subject_hash")
);

create index "attempt_by_window_ends_at" on "attempt" ("window_ends_at");

create table "passkey" (
  "id" uuid not null,
  "account_id" uuid not null,
  "credential_id" text not null,
  "public_key" text not null,
  "sign_count" bigint not null,
  "transports" jsonb not null,
  "syncs" boolean not null,
  "label" text not null,
  "created_at" timestamptz not null,
  "last_used_on" date,
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("credential_id")
);

create index "passkey_0" on "passkey" ("account_id");

create table "passkey_challenge" (
  "id" uuid not null,
  "challenge_hash" text not null,
  "challenge_for" text not null check ("challenge_for" in ('adding', 'signing-in')),
  "holder_hash" text not null,
  "created_at" timestamptz not null,
  "expires_at" timestamptz not null,
  primary key ("id"),
  unique ("challenge_hash")
);

create index "passkey_challenge_by_expires_at" on "passkey_challenge" ("expires_at");

create table "invitation" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "email" text not null,
  "name" text not null,
  "role" text not null check ("role" in ('admin', 'member', 'guest')),
  "token_hash" text,
  "invited_by_id" uuid,
  "created_at" timestamptz not null,
  "expires_at" timestamptz not null,
  "accepted_at" timestamptz,
  "revoked_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("invited_by_id") references "account" ("id") on delete cascade
);

create unique index "invitation_only_0" on "invitation" ("workspace_id", "email") where accepted_at is null and revoked_at is null;

create unique index "invitation_only_1" on "invitation" ("workspace_id", "token_hash") where token_hash is not null;

create index "invitation_by_token_hash" on "invitation" ("token_hash");

alter table "session" add column "last_used_at" timestamptz;

alter table "session" add column "user_agent" text;

alter table "session" add column "started_by" text;

-- 2026-11-25-webhooks

create table "webhook" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "receiver_url" text not null,
  "patterns" jsonb not null,
  "sealed_secret" text not null,
  "sealed_old_secret" text,
  "old_secret_until" timestamptz,
  "last_delivery_seq" bigint not null,
  "failing_since" timestamptz,
  "rests_until" timestamptz,
  "paused_at" timestamptz,
  "paused_because" text,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade
);

create table "delivery" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "webhook_id" uuid not null,
  "event_id" uuid,
  "happened" text not null,
  "delivery_seq" bigint not null,
  "created_at" timestamptz not null,
  "delivery_state" text not null check ("delivery_state" in ('waiting', 'delivered', 'given-up')),
  "settled_at" timestamptz,
  "tries" bigint not null,
  "last_status" bigint,
  "last_error" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "webhook_id") references "webhook" ("workspace_id", "id"),
  foreign key ("workspace_id", "event_id") references "event" ("workspace_id", "id"),
  unique ("workspace_id", "webhook_id", "delivery_seq")
);

create index "delivery_by_created_at" on "delivery" ("created_at");

-- 2026-11-25-proposals

create table "proposal" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "account_id" uuid not null,
  "api_key_id" uuid,
  "operation" text not null,
  "proposed_input" jsonb not null,
  "why" text,
  "created_at" timestamptz not null,
  "expires_on" date not null,
  "made_at_seq" bigint not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("account_id") references "account" ("id") on delete cascade,
  foreign key ("workspace_id", "api_key_id") references "api_key" ("workspace_id", "id")
);

create index "proposal_0" on "proposal" ("workspace_id", "account_id");

create table "settlement" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "proposal_id" uuid not null,
  "settled_as" text not null check ("settled_as" in ('accepted', 'declined')),
  "account_id" uuid not null,
  "created_at" timestamptz not null,
  "because" text,
  "subject_id" uuid,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "proposal_id") references "proposal" ("workspace_id", "id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("workspace_id", "proposal_id")
);

-- 2026-11-25-affected

create table "involvement_rule" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "key" text not null,
  "title" text not null,
  "rule_words" jsonb not null,
  "questions" jsonb not null,
  "function_name" text not null,
  "group_id" uuid,
  "because" text not null,
  "maintainer" text,
  "off_at" timestamptz,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  unique ("workspace_id", "key")
);

create table "impact_answer" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "question" text not null,
  "yes" boolean not null,
  "answered_by_id" uuid,
  "answered_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "answered_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "work_id", "question")
);

create table "nomination" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "by_person_id" uuid,
  "typed_name" text not null,
  "person_id" uuid,
  "group_id" uuid,
  "why" text,
  "nominated_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "by_person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
);

create index "nomination_0" on "nomination" ("workspace_id", "work_id");

create index "nomination_1" on "nomination" ("workspace_id", "by_person_id");

create index "nomination_2" on "nomination" ("workspace_id", "person_id");

create index "nomination_3" on "nomination" ("workspace_id", "group_id");

create table "suggestion" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "group_id" uuid,
  "person_id" uuid,
  "function_name" text,
  "chance" double precision not null,
  "families" bigint not null,
  "tier" text not null check ("tier" in ('bring-in', 'ask', 'inform')),
  "first_seen_at" timestamptz not null,
  "seen_at" timestamptz not null,
  "gone_at" timestamptz,
  "verdict" text check ("verdict" in ('in', 'informed', 'not-affected')),
  "because" text,
  "settled_at" timestamptz,
  "settled_by_id" uuid,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "settled_by_id") references "person" ("workspace_id", "id")
);

create index "suggestion_0" on "suggestion" ("workspace_id", "work_id");

create index "suggestion_1" on "suggestion" ("workspace_id", "group_id");

create index "suggestion_2" on "suggestion" ("workspace_id", "person_id");

create unique index "suggestion_only_0" on "suggestion" ("workspace_id", "work_id", "group_id") where "group_id" is not null;

create unique index "suggestion_only_1" on "suggestion" ("workspace_id", "work_id", "person_id") where "person_id" is not null and "group_id" is null;

create unique index "suggestion_only_2" on "suggestion" ("workspace_id", "work_id", "function_name") where "function_name" is not null;

create table "evidence" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "suggestion_id" uuid not null,
  "family" text not null check ("family" in ('named', 'nominated', 'owns', 'consumes', 'rule', 'directory', 'precedent', 'linked-work', 'requester', 'promise')),
  "strength" double precision not null,
  "quote" text not null,
  "says" text not null,
  "path" text,
  "line" bigint,
  "opened_as" text not null check ("opened_as" in ('work', 'group', 'person', 'asset', 'rule', 'nomination', 'question', 'decision', 'direction')),
  "opened_id" uuid,
  "seen_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "suggestion_id") references "suggestion" ("workspace_id", "id")
);

create index "evidence_0" on "evidence" ("workspace_id", "suggestion_id");

create index "evidence_1" on "evidence" ("workspace_id", "work_id");

create table "affected_state" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "computed_at" timestamptz not null,
  "input_hash" text not null,
  "revision" bigint not null,
  "coverage" jsonb not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  unique ("workspace_id", "work_id")
);

create table "family_weight" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "family" text not null,
  "weight" double precision not null,
  "changed_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "family")
);

-- 2026-11-25-directory

create table "asset" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "kind" text not null check ("kind" in ('component', 'service', 'api', 'data-set', 'process', 'contract', 'path', 'system', 'domain')),
  "key" text not null,
  "name" text not null,
  "does_what" text,
  "source" text,
  "created_at" timestamptz not null,
  "seen_at" timestamptz,
  "stale_at" timestamptz,
  "unresolved_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "kind", "key")
);

create index "asset_0" on "asset" ("workspace_id", "name");

create index "asset_1" on "asset" ("workspace_id", "stale_at");

create index "asset_2" on "asset" ("workspace_id", "unresolved_at");

create table "ownership" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "asset_id" uuid not null,
  "person_id" uuid,
  "group_id" uuid,
  "duty" text not null check ("duty" in ('owns', 'approves', 'reviews')),
  "source" text,
  "seen_at" timestamptz,
  "stale_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "asset_id") references "asset" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
);

create index "ownership_0" on "ownership" ("workspace_id", "asset_id");

create index "ownership_1" on "ownership" ("workspace_id", "group_id");

create index "ownership_2" on "ownership" ("workspace_id", "person_id");

create unique index "ownership_only_0" on "ownership" ("workspace_id", "asset_id", "group_id", "duty") where "group_id" is not null;

create unique index "ownership_only_1" on "ownership" ("workspace_id", "asset_id", "person_id", "duty") where "person_id" is not null;

create table "consumption" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "asset_id" uuid not null,
  "person_id" uuid,
  "group_id" uuid,
  "source" text,
  "seen_at" timestamptz,
  "stale_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "asset_id") references "asset" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
);

create index "consumption_0" on "consumption" ("workspace_id", "asset_id");

create index "consumption_1" on "consumption" ("workspace_id", "group_id");

create index "consumption_2" on "consumption" ("workspace_id", "person_id");

create unique index "consumption_only_0" on "consumption" ("workspace_id", "asset_id", "group_id") where "group_id" is not null;

create unique index "consumption_only_1" on "consumption" ("workspace_id", "asset_id", "person_id") where "person_id" is not null;

create table "asset_link" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "asset_id" uuid not null,
  "to_asset_id" uuid not null,
  "kind" text not null check ("kind" in ('depends-on', 'consumes', 'provides', 'part-of')),
  "source" text,
  "seen_at" timestamptz,
  "stale_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "asset_id") references "asset" ("workspace_id", "id"),
  foreign key ("workspace_id", "to_asset_id") references "asset" ("workspace_id", "id"),
  unique ("workspace_id", "asset_id", "to_asset_id", "kind")
);

create index "asset_link_0" on "asset_link" ("workspace_id", "to_asset_id");

create table "handle" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "scheme" text not null,
  "name" text not null,
  "person_id" uuid,
  "group_id" uuid,
  "asset_id" uuid,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "asset_id") references "asset" ("workspace_id", "id")
);

create index "handle_0" on "handle" ("workspace_id", "person_id");

create index "handle_1" on "handle" ("workspace_id", "group_id");

create index "handle_2" on "handle" ("workspace_id", "asset_id");

create index "handle_3" on "handle" ("workspace_id", "scheme", "name");

create unique index "handle_only_0" on "handle" ("workspace_id", "scheme", "name") where "person_id" is not null;

create unique index "handle_only_1" on "handle" ("workspace_id", "scheme", "name") where "group_id" is not null;

create unique index "handle_only_2" on "handle" ("workspace_id", "scheme", "name", "asset_id") where "asset_id" is not null;

create table "presence" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "person_id" uuid not null,
  "time_zone" text,
  "left_at" timestamptz,
  "seen_at" timestamptz,
  "stale_at" timestamptz,
  "unresolved_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "person_id")
);

create table "deputy" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "person_id" uuid not null,
  "deputy_id" uuid not null,
  "place" bigint not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "deputy_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "person_id", "deputy_id")
);

create index "deputy_0" on "deputy" ("workspace_id", "deputy_id");

create table "absence" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "person_id" uuid not null,
  "starts_on" date not null,
  "ends_on" date not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "absence_0" on "absence" ("workspace_id", "person_id");

create table "duty_turn" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "group_id" uuid not null,
  "person_id" uuid not null,
  "starts_on" date not null,
  "ends_on" date not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "duty_turn_0" on "duty_turn" ("workspace_id", "group_id");

create index "duty_turn_1" on "duty_turn" ("workspace_id", "person_id");

create table "directory_import" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "format" text not null,
  "source" text not null,
  "file_name" text,
  "counts" jsonb not null,
  "refused" jsonb not null,
  "applied_at" timestamptz not null,
  "undone_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade
);

create index "directory_import_0" on "directory_import" ("workspace_id", "source");

create table "sighting" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "fact_table" text not null,
  "fact_id" uuid not null,
  "source" text not null,
  "path" text,
  "line" bigint,
  "import_id" uuid,
  "seen_at" timestamptz not null,
  "stale_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "import_id") references "directory_import" ("workspace_id", "id"),
  unique ("workspace_id", "fact_table", "fact_id", "source")
);

create index "sighting_0" on "sighting" ("workspace_id", "source");

create index "sighting_1" on "sighting" ("workspace_id", "import_id");

create table "import_change" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "import_id" uuid not null,
  "place" bigint not null,
  "fact_table" text not null,
  "fact_id" uuid not null,
  "person_id" uuid,
  "before" jsonb,
  "after" jsonb,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "import_id") references "directory_import" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "import_id", "place")
);

create index "import_change_0" on "import_change" ("workspace_id", "person_id");

create table "directory_state" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "revision" bigint not null,
  "changed_at" timestamptz not null,
  "only" boolean not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "only")
);

alter table "group" add column "kind" text check ("kind" in ('team', 'function', 'body'));

alter table "group" add column "parent_id" uuid;

alter table "group" add column "mailing_list" text;

alter table "group" add column "chat" text;

alter table "group" add column "meeting" text;

alter table "group" add column "seen_at" timestamptz;

alter table "group" add column "stale_at" timestamptz;

alter table "group" add column "unresolved_at" timestamptz;

alter table "group_member" add column "source" text;

alter table "group_member" add column "seen_at" timestamptz;

alter table "group_member" add column "stale_at" timestamptz;

-- 2026-11-25-directory-words

create table "directory_words" ("rowid" bigserial primary key, "workspace_id" uuid not null, "entry_of" text not null, "entry_id" uuid not null, "from_id" uuid not null, "words" text not null, "first_name" text not null, "second_name" text not null, unique ("workspace_id", "from_id"));

create index "directory_words_first" on "directory_words" ("workspace_id", "first_name" text_pattern_ops);

create index "directory_words_second" on "directory_words" ("workspace_id", "second_name" text_pattern_ops);

create index "directory_words_entry" on "directory_words" ("workspace_id", "entry_id");

do $$ begin
      create extension if not exists pg_trgm;
      create index "directory_words_pieces" on "directory_words" using gin ("words" gin_trgm_ops);
    exception when others then raise notice 'Searching the directory works without pg_trgm, but reads all of it: %', sqlerrm; end $$;

create function "directory_folded"(given text) returns text immutable language sql as $$ select trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(regexp_replace(normalize(given, nfkd), U&'[\0300-\036F]', '', 'g')), '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) $$;

insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select "person"."workspace_id", 'person', "person"."id", "person"."id", '^^' || "directory_folded"("person"."name") || '$' || '  ' || coalesce("directory_folded"("person"."title"), ''), "directory_folded"("person"."name"), '' from "person" where not (1 = 0);;

create function "person_words"() returns trigger language plpgsql as $$ begin
          if tg_op <> 'INSERT' then delete from "directory_words" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end if;
          if tg_op <> 'DELETE' then insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select new."workspace_id", 'person', new."id", new."id", '^^' || "directory_folded"(new."name") || '$' || '  ' || coalesce("directory_folded"(new."title"), ''), "directory_folded"(new."name"), ''  where not (1 = 0); end if;
          return null;
        end $$;

create trigger "person_words" after insert or delete or update of "name", "title" on "person" for each row execute function "person_words"();

insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select "group"."workspace_id", 'group', "group"."id", "group"."id", '^^' || "directory_folded"("group"."name") || '$' || '  ' || '^^' || "directory_folded"("group"."key") || '$' || '  ' || coalesce("directory_folded"("group"."does_what"), ''), "directory_folded"("group"."name"), "directory_folded"("group"."key") from "group" where not (1 = 0);;

create function "group_words"() returns trigger language plpgsql as $$ begin
          if tg_op <> 'INSERT' then delete from "directory_words" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end if;
          if tg_op <> 'DELETE' then insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select new."workspace_id", 'group', new."id", new."id", '^^' || "directory_folded"(new."name") || '$' || '  ' || '^^' || "directory_folded"(new."key") || '$' || '  ' || coalesce("directory_folded"(new."does_what"), ''), "directory_folded"(new."name"), "directory_folded"(new."key")  where not (1 = 0); end if;
          return null;
        end $$;

create trigger "group_words" after insert or delete or update of "name", "key", "does_what" on "group" for each row execute function "group_words"();

insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select "asset"."workspace_id", 'asset', "asset"."id", "asset"."id", '^^' || "directory_folded"("asset"."name") || '$' || '  ' || '^^' || "directory_folded"("asset"."key") || '$' || '  ' || coalesce("directory_folded"("asset"."does_what"), ''), "directory_folded"("asset"."name"), "directory_folded"("asset"."key") from "asset" where not (1 = 0);;

create function "asset_words"() returns trigger language plpgsql as $$ begin
          if tg_op <> 'INSERT' then delete from "directory_words" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end if;
          if tg_op <> 'DELETE' then insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select new."workspace_id", 'asset', new."id", new."id", '^^' || "directory_folded"(new."name") || '$' || '  ' || '^^' || "directory_folded"(new."key") || '$' || '  ' || coalesce("directory_folded"(new."does_what"), ''), "directory_folded"(new."name"), "directory_folded"(new."key")  where not (1 = 0); end if;
          return null;
        end $$;

create trigger "asset_words" after insert or delete or update of "name", "key", "does_what" on "asset" for each row execute function "asset_words"();

insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select "handle"."workspace_id", case when "handle"."person_id" is not null then 'person' when "handle"."group_id" is not null then 'group' else 'asset' end, coalesce("handle"."person_id", "handle"."group_id", "handle"."asset_id"), "handle"."id", '^^' || "directory_folded"("handle"."name") || '$', "directory_folded"("handle"."name"), '' from "handle" where not ("handle"."scheme" = 'email');;

create function "handle_words"() returns trigger language plpgsql as $$ begin
          if tg_op <> 'INSERT' then delete from "directory_words" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end if;
          if tg_op <> 'DELETE' then insert into "directory_words" ("workspace_id", "entry_of", "entry_id", "from_id", "words", "first_name", "second_name") select new."workspace_id", case when new."person_id" is not null then 'person' when new."group_id" is not null then 'group' else 'asset' end, coalesce(new."person_id", new."group_id", new."asset_id"), new."id", '^^' || "directory_folded"(new."name") || '$', "directory_folded"(new."name"), ''  where not (new."scheme" = 'email'); end if;
          return null;
        end $$;

create trigger "handle_words" after insert or delete or update of "name", "scheme", "person_id", "group_id", "asset_id" on "handle" for each row execute function "handle_words"();

-- 2026-11-25-register

create table "engagement" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "stakeholder_id" uuid not null,
  "aspect" text not null check ("aspect" in ('now', 'wanted')),
  "level" text not null check ("level" in ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
  "because" text not null,
  "said_by_id" uuid,
  "noted_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "stakeholder_id") references "stakeholder" ("workspace_id", "id"),
  foreign key ("workspace_id", "said_by_id") references "person" ("workspace_id", "id")
);

create index "engagement_0" on "engagement" ("workspace_id", "work_id");

create index "engagement_1" on "engagement" ("workspace_id", "stakeholder_id");

create index "engagement_2" on "engagement" ("workspace_id", "said_by_id");

alter table "stakeholder" add column "status" text check ("status" in ('suggested', 'bring-in', 'ask', 'informed'));

alter table "stakeholder" add column "involved_on" date;

alter table "stakeholder" add column "named_at" timestamptz;

-- 2026-11-25-note

create table "private_note" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "owner_id" uuid not null,
  "person_id" uuid,
  "group_id" uuid,
  "work_id" uuid,
  "purpose" text not null,
  "words" text not null,
  "created_at" timestamptz not null,
  "expires_on" date not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "owner_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id")
);

create index "private_note_0" on "private_note" ("workspace_id", "owner_id");

create index "private_note_1" on "private_note" ("workspace_id", "person_id");

create index "private_note_2" on "private_note" ("workspace_id", "group_id");

create index "private_note_3" on "private_note" ("workspace_id", "work_id");

create index "private_note_4" on "private_note" ("workspace_id", "expires_on");

create table "entry_reply" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "stakeholder_id" uuid not null,
  "person_id" uuid not null,
  "answer" text not null check ("answer" in ('says', 'not-mine')),
  "words" text,
  "replied_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "stakeholder_id") references "stakeholder" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "entry_reply_0" on "entry_reply" ("workspace_id", "work_id");

create index "entry_reply_1" on "entry_reply" ("workspace_id", "stakeholder_id");

create index "entry_reply_2" on "entry_reply" ("workspace_id", "person_id");

-- 2026-11-25-provisioning

create table "provisioning" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "person_id" uuid,
  "group_id" uuid,
  "user_name" text,
  "lookup_name" text,
  "external_id" text,
  "given_name" text,
  "family_name" text,
  "created_at" timestamptz not null,
  "changed_at" timestamptz not null,
  "removed_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
);

create index "provisioning_0" on "provisioning" ("workspace_id", "person_id");

create index "provisioning_1" on "provisioning" ("workspace_id", "group_id");

create index "provisioning_2" on "provisioning" ("workspace_id", "external_id");

create unique index "provisioning_only_0" on "provisioning" ("workspace_id", "person_id") where "person_id" is not null;

create unique index "provisioning_only_1" on "provisioning" ("workspace_id", "group_id") where "group_id" is not null;

create unique index "provisioning_only_2" on "provisioning" ("workspace_id", "lookup_name") where "lookup_name" is not null;

-- 2026-11-25-privacy

create table "erasure" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "person_id" uuid not null,
  "former_number" bigint not null,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "person_id"),
  unique ("workspace_id", "former_number")
);

-- 2026-11-25-merger

create table "merger" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "of_table" text not null,
  "gone_id" uuid not null,
  "kept_id" uuid not null,
  "gone_name" text not null,
  "gone_address" text,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "of_table", "gone_id")
);

create index "merger_0" on "merger" ("workspace_id", "kept_id");

-- 2026-11-28-registers-known

alter table "directory_state" add column "registers_revision" bigint;

alter table "affected_state" add column "registers_revision" bigint;

-- 2026-11-28-kept-by-hand

create table "correction" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "entry_id" uuid not null,
  "fact_table" text not null,
  "fact_id" uuid not null,
  "field" text not null,
  "person_id" uuid,
  "other_id" uuid,
  "detail" text,
  "said_by_id" uuid,
  "said_at" timestamptz not null,
  "source" text,
  "path" text,
  "line" bigint,
  "stated" text,
  "ended_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "said_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "fact_table", "fact_id", "field")
);

create index "correction_0" on "correction" ("workspace_id", "entry_id");

create index "correction_1" on "correction" ("workspace_id", "person_id");

create index "correction_2" on "correction" ("workspace_id", "said_by_id");

create table "told_apart" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "of_table" text not null,
  "first_id" uuid not null,
  "second_id" uuid not null,
  "said_by_id" uuid,
  "said_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "said_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "of_table", "first_id", "second_id")
);

create index "told_apart_0" on "told_apart" ("workspace_id", "second_id");

create index "told_apart_1" on "told_apart" ("workspace_id", "said_by_id");

alter table "directory_import" add column "kept" jsonb;

-- 2026-11-28-direction-seen

create table "direction_seen" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "direction_version_id" uuid not null,
  "person_id" uuid not null,
  "seen_on" date not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "direction_version_id") references "direction_version" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "direction_version_id", "person_id")
);

alter table "direction_version" add column "draft_revision" bigint;

alter table "direction_version" add column "drafted_by_id" uuid;

alter table "direction_version" add column "drafted_at" timestamptz;

-- 2026-11-28-readback-kinds

alter table "readback" alter column "direction_version_id" drop not null;

alter table "readback" drop constraint "readback_disclosure_check";

alter table "readback" add constraint "readback_disclosure_check" check ("disclosure" in ('named', 'by-group', 'anonymous'));

alter table "readback_item" drop constraint "readback_item_stated_check";

alter table "readback_item" alter column "stated" drop not null;

alter table "readback_answer" drop constraint "readback_answer_understood_check";

alter table "readback_prediction" drop constraint "readback_prediction_predicted_check";

alter table "readback" add column "kind" text check ("kind" in ('sounding', 'read-back', 'decision-read-back'));

alter table "readback" add column "subject_id" uuid;

alter table "readback" add column "brief" jsonb;

alter table "readback" add column "opening" text;

alter table "readback_item" add column "form" text check ("form" in ('claim', 'position', 'choice', 'ranking'));

alter table "readback_item" add column "options" jsonb;

alter table "readback_item" add column "asks_preferred" boolean;

alter table "readback_answer" add column "preferred" text;

alter table "readback_prediction" add column "guessing" boolean;

alter table "readback_sentence" add column "question" text;

alter table "readback_sentence" add column "hold_until" text;

-- 2026-11-28-readback-reminders

create table "readback_reminder" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "readback_id" uuid not null,
  "reminded_on" date not null,
  "reminded_by_id" uuid,
  "people" bigint not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "reminded_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id", "reminded_on")
);

-- 2026-11-28-readback-browsers

create table "readback_browser" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "respondent_id" uuid not null,
  "browser_hash" text not null,
  "begun_on" date not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id", "browser_hash")
);

-- 2026-11-28-meaning-votes

create table "meaning_round" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "readback_id" uuid not null,
  "closes_on" date not null,
  "begun_by_id" uuid,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "begun_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id")
);

create table "meaning_writer" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "round_id" uuid not null,
  "writer_id" uuid not null,
  "text_number" bigint not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "round_id") references "meaning_round" ("workspace_id", "id"),
  foreign key ("workspace_id", "writer_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "round_id", "writer_id")
);

create index "meaning_writer_0" on "meaning_writer" ("workspace_id", "writer_id");

create table "meaning_vote" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "round_id" uuid not null,
  "rater_id" uuid not null,
  "text_number" bigint not null,
  "place" bigint not null,
  "meaning" text check ("meaning" in ('same', 'partly', 'different')),
  "missing_words" text,
  "saved_at" timestamptz,
  "closed_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "round_id") references "meaning_round" ("workspace_id", "id"),
  foreign key ("workspace_id", "rater_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "round_id", "rater_id", "text_number")
);

create index "meaning_vote_0" on "meaning_vote" ("workspace_id", "rater_id");

create table "meaning_closing" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "round_id" uuid not null,
  "closed_by_id" uuid,
  "closed_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "round_id") references "meaning_round" ("workspace_id", "id"),
  foreign key ("workspace_id", "closed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "round_id")
);

-- 2026-11-28-open-sounding

create table "sounding" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "question" text not null,
  "opens_on" date not null,
  "closes_on" date not null,
  "disclosure" text not null check ("disclosure" in ('by-group', 'anonymous')),
  "fewest" bigint not null,
  "who_may" text not null check ("who_may" in ('asked', 'workspace')),
  "may_add" boolean not null,
  "moderation" text not null check ("moderation" in ('before', 'after')),
  "source" text,
  "composed_by_id" uuid,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "composed_by_id") references "person" ("workspace_id", "id")
);

create index "sounding_0" on "sounding" ("workspace_id", "work_id");

create table "sounding_statement" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "sounding_id" uuid not null,
  "number" bigint not null,
  "statement" text not null,
  "seed" boolean not null,
  "standing" text not null check ("standing" in ('waiting', 'shown', 'left-out', 'joined')),
  "left_out_because" text,
  "joined_to_id" uuid,
  "author_id" uuid,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  foreign key ("workspace_id", "joined_to_id") references "sounding_statement" ("workspace_id", "id"),
  foreign key ("workspace_id", "author_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id", "number")
);

create table "sounding_ballot" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "sounding_id" uuid not null,
  "person_id" uuid,
  "votes" text not null,
  "cast_count" bigint not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id", "person_id")
);

create index "sounding_ballot_0" on "sounding_ballot" ("workspace_id", "sounding_id", "id", "cast_count");

create index "sounding_ballot_1" on "sounding_ballot" ("workspace_id", "person_id");

create table "sounding_participation" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "sounding_id" uuid not null,
  "person_id" uuid not null,
  "took_part" boolean not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id", "person_id")
);

create index "sounding_participation_0" on "sounding_participation" ("workspace_id", "person_id");

create table "sounding_closing" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "sounding_id" uuid not null,
  "closed_by_id" uuid,
  "closed_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  foreign key ("workspace_id", "closed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id")
);

create table "sounding_routing" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "sounding_id" uuid not null,
  "routing" jsonb not null,
  "computed_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id")
);

create table "sounding_result" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "sounding_id" uuid not null,
  "figures" jsonb not null,
  "computed_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id")
);

-- 2026-11-28-anonymous-voices

create table "readback_voice" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "readback_id" uuid not null,
  "item_id" uuid not null,
  "group_id" uuid,
  "understood" text not null,
  "preferred" text,
  "changed_after_brief" boolean not null,
  "foreseen" jsonb not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "item_id") references "readback_item" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
);

create index "readback_voice_0" on "readback_voice" ("workspace_id", "readback_id");

create table "readback_remark" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "readback_id" uuid not null,
  "remark_kind" text not null check ("remark_kind" in ('clarity', 'belief', 'verdict', 'commitment', 'sentence', 'concern', 'question', 'hold', 'because')),
  "choice" text,
  "words" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id")
);

create index "readback_remark_0" on "readback_remark" ("workspace_id", "readback_id");

alter table "readback_closing" add column "finished_count" bigint;

-- 2026-11-28-divergences

create table "divergence" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "readback_id" uuid not null,
  "divergence_kind" text not null check ("divergence_kind" in ('false-consensus', 'open-difference', 'false-conflict', 'concern', 'question', 'hold', 'cannot-tell', 'brief-wrong')),
  "item_id" uuid,
  "by_group_id" uuid,
  "about_group_id" uuid,
  "finding" text,
  "words" text,
  "said_by_id" uuid,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "item_id") references "readback_item" ("workspace_id", "id"),
  foreign key ("workspace_id", "by_group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "about_group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "said_by_id") references "person" ("workspace_id", "id")
);

create index "divergence_0" on "divergence" ("workspace_id", "work_id");

create index "divergence_1" on "divergence" ("workspace_id", "readback_id");

create index "divergence_2" on "divergence" ("workspace_id", "said_by_id");

create table "divergence_recording" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "readback_id" uuid not null,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id")
);

create table "divergence_turn" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "divergence_id" uuid not null,
  "turn" text not null check ("turn" in ('settled', 'superseded', 'reopened')),
  "because" text,
  "direction_version_id" uuid,
  "later_readback_id" uuid,
  "turned_by_id" uuid,
  "created_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "divergence_id") references "divergence" ("workspace_id", "id"),
  foreign key ("workspace_id", "direction_version_id") references "direction_version" ("workspace_id", "id"),
  foreign key ("workspace_id", "later_readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "turned_by_id") references "person" ("workspace_id", "id")
);

create index "divergence_turn_0" on "divergence_turn" ("workspace_id", "divergence_id");

-- 2026-11-29-leads-by-source

alter table "sighting" add column "says" text;

-- 2026-11-29-direction-words

do $$ begin
  if not exists (select from pg_ts_config where cfgname = 'plumbline' and pg_ts_config_is_visible(oid)) then
    create text search dictionary plumbline (template = snowball, language = porter);
    create text search configuration plumbline (parser = default);
    alter text search configuration plumbline add mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, int, uint, float, sfloat with plumbline;
    create function plumbline_bare(given text) returns text immutable language sql as $bare$ select translate(lower(regexp_replace(normalize(given, nfd), U&'[\0300-\036F]', '', 'g')), '-/._:@*%^$",()&+#<>|=;!?[]{}~`\‘’“”„‚«»‹›–—…·•¡¿ ''	
', '                                                     ') $bare$;
  end if;
end $$;

create table "direction_version_words" ("workspace_id" uuid not null, "from_id" uuid not null, "words" tsvector not null, primary key ("workspace_id", "from_id"));

insert into "direction_version_words" ("workspace_id", "from_id", "words") select "direction_version"."workspace_id", "direction_version"."id", to_tsvector('plumbline', 'w' || replace("direction_version"."workspace_id"::text, '-', '')) || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."goal", ''))), 'A') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."digest", '') || ' ' || coalesce("direction_version"."why_now", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("direction_version"."non_goals") as "each"("value")), ''))), 'B') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce((select string_agg(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from jsonb_array_elements("direction_version"."success_measures") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from jsonb_array_elements("direction_version"."constraints") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from jsonb_array_elements("direction_version"."trade_offs") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from jsonb_array_elements("direction_version"."assumptions") as "each"("value")), ''))), 'C') from "direction_version" where "direction_version"."published_at" is not null;

create index "direction_version_words_held" on "direction_version_words" using gin ("words") with (fastupdate = off);

create function "direction_version_words_anew"(workspace uuid, given uuid) returns void language plpgsql as $$ begin
      delete from "direction_version_words" where "workspace_id" = workspace and "from_id" = given;
      insert into "direction_version_words" ("workspace_id", "from_id", "words") select "direction_version"."workspace_id", "direction_version"."id", to_tsvector('plumbline', 'w' || replace("direction_version"."workspace_id"::text, '-', '')) || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."goal", ''))), 'A') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."digest", '') || ' ' || coalesce("direction_version"."why_now", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("direction_version"."non_goals") as "each"("value")), ''))), 'B') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce((select string_agg(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from jsonb_array_elements("direction_version"."success_measures") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from jsonb_array_elements("direction_version"."constraints") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from jsonb_array_elements("direction_version"."trade_offs") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from jsonb_array_elements("direction_version"."assumptions") as "each"("value")), ''))), 'C') from "direction_version" where "direction_version"."published_at" is not null and "direction_version"."workspace_id" = workspace and "direction_version"."id" = given;
    end $$;

create function "direction_version_words_by_direction_version"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "direction_version_words_anew"(old."workspace_id", old."id"); end if;
      if tg_op <> 'DELETE' then perform "direction_version_words_anew"(new."workspace_id", new."id"); end if;
      return null;
    end $$;

create trigger "direction_version_words_by_direction_version" after insert or delete or update of "goal", "digest", "why_now", "non_goals", "success_measures", "constraints", "trade_offs", "assumptions", "published_at" on "direction_version" for each row execute function "direction_version_words_by_direction_version"();

-- 2026-11-29-reminded-at

alter table "readback_reminder" add column "reminded_at" timestamptz;

-- 2026-11-29-decision-course

create table "decision_stage" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "stage" text not null check ("stage" in ('question', 'exploring', 'proposed', 'final-call', 'decided', 'announced', 'confirmed', 'reversed', 'expired', 'withdrawn')),
  "because" text,
  "person_id" uuid,
  "for_person_id" uuid,
  "at" timestamptz not null,
  "taken_back_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "for_person_id") references "person" ("workspace_id", "id")
);

create index "decision_stage_0" on "decision_stage" ("workspace_id", "decision_id");

create unique index "decision_stage_only_0" on "decision_stage" ("workspace_id", "decision_id") where stage = 'decided' and taken_back_at is null;

create table "decision_role" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "person_id" uuid not null,
  "role" text not null check ("role" in ('driver', 'contributor', 'informed')),
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "person_id")
);

create unique index "decision_role_only_0" on "decision_role" ("workspace_id", "decision_id") where role = 'driver';

create table "further_step" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "place" bigint not null,
  "what" text not null,
  "owner_id" uuid not null,
  "by_on" date not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "owner_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "place")
);

create table "decision_relation" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "other_decision_id" uuid not null,
  "kind" text not null check ("kind" in ('amends', 'depends-on', 'conflicts-with')),
  "because" text not null,
  "part" text,
  "person_id" uuid,
  "at" timestamptz not null,
  "ended_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "other_decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "decision_relation_0" on "decision_relation" ("workspace_id", "other_decision_id");

create unique index "decision_relation_only_0" on "decision_relation" ("workspace_id", "decision_id", "other_decision_id", "kind") where ended_at is null;

alter table "decision" add column "stage" text check ("stage" in ('question', 'exploring', 'proposed', 'final-call', 'decided', 'announced', 'confirmed', 'reversed', 'expired', 'withdrawn'));

alter table "decision" add column "outcome" text check ("outcome" in ('accepted', 'rejected', 'deferred', 'not-done'));

alter table "decision" add column "method" text check ("method" in ('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds'));

alter table "decision" add column "revision" bigint;

alter table "decision" add column "direction_version_id" uuid;

alter table "decision" add column "drivers" jsonb;

alter table "decision" add column "confidence" bigint;

alter table "decision" add column "expected_result" text;

alter table "decision" add column "review_triggers" jsonb;

alter table "decision" add column "aliases" jsonb;

-- 2026-11-29-decision-revision

create table "decision_revision" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "revision" bigint not null,
  "version" bigint not null,
  "text" jsonb not null,
  "changed" jsonb not null,
  "because" text,
  "person_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "revision")
);

create table "wording_reopening" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "version" bigint not null,
  "acknowledgement_id" uuid not null,
  "opened_at" timestamptz not null,
  "settled_at" timestamptz,
  "settled_by_id" uuid,
  "settled_by" text check ("settled_by" in ('reworded', 'new-version', 'kept')),
  "because" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "acknowledgement_id") references "acknowledgement" ("workspace_id", "id"),
  foreign key ("workspace_id", "settled_by_id") references "person" ("workspace_id", "id")
);

create index "wording_reopening_0" on "wording_reopening" ("workspace_id", "decision_id");

create unique index "wording_reopening_only_0" on "wording_reopening" ("workspace_id", "decision_id") where settled_at is null;

create table "acknowledgement_claim" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "person_id" uuid not null,
  "version" bigint not null,
  "place" bigint not null,
  "claim" text not null,
  "expected" text not null check ("expected" in ('agree', 'disagree')),
  "answer" text not null check ("answer" in ('agree', 'disagree', 'cannot-tell')),
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "person_id", "version", "place")
);

create table "acknowledgement_reminder" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "reminded_on" date not null,
  "reminded_by_id" uuid,
  "people" bigint not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "reminded_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "reminded_on")
);

alter table "acknowledgement" add column "revision" bigint;

alter table "acknowledgement" add column "earlier_wording_at" timestamptz;

alter table "acknowledgement" add column "whose" text;

alter table "acknowledgement" add column "whose_id" uuid;

-- 2026-11-29-decision-words

do $$ begin
  if not exists (select from pg_ts_config where cfgname = 'plumbline' and pg_ts_config_is_visible(oid)) then
    create text search dictionary plumbline (template = snowball, language = porter);
    create text search configuration plumbline (parser = default);
    alter text search configuration plumbline add mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, int, uint, float, sfloat with plumbline;
    create function plumbline_bare(given text) returns text immutable language sql as $bare$ select translate(lower(regexp_replace(normalize(given, nfd), U&'[\0300-\036F]', '', 'g')), '-/._:@*%^$",()&+#<>|=;!?[]{}~`\‘’“”„‚«»‹›–—…·•¡¿ ''	
', '                                                     ') $bare$;
  end if;
end $$;

create table "decision_words" ("workspace_id" uuid not null, "from_id" uuid not null, "words" tsvector not null, primary key ("workspace_id", "from_id"));

insert into "decision_words" ("workspace_id", "from_id", "words") select "decision"."workspace_id", "decision"."id", to_tsvector('plumbline', 'w' || replace("decision"."workspace_id"::text, '-', '')) || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("decision"."question", ''))), 'A') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("decision"."chosen", ''))), 'B') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."drivers") as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."review_triggers") as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."aliases") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from jsonb_array_elements("decision"."consequences") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from jsonb_array_elements("decision"."options") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select string_agg(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), ''))), 'C') from "decision" where true;

create index "decision_words_held" on "decision_words" using gin ("words") with (fastupdate = off);

create function "decision_words_anew"(workspace uuid, given uuid) returns void language plpgsql as $$ begin
      delete from "decision_words" where "workspace_id" = workspace and "from_id" = given;
      insert into "decision_words" ("workspace_id", "from_id", "words") select "decision"."workspace_id", "decision"."id", to_tsvector('plumbline', 'w' || replace("decision"."workspace_id"::text, '-', '')) || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("decision"."question", ''))), 'A') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("decision"."chosen", ''))), 'B') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."drivers") as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."review_triggers") as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."aliases") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from jsonb_array_elements("decision"."consequences") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from jsonb_array_elements("decision"."options") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select string_agg(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), ''))), 'C') from "decision" where true and "decision"."workspace_id" = workspace and "decision"."id" = given;
    end $$;

create function "decision_words_by_decision"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_decision" after insert or delete or update of "question", "chosen", "because", "next_step", "expected_result", "source", "drivers", "review_triggers", "aliases", "consequences", "options" on "decision" for each row execute function "decision_words_by_decision"();

create function "decision_words_by_dissent"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."decision_id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."decision_id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_dissent" after insert or delete or update of "objection", "would_resolve", "decision_id" on "dissent" for each row execute function "decision_words_by_dissent"();

create function "decision_words_by_further_step"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."decision_id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."decision_id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_further_step" after insert or delete or update of "what", "decision_id" on "further_step" for each row execute function "decision_words_by_further_step"();

-- 2026-11-29-ballot

create table "method_choice" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "suggested" text not null check ("suggested" in ('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds')),
  "suggested_because" text not null,
  "method" text not null check ("method" in ('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds')),
  "because" text,
  "person_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "method_choice_0" on "method_choice" ("workspace_id", "decision_id");

create table "candidate_option" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "place" bigint not null,
  "words" text not null,
  "why" text,
  "added_by_id" uuid,
  "at" timestamptz not null,
  "withdrawn_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "added_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "place")
);

create table "ballot" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "method" text not null check ("method" in ('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds')),
  "options" jsonb not null,
  "disclosure" text not null check ("disclosure" in ('named', 'anonymous')),
  "fewest" bigint not null,
  "round_number" bigint not null,
  "opened_by_id" uuid,
  "opened_at" timestamptz not null,
  "ended_at" timestamptz,
  "ended_because" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "opened_by_id") references "person" ("workspace_id", "id")
);

create index "ballot_0" on "ballot" ("workspace_id", "decision_id");

create unique index "ballot_only_0" on "ballot" ("workspace_id", "decision_id") where ended_at is null;

create table "ballot_voter" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ballot_id" uuid not null,
  "person_id" uuid not null,
  "at" timestamptz not null,
  "withdrawn_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ballot_id", "person_id")
);

create index "ballot_voter_0" on "ballot_voter" ("workspace_id", "person_id");

create table "ballot_vote" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ballot_id" uuid not null,
  "person_id" uuid not null,
  "round_number" bigint not null,
  "said" jsonb not null,
  "words" text,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ballot_id", "round_number", "person_id")
);

create index "ballot_vote_0" on "ballot_vote" ("workspace_id", "person_id");

create table "ballot_round" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ballot_id" uuid not null,
  "round_number" bigint not null,
  "closed_by_id" uuid,
  "closed_at" timestamptz not null,
  "answered_count" bigint not null,
  "movement" jsonb,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id"),
  foreign key ("workspace_id", "closed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ballot_id", "round_number")
);

create table "ballot_voice" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ballot_id" uuid not null,
  "round_number" bigint not null,
  "said" jsonb not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id")
);

create index "ballot_voice_0" on "ballot_voice" ("workspace_id", "ballot_id");

create table "ballot_reason" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ballot_id" uuid not null,
  "round_number" bigint not null,
  "words" text not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id")
);

create index "ballot_reason_0" on "ballot_reason" ("workspace_id", "ballot_id");

create table "objection_settling" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "vote_id" uuid not null,
  "settling" text not null check ("settling" in ('integrated', 'taken-back')),
  "words" text not null,
  "person_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "vote_id") references "ballot_vote" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "vote_id")
);

create table "advice_seen" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ballot_id" uuid not null,
  "person_id" uuid,
  "for_person_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "for_person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ballot_id")
);

-- 2026-11-29-decision-file

create table "decision_file" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "work_id" uuid not null,
  "file_path" text not null,
  "place" bigint not null,
  "file_text" text not null,
  "edited_text" text,
  "encoding" text not null check ("encoding" in ('utf-8', 'utf-16le', 'utf-16be', 'bytes')),
  "marked" boolean not null,
  "file_hash" text not null,
  "record_dialect" text not null,
  "raw_status" text,
  "imported_by_id" uuid,
  "imported_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "imported_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "work_id", "file_path", "place")
);

create index "decision_file_0" on "decision_file" ("workspace_id", "decision_id");

-- 2026-11-29-final-call

create table "final_call" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "version" bigint not null,
  "person_id" uuid,
  "at" timestamptz not null,
  "last_on" date not null,
  "ends_at" timestamptz not null,
  "ended_at" timestamptz,
  "ending" text check ("ending" in ('taken-back', 'decided')),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "final_call_0" on "final_call" ("workspace_id", "decision_id");

create unique index "final_call_only_0" on "final_call" ("workspace_id", "decision_id") where ended_at is null;

create table "final_call_asked" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "final_call_id" uuid not null,
  "person_id" uuid not null,
  "at" timestamptz not null,
  "last_on" date not null,
  "reminded_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "final_call_id") references "final_call" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "final_call_id", "person_id")
);

create index "final_call_asked_0" on "final_call_asked" ("workspace_id", "person_id");

create table "final_call_answer" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "final_call_id" uuid not null,
  "person_id" uuid not null,
  "answer" text not null check ("answer" in ('agree', 'concern', 'hold', 'no-opinion')),
  "words" text,
  "about" text,
  "would_resolve" text,
  "unnamed" boolean not null,
  "entered_by_id" uuid,
  "entered_how" text,
  "at" timestamptz not null,
  "replaced_at" timestamptz,
  "resolved_at" timestamptz,
  "resolution" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "final_call_id") references "final_call" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "entered_by_id") references "person" ("workspace_id", "id")
);

create index "final_call_answer_0" on "final_call_answer" ("workspace_id", "person_id");

create unique index "final_call_answer_only_0" on "final_call_answer" ("workspace_id", "final_call_id", "person_id") where replaced_at is null;

create table "concern_disposition" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "final_call_answer_id" uuid not null,
  "disposition" text not null check ("disposition" in ('accepted', 'mitigated', 'not-accepted')),
  "words" text not null,
  "person_id" uuid not null,
  "at" timestamptz not null,
  "replaced_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "final_call_answer_id") references "final_call_answer" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create unique index "concern_disposition_only_0" on "concern_disposition" ("workspace_id", "final_call_answer_id") where replaced_at is null;

create table "hold_turn" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "final_call_answer_id" uuid not null,
  "turn" text not null check ("turn" in ('begun', 'renewed', 'released', 'expired')),
  "person_id" uuid,
  "at" timestamptz not null,
  "ends_on" date not null,
  "ends_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "final_call_answer_id") references "final_call_answer" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "final_call_answer_id", "turn", "ends_on")
);

-- 2026-11-29-expectations

create table "ask" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "person_id" uuid not null,
  "words" text not null,
  "kind" text not null check ("kind" in ('scope', 'date', 'quality', 'resources', 'information', 'other')),
  "asked_on" date not null,
  "came_by" text not null check ("came_by" in ('form', 'link', 'mail', 'import')),
  "entered_by_id" uuid,
  "source" text,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "entered_by_id") references "person" ("workspace_id", "id")
);

create index "ask_0" on "ask" ("workspace_id", "work_id");

create index "ask_1" on "ask" ("workspace_id", "person_id");

create table "ask_withdrawal" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ask_id" uuid not null,
  "because" text not null,
  "withdrawn_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  unique ("workspace_id", "ask_id")
);

create table "ask_touch" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ask_id" uuid not null,
  "decision_id" uuid not null,
  "touched_by_id" uuid,
  "at" timestamptz not null,
  "removed_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "touched_by_id") references "person" ("workspace_id", "id")
);

create index "ask_touch_0" on "ask_touch" ("workspace_id", "decision_id");

create unique index "ask_touch_only_0" on "ask_touch" ("workspace_id", "ask_id", "decision_id") where removed_at is null;

create table "disposition" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ask_id" uuid not null,
  "version" bigint not null,
  "outcome" text not null check ("outcome" in ('all', 'part', 'later', 'no')),
  "gets" text,
  "because" text not null,
  "took_from" text,
  "would_change" text,
  "trigger_on" date,
  "until_then" text,
  "decided_by_id" uuid,
  "object_until" date,
  "personal_text" text not null,
  "public_text" text not null,
  "composed_by_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "decided_by_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "composed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ask_id", "version")
);

create index "disposition_0" on "disposition" ("workspace_id", "trigger_on");

create table "disposition_ground" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "disposition_id" uuid not null,
  "kind" text not null check ("kind" in ('constraint', 'trade-off', 'non-goal', 'decision', 'work')),
  "direction_version_id" uuid,
  "place" bigint,
  "decision_id" uuid,
  "instead_work_id" uuid,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "direction_version_id") references "direction_version" ("workspace_id", "id"),
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "instead_work_id") references "work" ("workspace_id", "id")
);

create index "disposition_ground_0" on "disposition_ground" ("workspace_id", "disposition_id");

create index "disposition_ground_1" on "disposition_ground" ("workspace_id", "decision_id");

create table "telling" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "disposition_id" uuid not null,
  "way" text not null check ("way" in ('letter', 'link', 'in-person')),
  "told_by_id" uuid not null,
  "told_on" date,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "told_by_id") references "person" ("workspace_id", "id")
);

create index "telling_0" on "telling" ("workspace_id", "disposition_id");

create table "public_note" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "disposition_id" uuid not null,
  "published_by_id" uuid,
  "published_at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "published_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "disposition_id")
);

create table "receipt_opening" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "disposition_id" uuid not null,
  "person_id" uuid not null,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "disposition_id", "person_id")
);

create table "receipt" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "disposition_id" uuid not null,
  "person_id" uuid not null,
  "understands" text check ("understands" in ('yes', 'no', 'not-clear')),
  "agrees" text check ("agrees" in ('yes', 'no')),
  "at" timestamptz not null,
  "replaced_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create unique index "receipt_only_0" on "receipt" ("workspace_id", "disposition_id", "person_id") where replaced_at is null;

create table "ask_objection" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "disposition_id" uuid not null,
  "person_id" uuid not null,
  "words" text not null,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "ask_objection_0" on "ask_objection" ("workspace_id", "disposition_id");

create table "objection_reply" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ask_objection_id" uuid not null,
  "says" text not null,
  "replied_by_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_objection_id") references "ask_objection" ("workspace_id", "id"),
  foreign key ("workspace_id", "replied_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ask_objection_id")
);

create table "trigger_turn" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "disposition_id" uuid not null,
  "turn" text not null check ("turn" in ('moved', 'came')),
  "moved_to_on" date,
  "because" text not null,
  "turned_by_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "turned_by_id") references "person" ("workspace_id", "id")
);

create index "trigger_turn_0" on "trigger_turn" ("workspace_id", "disposition_id");

create table "progress_line" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ask_id" uuid not null,
  "disposition_id" uuid not null,
  "kind" text not null check ("kind" in ('trigger-moved', 'trigger-came', 'trigger-day', 'work-started', 'superseded', 'objection-answered')),
  "says" text not null,
  "decision_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id")
);

create index "progress_line_0" on "progress_line" ("workspace_id", "ask_id");

create table "surprise" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "person_id" uuid not null,
  "decision_id" uuid,
  "disposition_id" uuid,
  "words" text not null,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id")
);

create index "surprise_0" on "surprise" ("workspace_id", "work_id");

create table "surprise_cause" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "surprise_id" uuid not null,
  "missing" text not null check ("missing" in ('not-asked', 'not-told', 'told-unclearly')),
  "because" text not null,
  "found_by_id" uuid,
  "at" timestamptz not null,
  "replaced_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "surprise_id") references "surprise" ("workspace_id", "id"),
  foreign key ("workspace_id", "found_by_id") references "person" ("workspace_id", "id")
);

create unique index "surprise_cause_only_0" on "surprise_cause" ("workspace_id", "surprise_id") where replaced_at is null;

-- 2026-11-29-words-of-asks

do $$ begin
  if not exists (select from pg_ts_config where cfgname = 'plumbline' and pg_ts_config_is_visible(oid)) then
    create text search dictionary plumbline (template = snowball, language = porter);
    create text search configuration plumbline (parser = default);
    alter text search configuration plumbline add mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, int, uint, float, sfloat with plumbline;
    create function plumbline_bare(given text) returns text immutable language sql as $bare$ select translate(lower(regexp_replace(normalize(given, nfd), U&'[\0300-\036F]', '', 'g')), '-/._:@*%^$",()&+#<>|=;!?[]{}~`\‘’“”„‚«»‹›–—…·•¡¿ ''	
', '                                                     ') $bare$;
  end if;
end $$;

create table "ask_words" ("workspace_id" uuid not null, "from_id" uuid not null, "words" tsvector not null, primary key ("workspace_id", "from_id"));

insert into "ask_words" ("workspace_id", "from_id", "words") select "ask"."workspace_id", "ask"."id", to_tsvector('plumbline', 'w' || replace("ask"."workspace_id"::text, '-', '')) || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("ask"."words", ''))), 'A') || setweight(to_tsvector('plumbline', plumbline_bare('')), 'B') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("ask"."source", ''))), 'C') from "ask" where true;

create index "ask_words_held" on "ask_words" using gin ("words") with (fastupdate = off);

create function "ask_words_anew"(workspace uuid, given uuid) returns void language plpgsql as $$ begin
      delete from "ask_words" where "workspace_id" = workspace and "from_id" = given;
      insert into "ask_words" ("workspace_id", "from_id", "words") select "ask"."workspace_id", "ask"."id", to_tsvector('plumbline', 'w' || replace("ask"."workspace_id"::text, '-', '')) || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("ask"."words", ''))), 'A') || setweight(to_tsvector('plumbline', plumbline_bare('')), 'B') || setweight(to_tsvector('plumbline', plumbline_bare(coalesce("ask"."source", ''))), 'C') from "ask" where true and "ask"."workspace_id" = workspace and "ask"."id" = given;
    end $$;

create function "ask_words_by_ask"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "ask_words_anew"(old."workspace_id", old."id"); end if;
      if tg_op <> 'DELETE' then perform "ask_words_anew"(new."workspace_id", new."id"); end if;
      return null;
    end $$;

create trigger "ask_words_by_ask" after insert or delete or update of "words", "source" on "ask" for each row execute function "ask_words_by_ask"();

-- 2026-11-30-direction-words-anew

drop function "direction_version_words_by_direction_version"() cascade;

drop function if exists "direction_version_words_held"(tsquery, tsquery, integer);

drop function "direction_version_words_anew"(uuid, uuid);

drop table "direction_version_words";

do $$ begin
  if not exists (select from pg_ts_config where cfgname = 'plumbline' and pg_ts_config_is_visible(oid)) then
    create text search dictionary plumbline (template = snowball, language = porter);
    create text search configuration plumbline (parser = default);
    alter text search configuration plumbline add mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, int, uint, float, sfloat with plumbline;
    create function plumbline_bare(given text) returns text immutable language sql as $bare$ select translate(lower(regexp_replace(normalize(given, nfd), U&'[\0300-\036F]', '', 'g')), '-/._:@*%^$",()&+#<>|=;!?[]{}~`\‘’“”„‚«»‹›–—…·•¡¿ ''	
', '                                                     ') $bare$;
  end if;
end $$;

create table "direction_version_words" ("workspace_id" uuid not null, "from_id" uuid not null, "words" tsvector not null, "above" tsvector not null, primary key ("workspace_id", "from_id"));

insert into "direction_version_words" ("workspace_id", "from_id", "words", "above") select "direction_version"."workspace_id", "direction_version"."id", to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."goal", ''))) || to_tsvector('plumbline', 'w' || replace("direction_version"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."digest", '') || ' ' || coalesce("direction_version"."why_now", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("direction_version"."non_goals") as "each"("value")), ''))) || to_tsvector('plumbline', 'w' || replace("direction_version"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce((select string_agg(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from jsonb_array_elements("direction_version"."success_measures") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from jsonb_array_elements("direction_version"."constraints") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from jsonb_array_elements("direction_version"."trade_offs") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from jsonb_array_elements("direction_version"."assumptions") as "each"("value")), ''))), to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."goal", ''))) || to_tsvector('plumbline', 'w' || replace("direction_version"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."digest", '') || ' ' || coalesce("direction_version"."why_now", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("direction_version"."non_goals") as "each"("value")), ''))) from "direction_version" where "direction_version"."published_at" is not null;

create index "direction_version_words_held" on "direction_version_words" using gin ("words", "above") with (fastupdate = off);

create function "direction_version_words_anew"(workspace uuid, given uuid) returns void language plpgsql as $$ begin
      delete from "direction_version_words" where "workspace_id" = workspace and "from_id" = given;
      insert into "direction_version_words" ("workspace_id", "from_id", "words", "above") select "direction_version"."workspace_id", "direction_version"."id", to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."goal", ''))) || to_tsvector('plumbline', 'w' || replace("direction_version"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."digest", '') || ' ' || coalesce("direction_version"."why_now", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("direction_version"."non_goals") as "each"("value")), ''))) || to_tsvector('plumbline', 'w' || replace("direction_version"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce((select string_agg(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from jsonb_array_elements("direction_version"."success_measures") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from jsonb_array_elements("direction_version"."constraints") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from jsonb_array_elements("direction_version"."trade_offs") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from jsonb_array_elements("direction_version"."assumptions") as "each"("value")), ''))), to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."goal", ''))) || to_tsvector('plumbline', 'w' || replace("direction_version"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("direction_version"."digest", '') || ' ' || coalesce("direction_version"."why_now", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("direction_version"."non_goals") as "each"("value")), ''))) from "direction_version" where "direction_version"."published_at" is not null and "direction_version"."workspace_id" = workspace and "direction_version"."id" = given;
    end $$;

create function "direction_version_words_by_direction_version"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "direction_version_words_anew"(old."workspace_id", old."id"); end if;
      if tg_op <> 'DELETE' then perform "direction_version_words_anew"(new."workspace_id", new."id"); end if;
      return null;
    end $$;

create trigger "direction_version_words_by_direction_version" after insert or delete or update of "goal", "digest", "why_now", "non_goals", "success_measures", "constraints", "trade_offs", "assumptions", "published_at" on "direction_version" for each row execute function "direction_version_words_by_direction_version"();

create function "direction_version_words_held"(anywhere tsquery, higher tsquery, at_most integer) returns setof uuid stable language sql set enable_seqscan = off as $$ select "from_id" from "direction_version_words" where "words" @@ anywhere and "above" @@ higher limit at_most $$;

-- 2026-11-30-decision-words-anew

drop function "decision_words_by_decision"() cascade;

drop function "decision_words_by_dissent"() cascade;

drop function "decision_words_by_further_step"() cascade;

drop function if exists "decision_words_held"(tsquery, tsquery, integer);

drop function "decision_words_anew"(uuid, uuid);

drop table "decision_words";

do $$ begin
  if not exists (select from pg_ts_config where cfgname = 'plumbline' and pg_ts_config_is_visible(oid)) then
    create text search dictionary plumbline (template = snowball, language = porter);
    create text search configuration plumbline (parser = default);
    alter text search configuration plumbline add mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, int, uint, float, sfloat with plumbline;
    create function plumbline_bare(given text) returns text immutable language sql as $bare$ select translate(lower(regexp_replace(normalize(given, nfd), U&'[\0300-\036F]', '', 'g')), '-/._:@*%^$",()&+#<>|=;!?[]{}~`\‘’“”„‚«»‹›–—…·•¡¿ ''	
', '                                                     ') $bare$;
  end if;
end $$;

create table "decision_words" ("workspace_id" uuid not null, "from_id" uuid not null, "words" tsvector not null, "above" tsvector not null, primary key ("workspace_id", "from_id"));

insert into "decision_words" ("workspace_id", "from_id", "words", "above") select "decision"."workspace_id", "decision"."id", to_tsvector('plumbline', plumbline_bare(coalesce("decision"."question", ''))) || to_tsvector('plumbline', 'w' || replace("decision"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("decision"."chosen", ''))) || to_tsvector('plumbline', 'w' || replace("decision"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."drivers") as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."review_triggers") as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."aliases") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from jsonb_array_elements("decision"."consequences") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from jsonb_array_elements("decision"."options") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select string_agg(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select string_agg(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select string_agg(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select string_agg(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text(case jsonb_typeof("other"."text" -> 'drivers') when 'array' then "other"."text" -> 'drivers' else '[]' end) as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text(case jsonb_typeof("other"."text" -> 'reviewTriggers') when 'array' then "other"."text" -> 'reviewTriggers' else '[]' end) as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from jsonb_array_elements(case jsonb_typeof("other"."text" -> 'consequences') when 'array' then "other"."text" -> 'consequences' else '[]' end) as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from jsonb_array_elements(case jsonb_typeof("other"."text" -> 'options') when 'array' then "other"."text" -> 'options' else '[]' end) as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', ''), ' ') from jsonb_array_elements(case jsonb_typeof("other"."text" -> 'furtherSteps') when 'array' then "other"."text" -> 'furtherSteps' else '[]' end) as "each"("value")), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), ''))), to_tsvector('plumbline', plumbline_bare(coalesce("decision"."question", ''))) || to_tsvector('plumbline', 'w' || replace("decision"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("decision"."chosen", ''))) from "decision" where true;

create index "decision_words_held" on "decision_words" using gin ("words", "above") with (fastupdate = off);

create function "decision_words_anew"(workspace uuid, given uuid) returns void language plpgsql as $$ begin
      delete from "decision_words" where "workspace_id" = workspace and "from_id" = given;
      insert into "decision_words" ("workspace_id", "from_id", "words", "above") select "decision"."workspace_id", "decision"."id", to_tsvector('plumbline', plumbline_bare(coalesce("decision"."question", ''))) || to_tsvector('plumbline', 'w' || replace("decision"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("decision"."chosen", ''))) || to_tsvector('plumbline', 'w' || replace("decision"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."drivers") as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."review_triggers") as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text("decision"."aliases") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from jsonb_array_elements("decision"."consequences") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from jsonb_array_elements("decision"."options") as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select string_agg(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select string_agg(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select string_agg(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select string_agg(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text(case jsonb_typeof("other"."text" -> 'drivers') when 'array' then "other"."text" -> 'drivers' else '[]' end) as "each"("value")), '') || ' ' || coalesce((select string_agg("each"."value", ' ') from jsonb_array_elements_text(case jsonb_typeof("other"."text" -> 'reviewTriggers') when 'array' then "other"."text" -> 'reviewTriggers' else '[]' end) as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from jsonb_array_elements(case jsonb_typeof("other"."text" -> 'consequences') when 'array' then "other"."text" -> 'consequences' else '[]' end) as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from jsonb_array_elements(case jsonb_typeof("other"."text" -> 'options') when 'array' then "other"."text" -> 'options' else '[]' end) as "each"("value")), '') || ' ' || coalesce((select string_agg(coalesce("each"."value" ->> 'what', ''), ' ') from jsonb_array_elements(case jsonb_typeof("other"."text" -> 'furtherSteps') when 'array' then "other"."text" -> 'furtherSteps' else '[]' end) as "each"("value")), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), ''))), to_tsvector('plumbline', plumbline_bare(coalesce("decision"."question", ''))) || to_tsvector('plumbline', 'w' || replace("decision"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("decision"."chosen", ''))) from "decision" where true and "decision"."workspace_id" = workspace and "decision"."id" = given;
    end $$;

create function "decision_words_by_decision"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_decision" after insert or delete or update of "question", "chosen", "because", "next_step", "expected_result", "source", "drivers", "review_triggers", "aliases", "consequences", "options" on "decision" for each row execute function "decision_words_by_decision"();

create function "decision_words_by_dissent"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."decision_id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."decision_id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_dissent" after insert or delete or update of "objection", "would_resolve", "decision_id" on "dissent" for each row execute function "decision_words_by_dissent"();

create function "decision_words_by_further_step"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."decision_id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."decision_id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_further_step" after insert or delete or update of "what", "decision_id" on "further_step" for each row execute function "decision_words_by_further_step"();

create function "decision_words_by_candidate_option"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."decision_id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."decision_id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_candidate_option" after insert or delete or update of "words", "why", "decision_id" on "candidate_option" for each row execute function "decision_words_by_candidate_option"();

create function "decision_words_by_final_call_answer"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id")); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id")); end if;
      return null;
    end $$;

create trigger "decision_words_by_final_call_answer" after insert or delete or update of "words", "about", "would_resolve", "resolution", "final_call_id", "replaced_at", "answer" on "final_call_answer" for each row execute function "decision_words_by_final_call_answer"();

create function "decision_words_by_final_call"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."decision_id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."decision_id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_final_call" after insert or delete or update of "decision_id", "ending" on "final_call" for each row execute function "decision_words_by_final_call"();

create function "decision_words_by_decision_revision"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "decision_words_anew"(old."workspace_id", old."decision_id"); end if;
      if tg_op <> 'DELETE' then perform "decision_words_anew"(new."workspace_id", new."decision_id"); end if;
      return null;
    end $$;

create trigger "decision_words_by_decision_revision" after insert or delete or update of "text", "decision_id" on "decision_revision" for each row execute function "decision_words_by_decision_revision"();

create function "decision_words_held"(anywhere tsquery, higher tsquery, at_most integer) returns setof uuid stable language sql set enable_seqscan = off as $$ select "from_id" from "decision_words" where "words" @@ anywhere and "above" @@ higher limit at_most $$;

-- 2026-11-30-suggested-option

alter table "candidate_option" add column "suggested_at" timestamptz;

alter table "candidate_option" add column "taken_up_at" timestamptz;

-- 2026-11-30-supersession-end

create table "supersession_end" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "decision_id" uuid not null,
  "by_decision_id" uuid not null,
  "because" text not null,
  "part" text,
  "linked_at" timestamptz not null,
  "ended_because" text not null,
  "person_id" uuid,
  "at" timestamptz not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "by_decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
);

create index "supersession_end_0" on "supersession_end" ("workspace_id", "decision_id");

create index "supersession_end_1" on "supersession_end" ("workspace_id", "by_decision_id");

-- 2026-11-30-option-hands

alter table "candidate_option" add column "taken_up_by_id" uuid;

alter table "candidate_option" add column "withdrawn_by_id" uuid;

-- 2026-11-30-decision-reminded-at

alter table "acknowledgement_reminder" add column "reminded_at" timestamptz;

-- 2026-11-30-ask-boxes

alter table "ask" drop constraint "ask_came_by_check";

alter table "ask" add constraint "ask_came_by_check" check ("came_by" in ('form', 'link', 'mail', 'import', 'box'));

alter table "telling" drop constraint "telling_way_check";

alter table "telling" add constraint "telling_way_check" check ("way" in ('letter', 'link', 'in-person', 'own-page'));

create table "ask_box" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "work_id" uuid not null,
  "closes_on" date not null,
  "opened_by_id" uuid not null,
  "at" timestamptz not null,
  "closed_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "opened_by_id") references "person" ("workspace_id", "id")
);

create unique index "ask_box_only_0" on "ask_box" ("workspace_id", "work_id") where closed_at is null;

create table "boxed_ask" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ask_id" uuid not null,
  "ask_box_id" uuid not null,
  "form_hash" text not null,
  "address" text,
  "mailed_token_hash" text,
  "confirmed_at" timestamptz,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "ask_box_id") references "ask_box" ("workspace_id", "id"),
  unique ("workspace_id", "ask_id"),
  unique ("workspace_id", "ask_box_id", "form_hash")
);

-- 2026-11-30-words-of-asks-anew

drop function "ask_words_by_ask"() cascade;

drop function if exists "ask_words_held"(tsquery, tsquery, integer);

drop function "ask_words_anew"(uuid, uuid);

drop table "ask_words";

do $$ begin
  if not exists (select from pg_ts_config where cfgname = 'plumbline' and pg_ts_config_is_visible(oid)) then
    create text search dictionary plumbline (template = snowball, language = porter);
    create text search configuration plumbline (parser = default);
    alter text search configuration plumbline add mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart, int, uint, float, sfloat with plumbline;
    create function plumbline_bare(given text) returns text immutable language sql as $bare$ select translate(lower(regexp_replace(normalize(given, nfd), U&'[\0300-\036F]', '', 'g')), '-/._:@*%^$",()&+#<>|=;!?[]{}~`\‘’“”„‚«»‹›–—…·•¡¿ ''	
', '                                                     ') $bare$;
  end if;
end $$;

create table "ask_words" ("workspace_id" uuid not null, "from_id" uuid not null, "words" tsvector not null, "above" tsvector not null, primary key ("workspace_id", "from_id"));

insert into "ask_words" ("workspace_id", "from_id", "words", "above") select "ask"."workspace_id", "ask"."id", to_tsvector('plumbline', plumbline_bare(coalesce("ask"."words", ''))) || to_tsvector('plumbline', 'w' || replace("ask"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare('')) || to_tsvector('plumbline', 'w' || replace("ask"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("ask"."source", ''))), to_tsvector('plumbline', plumbline_bare(coalesce("ask"."words", ''))) || to_tsvector('plumbline', 'w' || replace("ask"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare('')) from "ask" where true;

create index "ask_words_held" on "ask_words" using gin ("words", "above") with (fastupdate = off);

create function "ask_words_anew"(workspace uuid, given uuid) returns void language plpgsql as $$ begin
      delete from "ask_words" where "workspace_id" = workspace and "from_id" = given;
      insert into "ask_words" ("workspace_id", "from_id", "words", "above") select "ask"."workspace_id", "ask"."id", to_tsvector('plumbline', plumbline_bare(coalesce("ask"."words", ''))) || to_tsvector('plumbline', 'w' || replace("ask"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare('')) || to_tsvector('plumbline', 'w' || replace("ask"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare(coalesce("ask"."source", ''))), to_tsvector('plumbline', plumbline_bare(coalesce("ask"."words", ''))) || to_tsvector('plumbline', 'w' || replace("ask"."workspace_id"::text, '-', '')) || to_tsvector('plumbline', plumbline_bare('')) from "ask" where true and "ask"."workspace_id" = workspace and "ask"."id" = given;
    end $$;

create function "ask_words_by_ask"() returns trigger language plpgsql as $$ begin
      if tg_op <> 'INSERT' then perform "ask_words_anew"(old."workspace_id", old."id"); end if;
      if tg_op <> 'DELETE' then perform "ask_words_anew"(new."workspace_id", new."id"); end if;
      return null;
    end $$;

create trigger "ask_words_by_ask" after insert or delete or update of "words", "source" on "ask" for each row execute function "ask_words_by_ask"();

create function "ask_words_held"(anywhere tsquery, higher tsquery, at_most integer) returns setof uuid stable language sql set enable_seqscan = off as $$ select "from_id" from "ask_words" where "words" @@ anywhere and "above" @@ higher limit at_most $$;

-- 2026-11-30-answers-hold-again

alter table "progress_line" drop constraint "progress_line_kind_check";

alter table "progress_line" add constraint "progress_line_kind_check" check ("kind" in ('trigger-moved', 'trigger-came', 'trigger-day', 'work-started', 'superseded', 'objection-answered', 'holds-again'));

-- 2026-11-30-asks-set-aside

create table "ask_set_aside" (
  "workspace_id" uuid not null,
  "id" uuid not null,
  "ask_id" uuid not null,
  "reason" text not null check ("reason" in ('not-an-ask', 'duplicate', 'spam')),
  "same_as_ask_id" uuid,
  "words" text,
  "person_id" uuid,
  "at" timestamptz not null,
  "taken_back_at" timestamptz,
  "taken_back_by_id" uuid,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "same_as_ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "taken_back_by_id") references "person" ("workspace_id", "id")
);

create index "ask_set_aside_0" on "ask_set_aside" ("workspace_id", "ask_id");

create unique index "ask_set_aside_only_0" on "ask_set_aside" ("workspace_id", "ask_id") where taken_back_at is null;
