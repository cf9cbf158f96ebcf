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

-- 2026-11-28-registers-known

alter table "directory_state" add column "registers_revision" integer;

alter table "affected_state" add column "registers_revision" integer;

-- 2026-11-28-kept-by-hand

create table "correction" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "entry_id" text not null check (length("entry_id") = 36),
  "fact_table" text not null,
  "fact_id" text not null check (length("fact_id") = 36),
  "field" text not null,
  "person_id" text check (length("person_id") = 36),
  "other_id" text check (length("other_id") = 36),
  "detail" text,
  "said_by_id" text check (length("said_by_id") = 36),
  "said_at" text not null check (length("said_at") = 24),
  "source" text,
  "path" text,
  "line" integer,
  "stated" text,
  "ended_at" text check (length("ended_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "said_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "fact_table", "fact_id", "field")
) strict;

create index "correction_0" on "correction" ("workspace_id", "entry_id");

create index "correction_1" on "correction" ("workspace_id", "person_id");

create index "correction_2" on "correction" ("workspace_id", "said_by_id");

create table "told_apart" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "of_table" text not null,
  "first_id" text not null check (length("first_id") = 36),
  "second_id" text not null check (length("second_id") = 36),
  "said_by_id" text check (length("said_by_id") = 36),
  "said_at" text not null check (length("said_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "said_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "of_table", "first_id", "second_id")
) strict;

create index "told_apart_0" on "told_apart" ("workspace_id", "second_id");

create index "told_apart_1" on "told_apart" ("workspace_id", "said_by_id");

alter table "directory_import" add column "kept" text check (json_valid("kept"));

-- 2026-11-28-direction-seen

create table "direction_seen" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "direction_version_id" text not null check (length("direction_version_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "seen_on" text not null check (length("seen_on") = 10),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "direction_version_id") references "direction_version" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "direction_version_id", "person_id")
) strict;

alter table "direction_version" add column "draft_revision" integer;

alter table "direction_version" add column "drafted_by_id" text check (length("drafted_by_id") = 36);

alter table "direction_version" add column "drafted_at" text check (length("drafted_at") = 24);

-- 2026-11-28-readback-kinds

pragma writable_schema = on;

update sqlite_schema set "sql" = replace(replace("sql", '"direction_version_id" text not null check (length("direction_version_id") = 36)', '"direction_version_id" text check (length("direction_version_id") = 36)'), '"disclosure" text not null check ("disclosure" in (''named'', ''by-group''))', '"disclosure" text not null check ("disclosure" in (''named'', ''by-group'', ''anonymous''))') where "type" = 'table' and "name" = 'readback';

pragma writable_schema = reset;

pragma writable_schema = on;

update sqlite_schema set "sql" = replace("sql", '"stated" text not null check ("stated" in (''agree'', ''depends'', ''disagree''))', '"stated" text') where "type" = 'table' and "name" = 'readback_item';

pragma writable_schema = reset;

pragma writable_schema = on;

update sqlite_schema set "sql" = replace("sql", '"understood" text not null check ("understood" in (''agree'', ''depends'', ''disagree'', ''cannot-tell''))', '"understood" text not null') where "type" = 'table' and "name" = 'readback_answer';

pragma writable_schema = reset;

pragma writable_schema = on;

update sqlite_schema set "sql" = replace("sql", '"predicted" text not null check ("predicted" in (''agree'', ''depends'', ''disagree'', ''cannot-tell''))', '"predicted" text not null') where "type" = 'table' and "name" = 'readback_prediction';

pragma writable_schema = reset;

alter table "readback" add column "kind" text check ("kind" in ('sounding', 'read-back', 'decision-read-back'));

alter table "readback" add column "subject_id" text check (length("subject_id") = 36);

alter table "readback" add column "brief" text check (json_valid("brief"));

alter table "readback" add column "opening" text;

alter table "readback_item" add column "form" text check ("form" in ('claim', 'position', 'choice', 'ranking'));

alter table "readback_item" add column "options" text check (json_valid("options"));

alter table "readback_item" add column "asks_preferred" integer check ("asks_preferred" in (0, 1));

alter table "readback_answer" add column "preferred" text;

alter table "readback_prediction" add column "guessing" integer check ("guessing" in (0, 1));

alter table "readback_sentence" add column "question" text;

alter table "readback_sentence" add column "hold_until" text;

-- 2026-11-28-readback-reminders

create table "readback_reminder" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "reminded_on" text not null check (length("reminded_on") = 10),
  "reminded_by_id" text check (length("reminded_by_id") = 36),
  "people" integer not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "reminded_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id", "reminded_on")
) strict;

-- 2026-11-28-readback-browsers

create table "readback_browser" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "respondent_id" text not null check (length("respondent_id") = 36),
  "browser_hash" text not null,
  "begun_on" text not null check (length("begun_on") = 10),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "respondent_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "respondent_id", "browser_hash")
) strict;

-- 2026-11-28-meaning-votes

create table "meaning_round" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "closes_on" text not null check (length("closes_on") = 10),
  "begun_by_id" text check (length("begun_by_id") = 36),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "begun_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id")
) strict;

create table "meaning_writer" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "round_id" text not null check (length("round_id") = 36),
  "writer_id" text not null check (length("writer_id") = 36),
  "text_number" integer not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "round_id") references "meaning_round" ("workspace_id", "id"),
  foreign key ("workspace_id", "writer_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "round_id", "writer_id")
) strict;

create index "meaning_writer_0" on "meaning_writer" ("workspace_id", "writer_id");

create table "meaning_vote" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "round_id" text not null check (length("round_id") = 36),
  "rater_id" text not null check (length("rater_id") = 36),
  "text_number" integer not null,
  "place" integer not null,
  "meaning" text check ("meaning" in ('same', 'partly', 'different')),
  "missing_words" text,
  "saved_at" text check (length("saved_at") = 24),
  "closed_at" text check (length("closed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "round_id") references "meaning_round" ("workspace_id", "id"),
  foreign key ("workspace_id", "rater_id") references "readback_respondent" ("workspace_id", "id"),
  unique ("workspace_id", "round_id", "rater_id", "text_number")
) strict;

create index "meaning_vote_0" on "meaning_vote" ("workspace_id", "rater_id");

create table "meaning_closing" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "round_id" text not null check (length("round_id") = 36),
  "closed_by_id" text check (length("closed_by_id") = 36),
  "closed_at" text not null check (length("closed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "round_id") references "meaning_round" ("workspace_id", "id"),
  foreign key ("workspace_id", "closed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "round_id")
) strict;

-- 2026-11-28-open-sounding

create table "sounding" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "question" text not null,
  "opens_on" text not null check (length("opens_on") = 10),
  "closes_on" text not null check (length("closes_on") = 10),
  "disclosure" text not null check ("disclosure" in ('by-group', 'anonymous')),
  "fewest" integer not null,
  "who_may" text not null check ("who_may" in ('asked', 'workspace')),
  "may_add" integer not null check ("may_add" in (0, 1)),
  "moderation" text not null check ("moderation" in ('before', 'after')),
  "source" text,
  "composed_by_id" text check (length("composed_by_id") = 36),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "composed_by_id") references "person" ("workspace_id", "id")
) strict;

create index "sounding_0" on "sounding" ("workspace_id", "work_id");

create table "sounding_statement" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "sounding_id" text not null check (length("sounding_id") = 36),
  "number" integer not null,
  "statement" text not null,
  "seed" integer not null check ("seed" in (0, 1)),
  "standing" text not null check ("standing" in ('waiting', 'shown', 'left-out', 'joined')),
  "left_out_because" text,
  "joined_to_id" text check (length("joined_to_id") = 36),
  "author_id" text check (length("author_id") = 36),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  foreign key ("workspace_id", "joined_to_id") references "sounding_statement" ("workspace_id", "id"),
  foreign key ("workspace_id", "author_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id", "number")
) strict;

create table "sounding_ballot" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "sounding_id" text not null check (length("sounding_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "votes" text not null,
  "cast_count" integer not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id", "person_id")
) strict;

create index "sounding_ballot_0" on "sounding_ballot" ("workspace_id", "sounding_id", "id", "cast_count");

create index "sounding_ballot_1" on "sounding_ballot" ("workspace_id", "person_id");

create table "sounding_participation" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "sounding_id" text not null check (length("sounding_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "took_part" integer not null check ("took_part" in (0, 1)),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id", "person_id")
) strict;

create index "sounding_participation_0" on "sounding_participation" ("workspace_id", "person_id");

create table "sounding_closing" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "sounding_id" text not null check (length("sounding_id") = 36),
  "closed_by_id" text check (length("closed_by_id") = 36),
  "closed_at" text not null check (length("closed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  foreign key ("workspace_id", "closed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id")
) strict;

create table "sounding_routing" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "sounding_id" text not null check (length("sounding_id") = 36),
  "routing" text not null check (json_valid("routing")),
  "computed_at" text not null check (length("computed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id")
) strict;

create table "sounding_result" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "sounding_id" text not null check (length("sounding_id") = 36),
  "figures" text not null check (json_valid("figures")),
  "computed_at" text not null check (length("computed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "sounding_id") references "sounding" ("workspace_id", "id"),
  unique ("workspace_id", "sounding_id")
) strict;

-- 2026-11-28-anonymous-voices

create table "readback_voice" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "item_id" text not null check (length("item_id") = 36),
  "group_id" text check (length("group_id") = 36),
  "understood" text not null,
  "preferred" text,
  "changed_after_brief" integer not null check ("changed_after_brief" in (0, 1)),
  "foreseen" text not null check (json_valid("foreseen")),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "item_id") references "readback_item" ("workspace_id", "id"),
  foreign key ("workspace_id", "group_id") references "group" ("workspace_id", "id")
) strict;

create index "readback_voice_0" on "readback_voice" ("workspace_id", "readback_id");

create table "readback_remark" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "remark_kind" text not null check ("remark_kind" in ('clarity', 'belief', 'verdict', 'commitment', 'sentence', 'concern', 'question', 'hold', 'because')),
  "choice" text,
  "words" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id")
) strict;

create index "readback_remark_0" on "readback_remark" ("workspace_id", "readback_id");

alter table "readback_closing" add column "finished_count" integer;

-- 2026-11-28-divergences

create table "divergence" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "divergence_kind" text not null check ("divergence_kind" in ('false-consensus', 'open-difference', 'false-conflict', 'concern', 'question', 'hold', 'cannot-tell', 'brief-wrong')),
  "item_id" text check (length("item_id") = 36),
  "by_group_id" text check (length("by_group_id") = 36),
  "about_group_id" text check (length("about_group_id") = 36),
  "finding" text,
  "words" text,
  "said_by_id" text check (length("said_by_id") = 36),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "item_id") references "readback_item" ("workspace_id", "id"),
  foreign key ("workspace_id", "by_group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "about_group_id") references "group" ("workspace_id", "id"),
  foreign key ("workspace_id", "said_by_id") references "person" ("workspace_id", "id")
) strict;

create index "divergence_0" on "divergence" ("workspace_id", "work_id");

create index "divergence_1" on "divergence" ("workspace_id", "readback_id");

create index "divergence_2" on "divergence" ("workspace_id", "said_by_id");

create table "divergence_recording" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "readback_id" text not null check (length("readback_id") = 36),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "readback_id") references "readback" ("workspace_id", "id"),
  unique ("workspace_id", "readback_id")
) strict;

create table "divergence_turn" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "divergence_id" text not null check (length("divergence_id") = 36),
  "turn" text not null check ("turn" in ('settled', 'superseded', 'reopened')),
  "because" text,
  "direction_version_id" text check (length("direction_version_id") = 36),
  "later_readback_id" text check (length("later_readback_id") = 36),
  "turned_by_id" text check (length("turned_by_id") = 36),
  "created_at" text not null check (length("created_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "divergence_id") references "divergence" ("workspace_id", "id"),
  foreign key ("workspace_id", "direction_version_id") references "direction_version" ("workspace_id", "id"),
  foreign key ("workspace_id", "later_readback_id") references "readback" ("workspace_id", "id"),
  foreign key ("workspace_id", "turned_by_id") references "person" ("workspace_id", "id")
) strict;

create index "divergence_turn_0" on "divergence_turn" ("workspace_id", "divergence_id");

-- 2026-11-29-leads-by-source

alter table "sighting" add column "says" text;

-- 2026-11-29-direction-words

create table "direction_version_place" ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict;

create virtual table "direction_version_words" using fts5("place", "first", "second", "third", tokenize = 'porter unicode61 remove_diacritics 2');

insert into "direction_version_words" ("direction_version_words", "rank") values ('secure-delete', 1);

insert into "direction_version_place" ("workspace_id", "from_id") select "direction_version"."workspace_id", "direction_version"."id" from "direction_version" where "direction_version"."published_at" is not null;;

insert into "direction_version_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "direction_version_place" where "workspace_id" = "direction_version"."workspace_id" and "from_id" = "direction_version"."id"), 'w' || replace("direction_version"."workspace_id", '-', ''), coalesce("direction_version"."goal", ''), coalesce("direction_version"."digest", '') || ' ' || coalesce("direction_version"."why_now", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("direction_version"."non_goals") as "each"), ''), coalesce((select group_concat(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from json_each("direction_version"."success_measures") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from json_each("direction_version"."constraints") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from json_each("direction_version"."trade_offs") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from json_each("direction_version"."assumptions") as "each"), '') from "direction_version" where "direction_version"."published_at" is not null;;

create trigger "direction_version_words_come" after insert on "direction_version" begin insert into "direction_version_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where new."published_at" is not null; insert into "direction_version_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "direction_version_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."goal", ''), coalesce(new."digest", '') || ' ' || coalesce(new."why_now", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."non_goals") as "each"), ''), coalesce((select group_concat(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from json_each(new."success_measures") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from json_each(new."constraints") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from json_each(new."trade_offs") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from json_each(new."assumptions") as "each"), '')  where new."published_at" is not null; end;

create trigger "direction_version_words_change" after update of "goal", "digest", "why_now", "non_goals", "success_measures", "constraints", "trade_offs", "assumptions", "published_at" on "direction_version" begin delete from "direction_version_words" where "rowid" = (select "rowid" from "direction_version_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "direction_version_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "direction_version_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where new."published_at" is not null; insert into "direction_version_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "direction_version_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."goal", ''), coalesce(new."digest", '') || ' ' || coalesce(new."why_now", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."non_goals") as "each"), ''), coalesce((select group_concat(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from json_each(new."success_measures") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from json_each(new."constraints") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from json_each(new."trade_offs") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from json_each(new."assumptions") as "each"), '')  where new."published_at" is not null; end;

create trigger "direction_version_words_go" after delete on "direction_version" begin delete from "direction_version_words" where "rowid" = (select "rowid" from "direction_version_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "direction_version_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

-- 2026-11-29-reminded-at

alter table "readback_reminder" add column "reminded_at" text check (length("reminded_at") = 24);

-- 2026-11-29-decision-course

create table "decision_stage" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "stage" text not null check ("stage" in ('question', 'exploring', 'proposed', 'final-call', 'decided', 'announced', 'confirmed', 'reversed', 'expired', 'withdrawn')),
  "because" text,
  "person_id" text check (length("person_id") = 36),
  "for_person_id" text check (length("for_person_id") = 36),
  "at" text not null check (length("at") = 24),
  "taken_back_at" text check (length("taken_back_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "for_person_id") references "person" ("workspace_id", "id")
) strict;

create index "decision_stage_0" on "decision_stage" ("workspace_id", "decision_id");

create unique index "decision_stage_only_0" on "decision_stage" ("workspace_id", "decision_id") where stage = 'decided' and taken_back_at is null;

create table "decision_role" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "role" text not null check ("role" in ('driver', 'contributor', 'informed')),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "person_id")
) strict;

create unique index "decision_role_only_0" on "decision_role" ("workspace_id", "decision_id") where role = 'driver';

create table "further_step" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "place" integer not null,
  "what" text not null,
  "owner_id" text not null check (length("owner_id") = 36),
  "by_on" text not null check (length("by_on") = 10),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "owner_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "place")
) strict;

create table "decision_relation" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "other_decision_id" text not null check (length("other_decision_id") = 36),
  "kind" text not null check ("kind" in ('amends', 'depends-on', 'conflicts-with')),
  "because" text not null,
  "part" text,
  "person_id" text check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  "ended_at" text check (length("ended_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "other_decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "decision_relation_0" on "decision_relation" ("workspace_id", "other_decision_id");

create unique index "decision_relation_only_0" on "decision_relation" ("workspace_id", "decision_id", "other_decision_id", "kind") where ended_at is null;

alter table "decision" add column "stage" text check ("stage" in ('question', 'exploring', 'proposed', 'final-call', 'decided', 'announced', 'confirmed', 'reversed', 'expired', 'withdrawn'));

alter table "decision" add column "outcome" text check ("outcome" in ('accepted', 'rejected', 'deferred', 'not-done'));

alter table "decision" add column "method" text check ("method" in ('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds'));

alter table "decision" add column "revision" integer;

alter table "decision" add column "direction_version_id" text check (length("direction_version_id") = 36);

alter table "decision" add column "drivers" text check (json_valid("drivers"));

alter table "decision" add column "confidence" integer;

alter table "decision" add column "expected_result" text;

alter table "decision" add column "review_triggers" text check (json_valid("review_triggers"));

alter table "decision" add column "aliases" text check (json_valid("aliases"));

-- 2026-11-29-decision-revision

create table "decision_revision" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "revision" integer not null,
  "version" integer not null,
  "text" text not null check (json_valid("text")),
  "changed" text not null check (json_valid("changed")),
  "because" text,
  "person_id" text check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "revision")
) strict;

create table "wording_reopening" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "version" integer not null,
  "acknowledgement_id" text not null check (length("acknowledgement_id") = 36),
  "opened_at" text not null check (length("opened_at") = 24),
  "settled_at" text check (length("settled_at") = 24),
  "settled_by_id" text check (length("settled_by_id") = 36),
  "settled_by" text check ("settled_by" in ('reworded', 'new-version', 'kept')),
  "because" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "acknowledgement_id") references "acknowledgement" ("workspace_id", "id"),
  foreign key ("workspace_id", "settled_by_id") references "person" ("workspace_id", "id")
) strict;

create index "wording_reopening_0" on "wording_reopening" ("workspace_id", "decision_id");

create unique index "wording_reopening_only_0" on "wording_reopening" ("workspace_id", "decision_id") where settled_at is null;

create table "acknowledgement_claim" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "version" integer not null,
  "place" integer not null,
  "claim" text not null,
  "expected" text not null check ("expected" in ('agree', 'disagree')),
  "answer" text not null check ("answer" in ('agree', 'disagree', 'cannot-tell')),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "person_id", "version", "place")
) strict;

create table "acknowledgement_reminder" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "reminded_on" text not null check (length("reminded_on") = 10),
  "reminded_by_id" text check (length("reminded_by_id") = 36),
  "people" integer not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "reminded_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "reminded_on")
) strict;

alter table "acknowledgement" add column "revision" integer;

alter table "acknowledgement" add column "earlier_wording_at" text check (length("earlier_wording_at") = 24);

alter table "acknowledgement" add column "whose" text;

alter table "acknowledgement" add column "whose_id" text check (length("whose_id") = 36);

-- 2026-11-29-decision-words

create table "decision_place" ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict;

create virtual table "decision_words" using fts5("place", "first", "second", "third", tokenize = 'porter unicode61 remove_diacritics 2');

insert into "decision_words" ("decision_words", "rank") values ('secure-delete', 1);

insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where 1 = 1;;

insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where 1 = 1;;

create trigger "decision_words_come" after insert on "decision" begin insert into "decision_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where 1 = 1; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."question", ''), coalesce(new."chosen", ''), coalesce(new."because", '') || ' ' || coalesce(new."next_step", '') || ' ' || coalesce(new."expected_result", '') || ' ' || coalesce(new."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each(new."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each(new."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '')  where 1 = 1; end;

create trigger "decision_words_change" after update of "question", "chosen", "because", "next_step", "expected_result", "source", "drivers", "review_triggers", "aliases", "consequences", "options" on "decision" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "decision_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where 1 = 1; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."question", ''), coalesce(new."chosen", ''), coalesce(new."because", '') || ' ' || coalesce(new."next_step", '') || ' ' || coalesce(new."expected_result", '') || ' ' || coalesce(new."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each(new."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each(new."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '')  where 1 = 1; end;

create trigger "decision_words_go" after delete on "decision" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

create trigger "decision_words_by_dissent_come" after insert on "dissent" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_dissent_change" after update of "objection", "would_resolve", "decision_id" on "dissent" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_dissent_go" after delete on "dissent" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; end;

create trigger "decision_words_by_further_step_come" after insert on "further_step" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_further_step_change" after update of "what", "decision_id" on "further_step" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_further_step_go" after delete on "further_step" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; end;

-- 2026-11-29-ballot

create table "method_choice" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "suggested" text not null check ("suggested" in ('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds')),
  "suggested_because" text not null,
  "method" text not null check ("method" in ('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds')),
  "because" text,
  "person_id" text check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "method_choice_0" on "method_choice" ("workspace_id", "decision_id");

create table "candidate_option" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "place" integer not null,
  "words" text not null,
  "why" text,
  "added_by_id" text check (length("added_by_id") = 36),
  "at" text not null check (length("at") = 24),
  "withdrawn_at" text check (length("withdrawn_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "added_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "decision_id", "place")
) strict;

create table "ballot" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "method" text not null check ("method" in ('approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds')),
  "options" text not null check (json_valid("options")),
  "disclosure" text not null check ("disclosure" in ('named', 'anonymous')),
  "fewest" integer not null,
  "round_number" integer not null,
  "opened_by_id" text check (length("opened_by_id") = 36),
  "opened_at" text not null check (length("opened_at") = 24),
  "ended_at" text check (length("ended_at") = 24),
  "ended_because" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "opened_by_id") references "person" ("workspace_id", "id")
) strict;

create index "ballot_0" on "ballot" ("workspace_id", "decision_id");

create unique index "ballot_only_0" on "ballot" ("workspace_id", "decision_id") where ended_at is null;

create table "ballot_voter" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ballot_id" text not null check (length("ballot_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  "withdrawn_at" text check (length("withdrawn_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ballot_id", "person_id")
) strict;

create index "ballot_voter_0" on "ballot_voter" ("workspace_id", "person_id");

create table "ballot_vote" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ballot_id" text not null check (length("ballot_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "round_number" integer not null,
  "said" text not null check (json_valid("said")),
  "words" text,
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ballot_id", "round_number", "person_id")
) strict;

create index "ballot_vote_0" on "ballot_vote" ("workspace_id", "person_id");

create table "ballot_round" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ballot_id" text not null check (length("ballot_id") = 36),
  "round_number" integer not null,
  "closed_by_id" text check (length("closed_by_id") = 36),
  "closed_at" text not null check (length("closed_at") = 24),
  "answered_count" integer not null,
  "movement" text check (json_valid("movement")),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id"),
  foreign key ("workspace_id", "closed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ballot_id", "round_number")
) strict;

create table "ballot_voice" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ballot_id" text not null check (length("ballot_id") = 36),
  "round_number" integer not null,
  "said" text not null check (json_valid("said")),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id")
) strict;

create index "ballot_voice_0" on "ballot_voice" ("workspace_id", "ballot_id");

create table "ballot_reason" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ballot_id" text not null check (length("ballot_id") = 36),
  "round_number" integer not null,
  "words" text not null,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id")
) strict;

create index "ballot_reason_0" on "ballot_reason" ("workspace_id", "ballot_id");

create table "objection_settling" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "vote_id" text not null check (length("vote_id") = 36),
  "settling" text not null check ("settling" in ('integrated', 'taken-back')),
  "words" text not null,
  "person_id" text check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "vote_id") references "ballot_vote" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "vote_id")
) strict;

create table "advice_seen" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ballot_id" text not null check (length("ballot_id") = 36),
  "person_id" text check (length("person_id") = 36),
  "for_person_id" text check (length("for_person_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ballot_id") references "ballot" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "for_person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ballot_id")
) strict;

-- 2026-11-29-decision-file

create table "decision_file" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "file_path" text not null,
  "place" integer not null,
  "file_text" text not null,
  "edited_text" text,
  "encoding" text not null check ("encoding" in ('utf-8', 'utf-16le', 'utf-16be', 'bytes')),
  "marked" integer not null check ("marked" in (0, 1)),
  "file_hash" text not null,
  "record_dialect" text not null,
  "raw_status" text,
  "imported_by_id" text check (length("imported_by_id") = 36),
  "imported_at" text not null check (length("imported_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "imported_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "work_id", "file_path", "place")
) strict;

create index "decision_file_0" on "decision_file" ("workspace_id", "decision_id");

-- 2026-11-29-final-call

create table "final_call" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "version" integer not null,
  "person_id" text check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  "last_on" text not null check (length("last_on") = 10),
  "ends_at" text not null check (length("ends_at") = 24),
  "ended_at" text check (length("ended_at") = 24),
  "ending" text check ("ending" in ('taken-back', 'decided')),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "final_call_0" on "final_call" ("workspace_id", "decision_id");

create unique index "final_call_only_0" on "final_call" ("workspace_id", "decision_id") where ended_at is null;

create table "final_call_asked" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "final_call_id" text not null check (length("final_call_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  "last_on" text not null check (length("last_on") = 10),
  "reminded_at" text check (length("reminded_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "final_call_id") references "final_call" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "final_call_id", "person_id")
) strict;

create index "final_call_asked_0" on "final_call_asked" ("workspace_id", "person_id");

create table "final_call_answer" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "final_call_id" text not null check (length("final_call_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "answer" text not null check ("answer" in ('agree', 'concern', 'hold', 'no-opinion')),
  "words" text,
  "about" text,
  "would_resolve" text,
  "unnamed" integer not null check ("unnamed" in (0, 1)),
  "entered_by_id" text check (length("entered_by_id") = 36),
  "entered_how" text,
  "at" text not null check (length("at") = 24),
  "replaced_at" text check (length("replaced_at") = 24),
  "resolved_at" text check (length("resolved_at") = 24),
  "resolution" text,
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "final_call_id") references "final_call" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "entered_by_id") references "person" ("workspace_id", "id")
) strict;

create index "final_call_answer_0" on "final_call_answer" ("workspace_id", "person_id");

create unique index "final_call_answer_only_0" on "final_call_answer" ("workspace_id", "final_call_id", "person_id") where replaced_at is null;

create table "concern_disposition" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "final_call_answer_id" text not null check (length("final_call_answer_id") = 36),
  "disposition" text not null check ("disposition" in ('accepted', 'mitigated', 'not-accepted')),
  "words" text not null,
  "person_id" text not null check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  "replaced_at" text check (length("replaced_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "final_call_answer_id") references "final_call_answer" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create unique index "concern_disposition_only_0" on "concern_disposition" ("workspace_id", "final_call_answer_id") where replaced_at is null;

create table "hold_turn" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "final_call_answer_id" text not null check (length("final_call_answer_id") = 36),
  "turn" text not null check ("turn" in ('begun', 'renewed', 'released', 'expired')),
  "person_id" text check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  "ends_on" text not null check (length("ends_on") = 10),
  "ends_at" text not null check (length("ends_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "final_call_answer_id") references "final_call_answer" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "final_call_answer_id", "turn", "ends_on")
) strict;

-- 2026-11-29-expectations

create table "ask" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "words" text not null,
  "kind" text not null check ("kind" in ('scope', 'date', 'quality', 'resources', 'information', 'other')),
  "asked_on" text not null check (length("asked_on") = 10),
  "came_by" text not null check ("came_by" in ('form', 'link', 'mail', 'import')),
  "entered_by_id" text check (length("entered_by_id") = 36),
  "source" text,
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "entered_by_id") references "person" ("workspace_id", "id")
) strict;

create index "ask_0" on "ask" ("workspace_id", "work_id");

create index "ask_1" on "ask" ("workspace_id", "person_id");

create table "ask_withdrawal" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ask_id" text not null check (length("ask_id") = 36),
  "because" text not null,
  "withdrawn_at" text not null check (length("withdrawn_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  unique ("workspace_id", "ask_id")
) strict;

create table "ask_touch" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ask_id" text not null check (length("ask_id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "touched_by_id" text check (length("touched_by_id") = 36),
  "at" text not null check (length("at") = 24),
  "removed_at" text check (length("removed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "touched_by_id") references "person" ("workspace_id", "id")
) strict;

create index "ask_touch_0" on "ask_touch" ("workspace_id", "decision_id");

create unique index "ask_touch_only_0" on "ask_touch" ("workspace_id", "ask_id", "decision_id") where removed_at is null;

create table "disposition" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ask_id" text not null check (length("ask_id") = 36),
  "version" integer not null,
  "outcome" text not null check ("outcome" in ('all', 'part', 'later', 'no')),
  "gets" text,
  "because" text not null,
  "took_from" text,
  "would_change" text,
  "trigger_on" text check (length("trigger_on") = 10),
  "until_then" text,
  "decided_by_id" text check (length("decided_by_id") = 36),
  "object_until" text check (length("object_until") = 10),
  "personal_text" text not null,
  "public_text" text not null,
  "composed_by_id" text check (length("composed_by_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "decided_by_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "composed_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ask_id", "version")
) strict;

create index "disposition_0" on "disposition" ("workspace_id", "trigger_on");

create table "disposition_ground" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "disposition_id" text not null check (length("disposition_id") = 36),
  "kind" text not null check ("kind" in ('constraint', 'trade-off', 'non-goal', 'decision', 'work')),
  "direction_version_id" text check (length("direction_version_id") = 36),
  "place" integer,
  "decision_id" text check (length("decision_id") = 36),
  "instead_work_id" text check (length("instead_work_id") = 36),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "direction_version_id") references "direction_version" ("workspace_id", "id"),
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "instead_work_id") references "work" ("workspace_id", "id")
) strict;

create index "disposition_ground_0" on "disposition_ground" ("workspace_id", "disposition_id");

create index "disposition_ground_1" on "disposition_ground" ("workspace_id", "decision_id");

create table "telling" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "disposition_id" text not null check (length("disposition_id") = 36),
  "way" text not null check ("way" in ('letter', 'link', 'in-person')),
  "told_by_id" text not null check (length("told_by_id") = 36),
  "told_on" text check (length("told_on") = 10),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "told_by_id") references "person" ("workspace_id", "id")
) strict;

create index "telling_0" on "telling" ("workspace_id", "disposition_id");

create table "public_note" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "disposition_id" text not null check (length("disposition_id") = 36),
  "published_by_id" text check (length("published_by_id") = 36),
  "published_at" text not null check (length("published_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "published_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "disposition_id")
) strict;

create table "receipt_opening" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "disposition_id" text not null check (length("disposition_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "disposition_id", "person_id")
) strict;

create table "receipt" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "disposition_id" text not null check (length("disposition_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "understands" text check ("understands" in ('yes', 'no', 'not-clear')),
  "agrees" text check ("agrees" in ('yes', 'no')),
  "at" text not null check (length("at") = 24),
  "replaced_at" text check (length("replaced_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create unique index "receipt_only_0" on "receipt" ("workspace_id", "disposition_id", "person_id") where replaced_at is null;

create table "ask_objection" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "disposition_id" text not null check (length("disposition_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "words" text not null,
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "ask_objection_0" on "ask_objection" ("workspace_id", "disposition_id");

create table "objection_reply" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ask_objection_id" text not null check (length("ask_objection_id") = 36),
  "says" text not null,
  "replied_by_id" text check (length("replied_by_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_objection_id") references "ask_objection" ("workspace_id", "id"),
  foreign key ("workspace_id", "replied_by_id") references "person" ("workspace_id", "id"),
  unique ("workspace_id", "ask_objection_id")
) strict;

create table "trigger_turn" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "disposition_id" text not null check (length("disposition_id") = 36),
  "turn" text not null check ("turn" in ('moved', 'came')),
  "moved_to_on" text check (length("moved_to_on") = 10),
  "because" text not null,
  "turned_by_id" text check (length("turned_by_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "turned_by_id") references "person" ("workspace_id", "id")
) strict;

create index "trigger_turn_0" on "trigger_turn" ("workspace_id", "disposition_id");

create table "progress_line" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ask_id" text not null check (length("ask_id") = 36),
  "disposition_id" text not null check (length("disposition_id") = 36),
  "kind" text not null check ("kind" in ('trigger-moved', 'trigger-came', 'trigger-day', 'work-started', 'superseded', 'objection-answered')),
  "says" text not null,
  "decision_id" text check (length("decision_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id"),
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id")
) strict;

create index "progress_line_0" on "progress_line" ("workspace_id", "ask_id");

create table "surprise" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "person_id" text not null check (length("person_id") = 36),
  "decision_id" text check (length("decision_id") = 36),
  "disposition_id" text check (length("disposition_id") = 36),
  "words" text not null,
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "disposition_id") references "disposition" ("workspace_id", "id")
) strict;

create index "surprise_0" on "surprise" ("workspace_id", "work_id");

create table "surprise_cause" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "surprise_id" text not null check (length("surprise_id") = 36),
  "missing" text not null check ("missing" in ('not-asked', 'not-told', 'told-unclearly')),
  "because" text not null,
  "found_by_id" text check (length("found_by_id") = 36),
  "at" text not null check (length("at") = 24),
  "replaced_at" text check (length("replaced_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "surprise_id") references "surprise" ("workspace_id", "id"),
  foreign key ("workspace_id", "found_by_id") references "person" ("workspace_id", "id")
) strict;

create unique index "surprise_cause_only_0" on "surprise_cause" ("workspace_id", "surprise_id") where replaced_at is null;

-- 2026-11-29-words-of-asks

create table "ask_place" ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict;

create virtual table "ask_words" using fts5("place", "first", "second", "third", tokenize = 'porter unicode61 remove_diacritics 2');

insert into "ask_words" ("ask_words", "rank") values ('secure-delete', 1);

insert into "ask_place" ("workspace_id", "from_id") select "ask"."workspace_id", "ask"."id" from "ask" where 1 = 1;;

insert into "ask_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "ask_place" where "workspace_id" = "ask"."workspace_id" and "from_id" = "ask"."id"), 'w' || replace("ask"."workspace_id", '-', ''), coalesce("ask"."words", ''), '', coalesce("ask"."source", '') from "ask" where 1 = 1;;

create trigger "ask_words_come" after insert on "ask" begin insert into "ask_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where 1 = 1; insert into "ask_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "ask_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."words", ''), '', coalesce(new."source", '')  where 1 = 1; end;

create trigger "ask_words_change" after update of "words", "source" on "ask" begin delete from "ask_words" where "rowid" = (select "rowid" from "ask_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "ask_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "ask_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where 1 = 1; insert into "ask_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "ask_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."words", ''), '', coalesce(new."source", '')  where 1 = 1; end;

create trigger "ask_words_go" after delete on "ask" begin delete from "ask_words" where "rowid" = (select "rowid" from "ask_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "ask_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

-- 2026-11-30-direction-words-anew

drop trigger "direction_version_words_come";

drop trigger "direction_version_words_change";

drop trigger "direction_version_words_go";

drop table "direction_version_words";

drop table "direction_version_place";

create table "direction_version_place" ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict;

create virtual table "direction_version_words" using fts5("place", "first", "second", "third", tokenize = 'porter unicode61 remove_diacritics 2');

insert into "direction_version_words" ("direction_version_words", "rank") values ('secure-delete', 1);

insert into "direction_version_place" ("workspace_id", "from_id") select "direction_version"."workspace_id", "direction_version"."id" from "direction_version" where "direction_version"."published_at" is not null;;

insert into "direction_version_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "direction_version_place" where "workspace_id" = "direction_version"."workspace_id" and "from_id" = "direction_version"."id"), 'w' || replace("direction_version"."workspace_id", '-', ''), coalesce("direction_version"."goal", ''), coalesce("direction_version"."digest", '') || ' ' || coalesce("direction_version"."why_now", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("direction_version"."non_goals") as "each"), ''), coalesce((select group_concat(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from json_each("direction_version"."success_measures") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from json_each("direction_version"."constraints") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from json_each("direction_version"."trade_offs") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from json_each("direction_version"."assumptions") as "each"), '') from "direction_version" where "direction_version"."published_at" is not null;;

create trigger "direction_version_words_come" after insert on "direction_version" begin insert into "direction_version_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where new."published_at" is not null; insert into "direction_version_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "direction_version_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."goal", ''), coalesce(new."digest", '') || ' ' || coalesce(new."why_now", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."non_goals") as "each"), ''), coalesce((select group_concat(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from json_each(new."success_measures") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from json_each(new."constraints") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from json_each(new."trade_offs") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from json_each(new."assumptions") as "each"), '')  where new."published_at" is not null; end;

create trigger "direction_version_words_change" after update of "goal", "digest", "why_now", "non_goals", "success_measures", "constraints", "trade_offs", "assumptions", "published_at" on "direction_version" begin delete from "direction_version_words" where "rowid" = (select "rowid" from "direction_version_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "direction_version_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "direction_version_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where new."published_at" is not null; insert into "direction_version_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "direction_version_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."goal", ''), coalesce(new."digest", '') || ' ' || coalesce(new."why_now", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."non_goals") as "each"), ''), coalesce((select group_concat(coalesce("each"."value" ->> 'measure', '') || ' ' || coalesce("each"."value" ->> 'from', '') || ' ' || coalesce("each"."value" ->> 'to', ''), ' ') from json_each(new."success_measures") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'source', ''), ' ') from json_each(new."constraints") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'thisGood', '') || ' ' || coalesce("each"."value" ->> 'thatGood', '') || ' ' || coalesce("each"."value" ->> 'because', ''), ' ') from json_each(new."trade_offs") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'statement', '') || ' ' || coalesce("each"."value" ->> 'howNoticed', ''), ' ') from json_each(new."assumptions") as "each"), '')  where new."published_at" is not null; end;

create trigger "direction_version_words_go" after delete on "direction_version" begin delete from "direction_version_words" where "rowid" = (select "rowid" from "direction_version_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "direction_version_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

-- 2026-11-30-decision-words-anew

drop trigger "decision_words_come";

drop trigger "decision_words_change";

drop trigger "decision_words_go";

drop trigger "decision_words_by_dissent_come";

drop trigger "decision_words_by_dissent_change";

drop trigger "decision_words_by_dissent_go";

drop trigger "decision_words_by_further_step_come";

drop trigger "decision_words_by_further_step_change";

drop trigger "decision_words_by_further_step_go";

drop table "decision_words";

drop table "decision_place";

create table "decision_place" ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict;

create virtual table "decision_words" using fts5("place", "first", "second", "third", tokenize = 'porter unicode61 remove_diacritics 2');

insert into "decision_words" ("decision_words", "rank") values ('secure-delete', 1);

insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where 1 = 1;;

insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where 1 = 1;;

create trigger "decision_words_come" after insert on "decision" begin insert into "decision_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where 1 = 1; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."question", ''), coalesce(new."chosen", ''), coalesce(new."because", '') || ' ' || coalesce(new."next_step", '') || ' ' || coalesce(new."expected_result", '') || ' ' || coalesce(new."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each(new."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each(new."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = new."workspace_id" and "way"."decision_id" = new."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '')  where 1 = 1; end;

create trigger "decision_words_change" after update of "question", "chosen", "because", "next_step", "expected_result", "source", "drivers", "review_triggers", "aliases", "consequences", "options" on "decision" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "decision_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where 1 = 1; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."question", ''), coalesce(new."chosen", ''), coalesce(new."because", '') || ' ' || coalesce(new."next_step", '') || ' ' || coalesce(new."expected_result", '') || ' ' || coalesce(new."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each(new."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each(new."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each(new."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = new."workspace_id" and "way"."decision_id" = new."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = new."workspace_id" and "other"."decision_id" = new."id"), '')  where 1 = 1; end;

create trigger "decision_words_go" after delete on "decision" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

create trigger "decision_words_by_dissent_come" after insert on "dissent" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_dissent_change" after update of "objection", "would_resolve", "decision_id" on "dissent" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_dissent_go" after delete on "dissent" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; end;

create trigger "decision_words_by_further_step_come" after insert on "further_step" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_further_step_change" after update of "what", "decision_id" on "further_step" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_further_step_go" after delete on "further_step" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; end;

create trigger "decision_words_by_candidate_option_come" after insert on "candidate_option" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_candidate_option_change" after update of "words", "why", "decision_id" on "candidate_option" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_candidate_option_go" after delete on "candidate_option" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; end;

create trigger "decision_words_by_final_call_answer_come" after insert on "final_call_answer" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id")); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id"); insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id"); insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id"); end;

create trigger "decision_words_by_final_call_answer_change" after update of "words", "about", "would_resolve", "resolution", "final_call_id", "replaced_at", "answer" on "final_call_answer" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id")); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id"); insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id"); insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id"); delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id")); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id"); insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id"); insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = (select "decision_id" from "final_call" where "workspace_id" = new."workspace_id" and "id" = new."final_call_id"); end;

create trigger "decision_words_by_final_call_answer_go" after delete on "final_call_answer" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id")); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id"); insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id"); insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = (select "decision_id" from "final_call" where "workspace_id" = old."workspace_id" and "id" = old."final_call_id"); end;

create trigger "decision_words_by_final_call_come" after insert on "final_call" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_final_call_change" after update of "decision_id", "ending" on "final_call" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_final_call_go" after delete on "final_call" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; end;

create trigger "decision_words_by_decision_revision_come" after insert on "decision_revision" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_decision_revision_change" after update of "text", "decision_id" on "decision_revision" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"); delete from "decision_place" where "workspace_id" = new."workspace_id" and "from_id" = new."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = new."workspace_id" and "decision"."id" = new."decision_id"; end;

create trigger "decision_words_by_decision_revision_go" after delete on "decision_revision" begin delete from "decision_words" where "rowid" = (select "rowid" from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"); delete from "decision_place" where "workspace_id" = old."workspace_id" and "from_id" = old."decision_id"; insert into "decision_place" ("workspace_id", "from_id") select "decision"."workspace_id", "decision"."id" from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; insert into "decision_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "decision_place" where "workspace_id" = "decision"."workspace_id" and "from_id" = "decision"."id"), 'w' || replace("decision"."workspace_id", '-', ''), coalesce("decision"."question", ''), coalesce("decision"."chosen", ''), coalesce("decision"."because", '') || ' ' || coalesce("decision"."next_step", '') || ' ' || coalesce("decision"."expected_result", '') || ' ' || coalesce("decision"."source", '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."drivers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."review_triggers") as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("decision"."aliases") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("decision"."consequences") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("decision"."options") as "each"), '') || ' ' || coalesce((select group_concat(coalesce("other"."objection", '') || ' ' || coalesce("other"."would_resolve", ''), ' ') from "dissent" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."what", ''), ' ') from "further_step" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."why", ''), ' ') from "candidate_option" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') || ' ' || coalesce((select group_concat(coalesce("other"."words", '') || ' ' || coalesce("other"."about", '') || ' ' || coalesce("other"."would_resolve", '') || ' ' || coalesce("other"."resolution", ''), ' ') from "final_call_answer" as "other" join "final_call" as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other"."final_call_id" where "other"."workspace_id" = "decision"."workspace_id" and "way"."decision_id" = "decision"."id" and "other"."replaced_at" is null and "other"."answer" in ('concern', 'hold') and coalesce("way"."ending", '') <> 'taken-back'), '') || ' ' || coalesce((select group_concat(coalesce("other"."text" ->> 'question', '') || ' ' || coalesce("other"."text" ->> 'chosen', '') || ' ' || coalesce("other"."text" ->> 'because', '') || ' ' || coalesce("other"."text" ->> 'nextStep', '') || ' ' || coalesce("other"."text" ->> 'expectedResult', '') || ' ' || coalesce("other"."text" ->> 'source', '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'drivers') as "each"), '') || ' ' || coalesce((select group_concat("each"."value", ' ') from json_each("other"."text" -> 'reviewTriggers') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', '') || ' ' || coalesce("each"."value" ->> 'borneBy', ''), ' ') from json_each("other"."text" -> 'consequences') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'option', '') || ' ' || coalesce("each"."value" ->> 'notChosenBecause', ''), ' ') from json_each("other"."text" -> 'options') as "each"), '') || ' ' || coalesce((select group_concat(coalesce("each"."value" ->> 'what', ''), ' ') from json_each("other"."text" -> 'furtherSteps') as "each"), ''), ' ') from "decision_revision" as "other" where "other"."workspace_id" = "decision"."workspace_id" and "other"."decision_id" = "decision"."id"), '') from "decision" where "decision"."workspace_id" = old."workspace_id" and "decision"."id" = old."decision_id"; end;

-- 2026-11-30-suggested-option

alter table "candidate_option" add column "suggested_at" text check (length("suggested_at") = 24);

alter table "candidate_option" add column "taken_up_at" text check (length("taken_up_at") = 24);

-- 2026-11-30-supersession-end

create table "supersession_end" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "decision_id" text not null check (length("decision_id") = 36),
  "by_decision_id" text not null check (length("by_decision_id") = 36),
  "because" text not null,
  "part" text,
  "linked_at" text not null check (length("linked_at") = 24),
  "ended_because" text not null,
  "person_id" text check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "by_decision_id") references "decision" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id")
) strict;

create index "supersession_end_0" on "supersession_end" ("workspace_id", "decision_id");

create index "supersession_end_1" on "supersession_end" ("workspace_id", "by_decision_id");

-- 2026-11-30-option-hands

alter table "candidate_option" add column "taken_up_by_id" text check (length("taken_up_by_id") = 36);

alter table "candidate_option" add column "withdrawn_by_id" text check (length("withdrawn_by_id") = 36);

-- 2026-11-30-decision-reminded-at

alter table "acknowledgement_reminder" add column "reminded_at" text check (length("reminded_at") = 24);

-- 2026-11-30-ask-boxes

pragma writable_schema = on;

update sqlite_schema set "sql" = replace("sql", '"came_by" text not null check ("came_by" in (''form'', ''link'', ''mail'', ''import''))', '"came_by" text not null check ("came_by" in (''form'', ''link'', ''mail'', ''import'', ''box''))') where "type" = 'table' and "name" = 'ask';

pragma writable_schema = reset;

pragma writable_schema = on;

update sqlite_schema set "sql" = replace("sql", '"way" text not null check ("way" in (''letter'', ''link'', ''in-person''))', '"way" text not null check ("way" in (''letter'', ''link'', ''in-person'', ''own-page''))') where "type" = 'table' and "name" = 'telling';

pragma writable_schema = reset;

create table "ask_box" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "work_id" text not null check (length("work_id") = 36),
  "closes_on" text not null check (length("closes_on") = 10),
  "opened_by_id" text not null check (length("opened_by_id") = 36),
  "at" text not null check (length("at") = 24),
  "closed_at" text check (length("closed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "work_id") references "work" ("workspace_id", "id"),
  foreign key ("workspace_id", "opened_by_id") references "person" ("workspace_id", "id")
) strict;

create unique index "ask_box_only_0" on "ask_box" ("workspace_id", "work_id") where closed_at is null;

create table "boxed_ask" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ask_id" text not null check (length("ask_id") = 36),
  "ask_box_id" text not null check (length("ask_box_id") = 36),
  "form_hash" text not null,
  "address" text,
  "mailed_token_hash" text,
  "confirmed_at" text check (length("confirmed_at") = 24),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "ask_box_id") references "ask_box" ("workspace_id", "id"),
  unique ("workspace_id", "ask_id"),
  unique ("workspace_id", "ask_box_id", "form_hash")
) strict;

-- 2026-11-30-words-of-asks-anew

drop trigger "ask_words_come";

drop trigger "ask_words_change";

drop trigger "ask_words_go";

drop table "ask_words";

drop table "ask_place";

create table "ask_place" ("rowid" integer primary key, "workspace_id" text not null, "from_id" text not null, unique ("workspace_id", "from_id")) strict;

create virtual table "ask_words" using fts5("place", "first", "second", "third", tokenize = 'porter unicode61 remove_diacritics 2');

insert into "ask_words" ("ask_words", "rank") values ('secure-delete', 1);

insert into "ask_place" ("workspace_id", "from_id") select "ask"."workspace_id", "ask"."id" from "ask" where 1 = 1;;

insert into "ask_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "ask_place" where "workspace_id" = "ask"."workspace_id" and "from_id" = "ask"."id"), 'w' || replace("ask"."workspace_id", '-', ''), coalesce("ask"."words", ''), '', coalesce("ask"."source", '') from "ask" where 1 = 1;;

create trigger "ask_words_come" after insert on "ask" begin insert into "ask_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where 1 = 1; insert into "ask_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "ask_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."words", ''), '', coalesce(new."source", '')  where 1 = 1; end;

create trigger "ask_words_change" after update of "words", "source" on "ask" begin delete from "ask_words" where "rowid" = (select "rowid" from "ask_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "ask_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; insert into "ask_place" ("workspace_id", "from_id") select new."workspace_id", new."id"  where 1 = 1; insert into "ask_words" ("rowid", "place", "first", "second", "third") select (select "rowid" from "ask_place" where "workspace_id" = new."workspace_id" and "from_id" = new."id"), 'w' || replace(new."workspace_id", '-', ''), coalesce(new."words", ''), '', coalesce(new."source", '')  where 1 = 1; end;

create trigger "ask_words_go" after delete on "ask" begin delete from "ask_words" where "rowid" = (select "rowid" from "ask_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"); delete from "ask_place" where "workspace_id" = old."workspace_id" and "from_id" = old."id"; end;

-- 2026-11-30-answers-hold-again

pragma writable_schema = on;

update sqlite_schema set "sql" = replace("sql", '"kind" text not null check ("kind" in (''trigger-moved'', ''trigger-came'', ''trigger-day'', ''work-started'', ''superseded'', ''objection-answered''))', '"kind" text not null check ("kind" in (''trigger-moved'', ''trigger-came'', ''trigger-day'', ''work-started'', ''superseded'', ''objection-answered'', ''holds-again''))') where "type" = 'table' and "name" = 'progress_line';

pragma writable_schema = reset;

-- 2026-11-30-asks-set-aside

create table "ask_set_aside" (
  "workspace_id" text not null check (length("workspace_id") = 36),
  "id" text not null check (length("id") = 36),
  "ask_id" text not null check (length("ask_id") = 36),
  "reason" text not null check ("reason" in ('not-an-ask', 'duplicate', 'spam')),
  "same_as_ask_id" text check (length("same_as_ask_id") = 36),
  "words" text,
  "person_id" text check (length("person_id") = 36),
  "at" text not null check (length("at") = 24),
  "taken_back_at" text check (length("taken_back_at") = 24),
  "taken_back_by_id" text check (length("taken_back_by_id") = 36),
  primary key ("workspace_id", "id"),
  foreign key ("workspace_id") references "workspace" ("id") on delete cascade,
  foreign key ("workspace_id", "ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "same_as_ask_id") references "ask" ("workspace_id", "id"),
  foreign key ("workspace_id", "person_id") references "person" ("workspace_id", "id"),
  foreign key ("workspace_id", "taken_back_by_id") references "person" ("workspace_id", "id")
) strict;

create index "ask_set_aside_0" on "ask_set_aside" ("workspace_id", "ask_id");

create unique index "ask_set_aside_only_0" on "ask_set_aside" ("workspace_id", "ask_id") where taken_back_at is null;
