-- Made by npm run listings from the migrations. Change those, not this file.

-- 2026-11-23-identity

create table "installation" (
  "id" text not null check (length("id") = 36),
  "link_secret" text not null,
  "created_at" text not null check (length("created_at") = 24),
  primary key ("id")
) strict;

create table "workspace" (
  "id" text not null check (length("id") = 36),
  "slug" text not null,
  "name" text not null,
  "kind" text not null check ("kind" in ('own', 'demo', 'example', 'server')),
  "note" text,
  "created_at" text not null check (length("created_at") = 24),
  primary key ("id"),
  unique ("slug")
) strict;

create table "account" (
  "id" text not null check (length("id") = 36),
  "email" text not null,
  "name" text not null,
  "server_admin" integer not null check ("server_admin" in (0, 1)),
  "created_at" text not null check (length("created_at") = 24),
  "deactivated_at" text check (length("deactivated_at") = 24),
  primary key ("id"),
  unique ("email")
) strict;

create table "session" (
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "token_hash" text not null,
  "created_at" text not null check (length("created_at") = 24),
  "expires_at" text not null check (length("expires_at") = 24),
  "ended_at" text check (length("ended_at") = 24),
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("token_hash")
) strict;

create table "sign_in_link" (
  "id" text not null check (length("id") = 36),
  "for_account_id" text check (length("for_account_id") = 36),
  "token_hash" text not null,
  "created_at" text not null check (length("created_at") = 24),
  "expires_at" text not null check (length("expires_at") = 24),
  "used_at" text check (length("used_at") = 24),
  primary key ("id"),
  foreign key ("for_account_id") references "account" ("id") on delete cascade,
  unique ("token_hash")
) strict;

create table "person" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "name" text not null,
  "email" text,
  "title" text,
  "source" text,
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade
) strict;

create unique index "person_only_0" on "person" ("workspace_id", "email") where email is not null;

create table "membership" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "role" text not null check ("role" in ('admin', 'member', 'guest')),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("account_id") references "account" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "account_id"),
  unique ("workspace_id", "person_id")
) strict;

create table "link" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "purpose" text not null,
  "subject_id" text not null check (length("subject_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "token_hash" text not null,
  "created_at" text not null check (length("created_at") = 24),
  "expires_at" text check (length("expires_at") = 24),
  "revoked_at" text check (length("revoked_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "link_0" on "link" ("workspace_id", "purpose", "subject_id");

create unique index "link_only_0" on "link" ("workspace_id", "token_hash") where token_hash is not null;

create table "kept_reply" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "key_hash" text not null,
  "operation" text not null,
  "input_hash" text not null,
  "sealed_reply" text not null,
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "key_hash")
) strict;

create table "event" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "seq" integer not null,
  "at" text not null check (length("at") = 24),
  "happened" text not null,
  "actor_kind" text not null check ("actor_kind" in ('anonymous', 'account', 'link', 'operator')),
  "actor_id" text check (length("actor_id") = 36),
  "subject_id" text not null check (length("subject_id") = 36),
  "work_id" text check (length("work_id") = 36),
  "commitment" text not null,
  "previous_hash" text not null,
  "hash" text not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "seq")
) strict;

create index "event_0" on "event" ("workspace_id", "subject_id", "seq");

create index "event_1" on "event" ("workspace_id", "work_id", "seq");

create trigger "event_stays" before update on "event" begin select raise(abort, 'event is append-only'); end;

create trigger "event_remains" before delete on "event" when exists (select 1 from "workspace" where "id" = old."workspace_id") begin select raise(abort, 'event is append-only'); end;

create table "event_payload" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "event_id" text not null check (length("event_id") = 36),
  "salt" text not null,
  "body" text not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "event_id")
) strict;

create table "chain_head" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "seq" integer not null,
  "hash" text not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade
) strict;

-- 2026-11-23-work

create table "work" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "key" text not null,
  "title" text not null,
  "driver_id" text check (length("driver_id") = 36),
  "starts_on" text check (length("starts_on") = 10),
  "due_on" text check (length("due_on") = 10),
  "attribution" text check (json_valid("attribution")),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "driver_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "key")
) strict;

create index "work_0" on "work" ("workspace_id", "driver_id");

-- 2026-11-23-people

create table "group" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "key" text not null,
  "name" text not null,
  "does_what" text,
  "source" text,
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "key")
) strict;

create table "group_member" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "group_id" text not null check (length("group_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "lead" integer not null check ("lead" in (0, 1)),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "group_id", "person_id")
) strict;

create index "group_member_0" on "group_member" ("workspace_id", "person_id");

create table "stakeholder" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "relations" text not null check (json_valid("relations")),
  "role" text not null check ("role" in ('driver', 'approver', 'contributor', 'informed')),
  "expected" text,
  "stake" text,
  "found_by" text,
  "source" text,
  "involved_at" text not null check (length("involved_at") = 24),
  "not_affected_at" text check (length("not_affected_at") = 24),
  "not_affected_because" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
) strict;

create index "stakeholder_0" on "stakeholder" ("workspace_id", "work_id");

create index "stakeholder_1" on "stakeholder" ("workspace_id", "person_id");

create unique index "stakeholder_only_0" on "stakeholder" ("workspace_id", "work_id") where "role" = 'approver' and "not_affected_at" is null;

create unique index "stakeholder_only_1" on "stakeholder" ("workspace_id", "work_id", "role") where "role" = 'driver' and "not_affected_at" is null;

create unique index "stakeholder_only_2" on "stakeholder" ("workspace_id", "work_id", "person_id") where "person_id" is not null and "not_affected_at" is null;

create unique index "stakeholder_only_3" on "stakeholder" ("workspace_id", "work_id", "group_id") where "person_id" is null and "not_affected_at" is null;

-- 2026-11-23-direction

create table "direction_version" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "version" integer not null,
  "goal" text not null,
  "why_now" text,
  "success_measures" text not null check (json_valid("success_measures")),
  "constraints" text not null check (json_valid("constraints")),
  "trade_offs" text not null check (json_valid("trade_offs")),
  "non_goals" text not null check (json_valid("non_goals")),
  "assumptions" text not null check (json_valid("assumptions")),
  "digest" text,
  "created_at" text not null check (length("created_at") = 24),
  "published_at" text check (length("published_at") = 24),
  "published_by_id" text check (length("published_by_id") = 36),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "published_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "work_id", "version")
) strict;

create unique index "direction_version_only_0" on "direction_version" ("workspace_id", "work_id") where published_at is null;

-- 2026-11-23-readback

create table "readback" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "direction_version_id" text not null check (length("direction_version_id") = 36),
  "wave" integer not null,
  "closes_on" text not null check (length("closes_on") = 10),
  "disclosure" text not null check ("disclosure" in ('named', 'by-group')),
  "fewest" integer not null,
  "composed_by_id" text check (length("composed_by_id") = 36),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "direction_version_id") references "direction_version" ("workspace_id", "id"),
  foreign key ("workspace_id", "composed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "work_id", "wave")
) strict;

create table "readback_item" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "place" integer not null,
  "facet" text not null,
  "statement" text not null,
  "stated" text not null check ("stated" in ('agree', 'depends', 'disagree')),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id", "place")
) strict;

create table "readback_respondent" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "group_name" text,
  "predicts" text not null check (json_valid("predicts")),
  "closed_at" text check (length("closed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id", "person_id")
) strict;

create index "readback_respondent_0" on "readback_respondent" ("workspace_id", "person_id");

create table "readback_closing" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "closed_by_id" text check (length("closed_by_id") = 36),
  "closed_at" text not null check (length("closed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "closed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id")
) strict;

create table "readback_clarity" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "respondent_id" text not null check (length("respondent_id") = 36),
  "clarity" integer not null,
  "saved_at" text not null check (length("saved_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id")
) strict;

create table "readback_answer" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "item_id" text not null check (length("item_id") = 36),
  "respondent_id" text not null check (length("respondent_id") = 36),
  "understood" text not null check ("understood" in ('agree', 'depends', 'disagree', 'cannot-tell')),
  "changed_after_brief" integer not null check ("changed_after_brief" in (0, 1)),
  "saved_at" text not null check (length("saved_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "item_id") references "readback_item" ("workspace_id", "id"),
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "item_id", "respondent_id")
) strict;

create index "readback_answer_0" on "readback_answer" ("workspace_id", "respondent_id");

create table "readback_prediction" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "item_id" text not null check (length("item_id") = 36),
  "respondent_id" text not null check (length("respondent_id") = 36),
  "about_whom" text not null,
  "predicted" text not null check ("predicted" in ('agree', 'depends', 'disagree', 'cannot-tell')),
  "saved_at" text not null check (length("saved_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "item_id") references "readback_item" ("workspace_id", "id"),
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "item_id", "respondent_id", "about_whom")
) strict;

create index "readback_prediction_0" on "readback_prediction" ("workspace_id", "respondent_id");

create table "readback_belief" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "respondent_id" text not null check (length("respondent_id") = 36),
  "alike_percent" integer not null,
  "saved_at" text not null check (length("saved_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id")
) strict;

create table "readback_sentence" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "respondent_id" text not null check (length("respondent_id") = 36),
  "sentence" text not null,
  "concern" text,
  "saved_at" text not null check (length("saved_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id")
) strict;

create table "readback_commitment" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "respondent_id" text not null check (length("respondent_id") = 36),
  "verdict" text not null check ("verdict" in ('same', 'not-same', 'brief-wrong')),
  "commitment" text check ("commitment" in ('yes', 'disagree-and-commit', 'no', 'not-mine')),
  "because" text,
  "saved_at" text not null check (length("saved_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id")
) strict;

-- 2026-11-23-decisions

create table "decision" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "version" integer not null,
  "question" text not null,
  "chosen" text not null,
  "because" text not null,
  "consequences" text not null check (json_valid("consequences")),
  "options" text not null check (json_valid("options")),
  "door" text not null check ("door" in ('two-way', 'costly', 'one-way')),
  "nobody_disagreed" integer not null check ("nobody_disagreed" in (0, 1)),
  "approver_id" text check (length("approver_id") = 36),
  "next_step" text,
  "next_owner_id" text check (length("next_owner_id") = 36),
  "next_by_on" text check (length("next_by_on") = 10),
  "review_on" text check (length("review_on") = 10),
  "decided_on" text check (length("decided_on") = 10),
  "effective_from" text check (length("effective_from") = 10),
  "recorded_at" text not null check (length("recorded_at") = 24),
  "recorded_by_id" text check (length("recorded_by_id") = 36),
  "source" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "approver_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "next_owner_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "recorded_by_id") references "person" ("workspace_id", "id")
) strict;

create index "decision_0" on "decision" ("workspace_id", "work_id");

create index "decision_1" on "decision" ("workspace_id", "next_owner_id");

create index "decision_2" on "decision" ("workspace_id", "review_on");

create table "dissent" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "objection" text not null,
  "would_resolve" text,
  "commits" integer not null check ("commits" in (0, 1)),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "dissent_0" on "dissent" ("workspace_id", "decision_id");

create table "supersession" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "by_decision_id" text not null check (length("by_decision_id") = 36),
  "because" text not null,
  "part" text,
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "by_decision_id") references "decision" ("workspace_id", "id"),
  unique ("workspace_id", "by_decision_id", "decision_id")
) strict;

create unique index "supersession_only_0" on "supersession" ("workspace_id", "decision_id") where part is null;

create table "asked_to_acknowledge" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  "withdrawn_at" text check (length("withdrawn_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "person_id")
) strict;

create index "asked_to_acknowledge_0" on "asked_to_acknowledge" ("workspace_id", "person_id");

create table "acknowledgement" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "version" integer not null,
  "response" text not null check ("response" in ('understood', 'disagree-and-commit', 'read-differently', 'not-mine', 'cannot')),
  "words" text,
  "at" text not null check (length("at") = 24),
  "replaced_at" text check (length("replaced_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create unique index "acknowledgement_only_0" on "acknowledgement" ("workspace_id", "decision_id", "person_id", "version") where replaced_at is null;

-- 2026-11-25-ground

create table "api_key" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "label" text not null,
  "token_hash" text not null,
  "opening" text not null,
  "scopes" text not null check (json_valid("scopes")),
  "created_at" text not null check (length("created_at") = 24),
  "expires_at" text not null check (length("expires_at") = 24),
  "last_used_on" text check (length("last_used_on") = 10),
  "revoked_at" text check (length("revoked_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("workspace_id", "token_hash")
) strict;

create index "api_key_0" on "api_key" ("workspace_id", "account_id");

create index "api_key_by_token_hash" on "api_key" ("token_hash");

alter table "event" add column "via" text;

alter table "event" add column "via_id" text check (length("via_id") = 36);

alter table "event_payload" add column "request_id" text;

alter table "event_payload" add column "ip" text;

alter table "event_payload" add column "user_agent" text;

create index "link_by_token_hash" on "link" ("token_hash");

create index "membership_by_account_id" on "membership" ("account_id");

-- 2026-11-25-jobs

create table "job" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "job_kind" text not null,
  "job_key" text not null,
  "job_input" text not null check (json_valid("job_input")),
  "created_at" text not null check (length("created_at") = 24),
  "not_before" text not null check (length("not_before") = 24),
  "job_state" text not null check ("job_state" in ('waiting', 'done', 'given-up', 'dropped')),
  "settled_at" text check (length("settled_at") = 24),
  "tries" integer not null,
  "lease" text,
  "leased_until" text check (length("leased_until") = 24),
  "last_error" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "job_kind", "job_key")
) strict;

create index "job_by_job_state_not_before" on "job" ("job_state", "not_before");

-- 2026-11-25-job-lookups

create index "job_by_id" on "job" ("id");

create index "job_by_job_state_settled_at" on "job" ("job_state", "settled_at");

create index "job_by_job_kind_job_key" on "job" ("job_kind", "job_key");

-- 2026-11-25-mail

create table "letter" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "letter_kind" text not null,
  "to_account_id" text check (length("to_account_id") = 36),
  "to_person_id" text check (length("to_person_id") = 36),
  "to_address" text,
  "to_name" text,
  "letter_input" text not null check (json_valid("letter_input")),
  "created_at" text not null check (length("created_at") = 24),
  "letter_state" text not null check ("letter_state" in ('waiting', 'sending', 'sent', 'kept', 'given-up', 'in-doubt', 'nothing-to-say', 'unsubscribed', 'unreachable', 'dropped')),
  "settled_at" text check (length("settled_at") = 24),
  "tries" integer not null,
  "repeats" integer not null,
  "letter_words" text check (json_valid("letter_words")),
  "last_error" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("to_account_id") references "account" ("id") on delete cascade,
  foreign key ("workspace_id", "to_person_id") references "person" ("workspace_id", "id")
) strict;

create index "letter_0" on "letter" ("workspace_id", "letter_state", "created_at");

create index "letter_1" on "letter" ("workspace_id", "to_account_id");

create index "letter_2" on "letter" ("workspace_id", "to_person_id");

create index "letter_by_letter_state" on "letter" ("letter_state");

-- 2026-11-25-mail-preferences

create table "mail_preference" (
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "time_zone" text,
  "digest_hour" integer not null,
  "quiet_from" integer not null,
  "quiet_until" integer not null,
  "weekends" integer not null check ("weekends" in (0, 1)),
  "digest_off_at" text check (length("digest_off_at") = 24),
  "letters_off_at" text check (length("letters_off_at") = 24),
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("account_id")
) strict;

create table "address_stop" (
  "id" text not null check (length("id") = 36),
  "address" text not null,
  "stop_kind" text not null check ("stop_kind" in ('unsubscribed', 'undeliverable')),
  "stopped_at" text not null check (length("stopped_at") = 24),
  "stop_reason" text not null,
  primary key ("id"),
  unique ("address", "stop_kind")
) strict;

create table "mail_token" (
  "id" text not null check (length("id") = 36),
  "token_hash" text not null,
  "token_use" text not null check ("token_use" in ('reply', 'unsubscribe')),
  "letter_id" text not null,
  "in_workspace_id" text not null check (length("in_workspace_id") = 36),
  "letter_kind" text not null,
  "letter_input" text not null check (json_valid("letter_input")),
  "reply_purpose" text,
  "for_account_id" text check (length("for_account_id") = 36),
  "holder_id" text,
  "address" text not null,
  "created_at" text not null check (length("created_at") = 24),
  "expires_at" text not null check (length("expires_at") = 24),
  "answered_at" text check (length("answered_at") = 24),
  primary key ("id"),
  foreign key ("in_workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("for_account_id") references "account" ("id") on delete cascade,
  unique ("token_hash")
) strict;

create index "mail_token_0" on "mail_token" ("expires_at");

create table "received_mail" (
  "id" text not null check (length("id") = 36),
  "message_hash" text not null,
  "received_at" text not null check (length("received_at") = 24),
  primary key ("id"),
  unique ("message_hash")
) strict;

create index "received_mail_0" on "received_mail" ("received_at");

create table "digest_turn" (
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "digest_day" text not null check (length("digest_day") = 10),
  "digest_at" text check (length("digest_at") = 24),
  "told_needs" text not null check (json_valid("told_needs")),
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("account_id")
) strict;

create table "digest_mute" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "muted_at" text not null check (length("muted_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("workspace_id", "account_id")
) strict;

-- 2026-11-25-federation

create table "federated_identity" (
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "issuer" text not null,
  "subject" text not null,
  "email" text,
  "created_at" text not null check (length("created_at") = 24),
  "last_used_on" text check (length("last_used_on") = 10),
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("issuer", "subject"),
  unique ("issuer", "account_id")
) strict;

create index "federated_identity_0" on "federated_identity" ("account_id");

create table "sign_on_attempt" (
  "id" text not null check (length("id") = 36),
  "provider" text not null,
  "state_hash" text not null,
  "browser_hash" text not null,
  "session_id" text check (length("session_id") = 36),
  "go_to" text not null,
  "created_at" text not null check (length("created_at") = 24),
  "expires_at" text not null check (length("expires_at") = 24),
  "used_at" text check (length("used_at") = 24),
  primary key ("id"),
  foreign key ("session_id") references "session" ("id") on delete cascade,
  unique ("state_hash")
) strict;

create index "sign_on_attempt_0" on "sign_on_attempt" ("expires_at");

-- 2026-11-25-sign-on

create table "attempt" (
  "id" text not null check (length("id") = 36),
  "attempt_kind" text not null,
  "subject_hash" text not null,
  "tries" integer not null,
  "window_ends_at" text not null check (length("window_ends_at") = 24),
  primary key ("id"),
  unique ("attempt_kind", "subject_hash")
) strict;

create index "attempt_by_window_ends_at" on "attempt" ("window_ends_at");

create table "passkey" (
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "credential_id" text not null,
  "public_key" text not null,
  "sign_count" integer not null,
  "transports" text not null check (json_valid("transports")),
  "syncs" integer not null check ("syncs" in (0, 1)),
  "label" text not null,
  "created_at" text not null check (length("created_at") = 24),
  "last_used_on" text check (length("last_used_on") = 10),
  primary key ("id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("credential_id")
) strict;

create index "passkey_0" on "passkey" ("account_id");

create table "passkey_challenge" (
  "id" text not null check (length("id") = 36),
  "challenge_hash" text not null,
  "challenge_for" text not null check ("challenge_for" in ('adding', 'signing-in')),
  "holder_hash" text not null,
  "created_at" text not null check (length("created_at") = 24),
  "expires_at" text not null check (length("expires_at") = 24),
  primary key ("id"),
  unique ("challenge_hash")
) strict;

create index "passkey_challenge_by_expires_at" on "passkey_challenge" ("expires_at");

create table "invitation" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "email" text not null,
  "name" text not null,
  "role" text not null check ("role" in ('admin', 'member', 'guest')),
  "token_hash" text,
  "invited_by_id" text check (length("invited_by_id") = 36),
  "created_at" text not null check (length("created_at") = 24),
  "expires_at" text not null check (length("expires_at") = 24),
  "accepted_at" text check (length("accepted_at") = 24),
  "revoked_at" text check (length("revoked_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("invited_by_id") references "account" ("id") on delete cascade
) strict;

create unique index "invitation_only_0" on "invitation" ("workspace_id", "email") where accepted_at is null and revoked_at is null;

create unique index "invitation_only_1" on "invitation" ("workspace_id", "token_hash") where token_hash is not null;

create index "invitation_by_token_hash" on "invitation" ("token_hash");

alter table "session" add column "last_used_at" text check (length("last_used_at") = 24);

alter table "session" add column "user_agent" text;

alter table "session" add column "started_by" text;

-- 2026-11-25-webhooks

create table "webhook" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "receiver_url" text not null,
  "patterns" text not null check (json_valid("patterns")),
  "sealed_secret" text not null,
  "sealed_old_secret" text,
  "old_secret_until" text check (length("old_secret_until") = 24),
  "last_delivery_seq" integer not null,
  "failing_since" text check (length("failing_since") = 24),
  "rests_until" text check (length("rests_until") = 24),
  "paused_at" text check (length("paused_at") = 24),
  "paused_because" text,
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade
) strict;

create table "delivery" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "webhook_id" text not null check (length("webhook_id") = 36),
  "event_id" text check (length("event_id") = 36),
  "happened" text not null,
  "delivery_seq" integer not null,
  "created_at" text not null check (length("created_at") = 24),
  "delivery_state" text not null check ("delivery_state" in ('waiting', 'delivered', 'given-up')),
  "settled_at" text check (length("settled_at") = 24),
  "tries" integer not null,
  "last_status" integer,
  "last_error" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "webhook_id") references "webhook" ("workspace_id", "id"),
  foreign key ("workspace_id", "event_id") references "event" ("workspace_id", "id"),
  unique ("workspace_id", "webhook_id", "delivery_seq")
) strict;

create index "delivery_by_created_at" on "delivery" ("created_at");

-- 2026-11-25-proposals

create table "proposal" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "account_id" text not null check (length("account_id") = 36),
  "api_key_id" text check (length("api_key_id") = 36),
  "operation" text not null,
  "proposed_input" text not null check (json_valid("proposed_input")),
  "why" text,
  "created_at" text not null check (length("created_at") = 24),
  "expires_on" text not null check (length("expires_on") = 10),
  "made_at_seq" integer not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("account_id") references "account" ("id") on delete cascade,
  foreign key ("workspace_id", "api_key_id") references "api_key" ("workspace_id", "id")
) strict;

create index "proposal_0" on "proposal" ("workspace_id", "account_id");

create table "settlement" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "proposal_id" text not null check (length("proposal_id") = 36),
  "settled_as" text not null check ("settled_as" in ('accepted', 'declined')),
  "account_id" text not null check (length("account_id") = 36),
  "created_at" text not null check (length("created_at") = 24),
  "because" text,
  "subject_id" text check (length("subject_id") = 36),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "proposal_id") references "proposal" ("workspace_id", "id"),
  foreign key ("account_id") references "account" ("id") on delete cascade,
  unique ("workspace_id", "proposal_id")
) strict;

-- 2026-11-25-affected

create table "involvement_rule" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "key" text not null,
  "title" text not null,
  "rule_words" text not null check (json_valid("rule_words")),
  "questions" text not null check (json_valid("questions")),
  "function_name" text not null,
  "group_id" text check (length("group_id") = 36),
  "because" text not null,
  "maintainer" text,
  "off_at" text check (length("off_at") = 24),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  unique ("workspace_id", "key")
) strict;

create table "impact_answer" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "question" text not null,
  "yes" integer not null check ("yes" in (0, 1)),
  "answered_by_id" text check (length("answered_by_id") = 36),
  "answered_at" text not null check (length("answered_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "answered_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "work_id", "question")
) strict;

create table "nomination" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "by_person_id" text check (length("by_person_id") = 36),
  "typed_name" text not null,
  "person_id" text check (length("person_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "why" text,
  "nominated_at" text not null check (length("nominated_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "by_person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
) strict;

create index "nomination_0" on "nomination" ("workspace_id", "work_id");

create index "nomination_1" on "nomination" ("workspace_id", "by_person_id");

create index "nomination_2" on "nomination" ("workspace_id", "person_id");

create index "nomination_3" on "nomination" ("workspace_id", "group_id");

create table "suggestion" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "function_name" text,
  "chance" real not null,
  "families" integer not null,
  "tier" text not null check ("tier" in ('bring-in', 'ask', 'inform')),
  "first_seen_at" text not null check (length("first_seen_at") = 24),
  "seen_at" text not null check (length("seen_at") = 24),
  "gone_at" text check (length("gone_at") = 24),
  "verdict" text check ("verdict" in ('in', 'informed', 'not-affected')),
  "because" text,
  "settled_at" text check (length("settled_at") = 24),
  "settled_by_id" text check (length("settled_by_id") = 36),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "settled_by_id") references "person" ("workspace_id", "id")
) strict;

create index "suggestion_0" on "suggestion" ("workspace_id", "work_id");

create index "suggestion_1" on "suggestion" ("workspace_id", "group_id");

create index "suggestion_2" on "suggestion" ("workspace_id", "person_id");

create unique index "suggestion_only_0" on "suggestion" ("workspace_id", "work_id", "group_id") where "group_id" is not null;

create unique index "suggestion_only_1" on "suggestion" ("workspace_id", "work_id", "person_id") where "person_id" is not null and "group_id" is null;

create unique index "suggestion_only_2" on "suggestion" ("workspace_id", "work_id", "function_name") where "function_name" is not null;

create table "evidence" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "suggestion_id" text not null check (length("suggestion_id") = 36),
  "family" text not null check ("family" in ('named', 'nominated', 'owns', 'consumes', 'rule', 'directory', 'precedent', 'linked-work', 'requester', 'promise')),
  "strength" real not null,
  "quote" text not null,
  "says" text not null,
  "path" text,
  "line" integer,
  "opened_as" text not null check ("opened_as" in ('work', 'group', 'person', 'asset', 'rule', 'nomination', 'question', 'decision', 'direction')),
  "opened_id" text check (length("opened_id") = 36),
  "seen_at" text not null check (length("seen_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "suggestion_id") references "suggestion" ("workspace_id", "id")
) strict;

create index "evidence_0" on "evidence" ("workspace_id", "suggestion_id");

create index "evidence_1" on "evidence" ("workspace_id", "work_id");

create table "affected_state" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "computed_at" text not null check (length("computed_at") = 24),
  "input_hash" text not null,
  "revision" integer not null,
  "coverage" text not null check (json_valid("coverage")),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  unique ("workspace_id", "work_id")
) strict;

create table "family_weight" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "family" text not null,
  "weight" real not null,
  "changed_at" text not null check (length("changed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "family")
) strict;

-- 2026-11-25-directory

create table "asset" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "kind" text not null check ("kind" in ('component', 'service', 'api', 'data-set', 'process', 'contract', 'path', 'system', 'domain')),
  "key" text not null,
  "name" text not null,
  "does_what" text,
  "source" text,
  "created_at" text not null check (length("created_at") = 24),
  "seen_at" text check (length("seen_at") = 24),
  "stale_at" text check (length("stale_at") = 24),
  "unresolved_at" text check (length("unresolved_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "kind", "key")
) strict;

create index "asset_0" on "asset" ("workspace_id", "name");

create index "asset_1" on "asset" ("workspace_id", "stale_at");

create index "asset_2" on "asset" ("workspace_id", "unresolved_at");

create table "ownership" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "asset_id" text not null check (length("asset_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "duty" text not null check ("duty" in ('owns', 'approves', 'reviews')),
  "source" text,
  "seen_at" text check (length("seen_at") = 24),
  "stale_at" text check (length("stale_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "asset_id") references "asset" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
) strict;

create index "ownership_0" on "ownership" ("workspace_id", "asset_id");

create index "ownership_1" on "ownership" ("workspace_id", "group_id");

create index "ownership_2" on "ownership" ("workspace_id", "person_id");

create unique index "ownership_only_0" on "ownership" ("workspace_id", "asset_id", "group_id", "duty") where "group_id" is not null;

create unique index "ownership_only_1" on "ownership" ("workspace_id", "asset_id", "person_id", "duty") where "person_id" is not null;

create table "consumption" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "asset_id" text not null check (length("asset_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "source" text,
  "seen_at" text check (length("seen_at") = 24),
  "stale_at" text check (length("stale_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "asset_id") references "asset" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
) strict;

create index "consumption_0" on "consumption" ("workspace_id", "asset_id");

create index "consumption_1" on "consumption" ("workspace_id", "group_id");

create index "consumption_2" on "consumption" ("workspace_id", "person_id");

create unique index "consumption_only_0" on "consumption" ("workspace_id", "asset_id", "group_id") where "group_id" is not null;

create unique index "consumption_only_1" on "consumption" ("workspace_id", "asset_id", "person_id") where "person_id" is not null;

create table "asset_link" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "asset_id" text not null check (length("asset_id") = 36),
  "to_asset_id" text not null check (length("to_asset_id") = 36),
  "kind" text not null check ("kind" in ('depends-on', 'consumes', 'provides', 'part-of')),
  "source" text,
  "seen_at" text check (length("seen_at") = 24),
  "stale_at" text check (length("stale_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "asset_id") references "asset" ("workspace_id", "id"),
  foreign key ("workspace_id", "to_asset_id") references "asset" ("workspace_id", "id"),
  unique ("workspace_id", "asset_id", "to_asset_id", "kind")
) strict;

create index "asset_link_0" on "asset_link" ("workspace_id", "to_asset_id");

create table "handle" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "scheme" text not null,
  "name" text not null,
  "person_id" text check (length("person_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "asset_id" text check (length("asset_id") = 36),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "asset_id") references "asset" ("workspace_id", "id")
) strict;

create index "handle_0" on "handle" ("workspace_id", "person_id");

create index "handle_1" on "handle" ("workspace_id", "group_id");

create index "handle_2" on "handle" ("workspace_id", "asset_id");

create index "handle_3" on "handle" ("workspace_id", "scheme", "name");

create unique index "handle_only_0" on "handle" ("workspace_id", "scheme", "name") where "person_id" is not null;

create unique index "handle_only_1" on "handle" ("workspace_id", "scheme", "name") where "group_id" is not null;

create unique index "handle_only_2" on "handle" ("workspace_id", "scheme", "name", "asset_id") where "asset_id" is not null;

create table "presence" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "time_zone" text,
  "left_at" text check (length("left_at") = 24),
  "seen_at" text check (length("seen_at") = 24),
  "stale_at" text check (length("stale_at") = 24),
  "unresolved_at" text check (length("unresolved_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "person_id")
) strict;

create table "deputy" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "deputy_id" text not null check (length("deputy_id") = 36),
  "place" integer not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "deputy_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "person_id", "deputy_id")
) strict;

create index "deputy_0" on "deputy" ("workspace_id", "deputy_id");

create table "absence" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "starts_on" text not null check (length("starts_on") = 10),
  "ends_on" text not null check (length("ends_on") = 10),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "absence_0" on "absence" ("workspace_id", "person_id");

create table "duty_turn" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "group_id" text not null check (length("group_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "starts_on" text not null check (length("starts_on") = 10),
  "ends_on" text not null check (length("ends_on") = 10),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "duty_turn_0" on "duty_turn" ("workspace_id", "group_id");

create index "duty_turn_1" on "duty_turn" ("workspace_id", "person_id");

create table "directory_import" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "format" text not null,
  "source" text not null,
  "file_name" text,
  "counts" text not null check (json_valid("counts")),
  "refused" text not null check (json_valid("refused")),
  "applied_at" text not null check (length("applied_at") = 24),
  "undone_at" text check (length("undone_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade
) strict;

create index "directory_import_0" on "directory_import" ("workspace_id", "source");

create table "sighting" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "fact_table" text not null,
  "fact_id" text not null check (length("fact_id") = 36),
  "source" text not null,
  "path" text,
  "line" integer,
  "import_id" text check (length("import_id") = 36),
  "seen_at" text not null check (length("seen_at") = 24),
  "stale_at" text check (length("stale_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "import_id") references "directory_import" ("workspace_id", "id"),
  unique ("workspace_id", "fact_table", "fact_id", "source")
) strict;

create index "sighting_0" on "sighting" ("workspace_id", "source");

create index "sighting_1" on "sighting" ("workspace_id", "import_id");

create table "import_change" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "import_id" text not null check (length("import_id") = 36),
  "place" integer not null,
  "fact_table" text not null,
  "fact_id" text not null check (length("fact_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "before" text check (json_valid("before")),
  "after" text check (json_valid("after")),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "import_id") references "directory_import" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "import_id", "place")
) strict;

create index "import_change_0" on "import_change" ("workspace_id", "person_id");

create table "directory_state" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "revision" integer not null,
  "changed_at" text not null check (length("changed_at") = 24),
  "only" integer not null check ("only" in (0, 1)),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "only")
) strict;

alter table "group" add column "kind" text check ("kind" in ('team', 'function', 'body'));

alter table "group" add column "parent_id" text check (length("parent_id") = 36);

alter table "group" add column "mailing_list" text;

alter table "group" add column "chat" text;

alter table "group" add column "meeting" text;

alter table "group" add column "seen_at" text check (length("seen_at") = 24);

alter table "group" add column "stale_at" text check (length("stale_at") = 24);

alter table "group" add column "unresolved_at" text check (length("unresolved_at") = 24);

alter table "group_member" add column "source" text;

alter table "group_member" add column "seen_at" text check (length("seen_at") = 24);

alter table "group_member" add column "stale_at" text check (length("stale_at") = 24);

-- 2026-11-25-directory-words

create table "directory_place" ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict;

create virtual table "directory_words" using fts5("words", "workspace_id" unindexed, "entry_of" unindexed, "entry_id" unindexed, "from_id" unindexed, tokenize = 'trigram remove_diacritics 1');

insert into "directory_words" ("directory_words", "rank") values ('secure-delete', 1);

insert into "directory_place" ("workspace_id", "from_id") select "person"."workspace_id", "person"."id" from "person" where not (1 = 0);;

insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = "person"."workspace_id" and "from_id" = "person"."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("person"."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("person"."title", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), "person"."workspace_id", 'person', "person"."id", "person"."id" from "person" where not (1 = 0);;

create trigger "person_words_come" after insert on "person" begin insert into "directory_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where not (1 = 0); insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."title", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), new."workspace_id", 'person', new."id", new."id"  where not (1 = 0); end;

create trigger "person_words_change" after update of "name", "title" on "person" begin delete from "directory_words" where "rowid" = (select "rowid" from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "directory_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where not (1 = 0); insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."title", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), new."workspace_id", 'person', new."id", new."id"  where not (1 = 0); end;

create trigger "person_words_go" after delete on "person" begin delete from "directory_words" where "rowid" = (select "rowid" from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

insert into "directory_place" ("workspace_id", "from_id") select "group"."workspace_id", "group"."id" from "group" where not (1 = 0);;

insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = "group"."workspace_id" and "from_id" = "group"."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("group"."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("group"."key", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("group"."does_what", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), "group"."workspace_id", 'group', "group"."id", "group"."id" from "group" where not (1 = 0);;

create trigger "group_words_come" after insert on "group" begin insert into "directory_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where not (1 = 0); insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."key", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."does_what", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), new."workspace_id", 'group', new."id", new."id"  where not (1 = 0); end;

create trigger "group_words_change" after update of "name", "key", "does_what" on "group" begin delete from "directory_words" where "rowid" = (select "rowid" from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "directory_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where not (1 = 0); insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."key", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."does_what", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), new."workspace_id", 'group', new."id", new."id"  where not (1 = 0); end;

create trigger "group_words_go" after delete on "group" begin delete from "directory_words" where "rowid" = (select "rowid" from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

insert into "directory_place" ("workspace_id", "from_id") select "asset"."workspace_id", "asset"."id" from "asset" where not (1 = 0);;

insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = "asset"."workspace_id" and "from_id" = "asset"."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("asset"."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("asset"."key", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("asset"."does_what", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), "asset"."workspace_id", 'asset', "asset"."id", "asset"."id" from "asset" where not (1 = 0);;

create trigger "asset_words_come" after insert on "asset" begin insert into "directory_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where not (1 = 0); insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."key", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."does_what", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), new."workspace_id", 'asset', new."id", new."id"  where not (1 = 0); end;

create trigger "asset_words_change" after update of "name", "key", "does_what" on "asset" begin delete from "directory_words" where "rowid" = (select "rowid" from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "directory_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where not (1 = 0); insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."key", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$' || '  ' || coalesce(trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."does_what", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')), ''), new."workspace_id", 'asset', new."id", new."id"  where not (1 = 0); end;

create trigger "asset_words_go" after delete on "asset" begin delete from "directory_words" where "rowid" = (select "rowid" from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

insert into "directory_place" ("workspace_id", "from_id") select "handle"."workspace_id", "handle"."id" from "handle" where not ("handle"."scheme" = 'email');;

insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = "handle"."workspace_id" and "from_id" = "handle"."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("handle"."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$', "handle"."workspace_id", case when "handle"."person_id" is not null then 'person' when "handle"."group_id" is not null then 'group' else 'asset' end, coalesce("handle"."person_id", "handle"."group_id", "handle"."asset_id"), "handle"."id" from "handle" where not ("handle"."scheme" = 'email');;

create trigger "handle_words_come" after insert on "handle" begin insert into "directory_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where not (new."scheme" = 'email'); insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$', new."workspace_id", case when new."person_id" is not null then 'person' when new."group_id" is not null then 'group' else 'asset' end, coalesce(new."person_id", new."group_id", new."asset_id"), new."id"  where not (new."scheme" = 'email'); end;

create trigger "handle_words_change" after update of "name", "scheme", "person_id", "group_id", "asset_id" on "handle" begin delete from "directory_words" where "rowid" = (select "rowid" from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "directory_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where not (new."scheme" = 'email'); insert into "directory_words" ("rowid", "words", "workspace_id", "entry_of", "entry_id", "from_id") select (select "rowid" from "directory_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), '^^' || trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new."name", '-', ' '), '/', ' '), '.', ' '), '_', ' '), ':', ' '), '@', ' '), '*', ' '), '%', ' '), '^', ' '), '$', ' '), '"', ' '), ',', ' '), '(', ' '), ')', ' '), '&', ' '), '+', ' '), '#', ' '), '<', ' '), '>', ' '), '|', ' '), '=', ' '), ';', ' '), '!', ' '), '?', ' '), '[', ' '), ']', ' '), '{', ' '), '}', ' '), '~', ' '), '`', ' '), '\', ' '), '''', ' '), '	', ' '), '
', ' '), ' ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  '), '    ', '  ')) || '$', new."workspace_id", case when new."person_id" is not null then 'person' when new."group_id" is not null then 'group' else 'asset' end, coalesce(new."person_id", new."group_id", new."asset_id"), new."id"  where not (new."scheme" = 'email'); end;

create trigger "handle_words_go" after delete on "handle" begin delete from "directory_words" where "rowid" = (select "rowid" from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "directory_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

-- 2026-11-25-register

create table "engagement" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "stakeholder_id" text not null check (length("stakeholder_id") = 36),
  "aspect" text not null check ("aspect" in ('now', 'wanted')),
  "level" text not null check ("level" in ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
  "because" text not null,
  "said_by_id" text check (length("said_by_id") = 36),
  "noted_at" text not null check (length("noted_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "stakeholder_id") references "stakeholder" ("workspace_id", "id"),
  foreign key ("workspace_id", "said_by_id") references "person" ("workspace_id", "id")
) strict;

create index "engagement_0" on "engagement" ("workspace_id", "work_id");

create index "engagement_1" on "engagement" ("workspace_id", "stakeholder_id");

create index "engagement_2" on "engagement" ("workspace_id", "said_by_id");

alter table "stakeholder" add column "status" text check ("status" in ('suggested', 'bring-in', 'ask', 'informed'));

alter table "stakeholder" add column "involved_on" text check (length("involved_on") = 10);

alter table "stakeholder" add column "named_at" text check (length("named_at") = 24);

-- 2026-11-25-note

create table "private_note" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "owner_id" text not null check (length("owner_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "work_id" text check (length("work_id") = 36),
  "purpose" text not null,
  "words" text not null,
  "created_at" text not null check (length("created_at") = 24),
  "expires_on" text not null check (length("expires_on") = 10),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "owner_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id")
) strict;

create index "private_note_0" on "private_note" ("workspace_id", "owner_id");

create index "private_note_1" on "private_note" ("workspace_id", "person_id");

create index "private_note_2" on "private_note" ("workspace_id", "group_id");

create index "private_note_3" on "private_note" ("workspace_id", "work_id");

create index "private_note_4" on "private_note" ("workspace_id", "expires_on");

create table "entry_reply" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "stakeholder_id" text not null check (length("stakeholder_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "answer" text not null check ("answer" in ('says', 'not-mine')),
  "words" text,
  "replied_at" text not null check (length("replied_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "stakeholder_id") references "stakeholder" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "entry_reply_0" on "entry_reply" ("workspace_id", "work_id");

create index "entry_reply_1" on "entry_reply" ("workspace_id", "stakeholder_id");

create index "entry_reply_2" on "entry_reply" ("workspace_id", "person_id");

-- 2026-11-25-provisioning

create table "provisioning" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "person_id" text check (length("person_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "user_name" text,
  "lookup_name" text,
  "external_id" text,
  "given_name" text,
  "family_name" text,
  "created_at" text not null check (length("created_at") = 24),
  "changed_at" text not null check (length("changed_at") = 24),
  "removed_at" text check (length("removed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
) strict;

create index "provisioning_0" on "provisioning" ("workspace_id", "person_id");

create index "provisioning_1" on "provisioning" ("workspace_id", "group_id");

create index "provisioning_2" on "provisioning" ("workspace_id", "external_id");

create unique index "provisioning_only_0" on "provisioning" ("workspace_id", "person_id") where "person_id" is not null;

create unique index "provisioning_only_1" on "provisioning" ("workspace_id", "group_id") where "group_id" is not null;

create unique index "provisioning_only_2" on "provisioning" ("workspace_id", "lookup_name") where "lookup_name" is not null;

-- 2026-11-25-privacy

create table "erasure" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "former_number" integer not null,
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "person_id"),
  unique ("workspace_id", "former_number")
) strict;

-- 2026-11-25-merger

create table "merger" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "of_table" text not null,
  "gone_id" text not null check (length("gone_id") = 36),
  "kept_id" text not null check (length("kept_id") = 36),
  "gone_name" text not null,
  "gone_address" text,
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  unique ("workspace_id", "of_table", "gone_id")
) strict;

create index "merger_0" on "merger" ("workspace_id", "kept_id");
