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
