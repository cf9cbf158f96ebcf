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
