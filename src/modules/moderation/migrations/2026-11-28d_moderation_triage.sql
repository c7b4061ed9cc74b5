create table moderation_triage (
  business uuid not null,
  flag_at real not null default 0.5 check (flag_at between 0.05 and 1),
  hold_at real not null default 0.9 check (hold_at between 0.05 and 1),
  promise_hours integer not null default 24 check (promise_hours between 1 and 168),
  endpoint text not null default '',
  endpoint_model text not null default '',
  endpoint_key text not null default '',
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (business),
  check (hold_at >= flag_at),
  foreign key (business, changed_by) references people
);
comment on table moderation_triage is 'from which score on a text is pointed out or held, and by when a person looks';

create table moderation_prints (
  business uuid not null,
  id uuid not null,
  print text not null,
  author uuid,
  kind text not null,
  about uuid not null,
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, author) references people
);
create index moderation_prints_print on moderation_prints (business, print, at);
create index moderation_prints_author on moderation_prints (business, author, at);
create index moderation_prints_at on moderation_prints (business, at);
create index moderation_prints_about on moderation_prints (business, about);
comment on table moderation_prints is 'fingerprints of what was said lately, to see repetition; gone after thirty days';

create table moderation_known (
  business uuid not null,
  print text not null,
  decision uuid not null,
  at timestamptz not null,
  primary key (business, print),
  foreign key (business, decision) references moderation_decisions on delete cascade
);
create index moderation_known_decision on moderation_known (business, decision);
comment on table moderation_known is 'fingerprints of what a person decided to be spam; an appeal that wins takes them out';

create table moderation_rules (
  business uuid not null,
  id uuid not null,
  name text not null,
  space uuid,
  state text not null check (state in ('draft', 'live', 'expired')),
  version integer not null default 1,
  live_version integer,
  live_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  made_at timestamptz not null,
  primary key (business, id),
  check ((state = 'live') <= (live_version is not null and expires_at is not null)),
  foreign key (business, space) references spaces on delete cascade
);
create index moderation_rules_live on moderation_rules (business) where state = 'live';
comment on table moderation_rules is 'rules a community writes for its triage; each ends on its own day unless somebody renews it';

create table moderation_rule_versions (
  business uuid not null,
  rule uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('words', 'expression')),
  patterns text[] not null check (cardinality(patterns) between 1 and 500),
  does text not null check (does in ('publish', 'order', 'flag', 'hold')),
  severity integer not null check (severity between 0 and 3),
  promise_hours integer not null check (promise_hours between 1 and 168),
  afterwards text not null check (afterwards in ('publish', 'escalate')),
  why text not null,
  by uuid,
  at timestamptz not null,
  primary key (business, rule, number),
  foreign key (business, rule) references moderation_rules on delete cascade,
  foreign key (business, by) references people
);
comment on table moderation_rule_versions is 'what a rule said in each version; never changed';

create table moderation_backtests (
  business uuid not null,
  id uuid not null,
  rule uuid not null,
  number integer not null,
  looked_at integer not null,
  hits integer not null,
  right_hits integer not null,
  false_alarms integer not null,
  report jsonb not null,
  by uuid,
  at timestamptz not null,
  read_by uuid,
  read_at timestamptz,
  primary key (business, id),
  check ((read_by is null) or (read_at is not null)),
  foreign key (business, rule, number) references moderation_rule_versions on delete cascade,
  foreign key (business, by) references people,
  foreign key (business, read_by) references people
);
create index moderation_backtests_rule on moderation_backtests (business, rule, number, at);
comment on table moderation_backtests is 'what a version of a rule would have done with past content, and who has read that';

create table moderation_models (
  business uuid not null,
  id uuid not null,
  version text not null,
  language text not null,
  state text not null check (state in ('proposed', 'in-use', 'refused', 'replaced')),
  examples integer not null,
  report jsonb not null,
  bytes bytea not null,
  by uuid,
  at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  reason text not null default '',
  primary key (business, id),
  check ((state = 'proposed') = (settled_at is null)),
  foreign key (business, by) references people,
  foreign key (business, settled_by) references people
);
create unique index moderation_models_in_use on moderation_models (business, language) where state = 'in-use';
comment on table moderation_models is 'models that learnt from this community''s own decisions; only what a person accepted is in use';

create table moderation_escalations (
  business uuid not null,
  matter uuid not null,
  at timestamptz not null,
  told integer not null,
  primary key (business, matter),
  foreign key (business, matter) references moderation_matters on delete cascade
);
comment on table moderation_escalations is 'held things nobody looked at in time, and when those who run the business were told';
