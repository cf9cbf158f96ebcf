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
