create table commitments (
  business uuid not null,
  id uuid not null,
  kind text not null check (kind in ('pledge', 'change', 'correction')),
  title text not null check (title <> ''),
  why text not null default '',
  measure text not null default '',
  locale text not null,
  owner uuid,
  made_by uuid,
  made_at timestamptz not null,
  first_due_at timestamptz not null,
  due_at timestamptz not null check (due_at >= first_due_at),
  public boolean not null default false,
  confined boolean not null default false,
  state text not null default 'open' check (state in ('open', 'kept', 'dropped')),
  closed_at timestamptz,
  closed_by uuid,
  closing text not null default '',
  evidence text not null default '',
  round integer not null default 0,
  effect text not null default '',
  effect_at timestamptz,
  verified_by uuid,
  verified_at timestamptz,
  verified_words text not null default '',
  reminded_at timestamptz,
  overdue_told_at timestamptz,
  primary key (business, id),
  check ((state = 'open') = (closed_at is null)),
  check (state = 'open' or closing <> ''),
  check (not (public and confined)),
  check (verified_at is null or state = 'kept'),
  check (verified_by is null or (verified_by <> owner and verified_by <> closed_by))
);
create index commitments_owner on commitments (business, owner) where state = 'open';
create index commitments_due on commitments (business, due_at) where state = 'open';
create index commitments_made on commitments (business, made_at desc);
comment on table commitments is 'promises and corrective actions, whatever they follow from; late is not kept but read from the day';

create table commitment_sources (
  business uuid not null,
  commitment uuid not null,
  kind text not null,
  source uuid not null,
  primary key (business, commitment, kind, source),
  foreign key (business, commitment) references commitments on delete cascade
);
create index commitment_sources_source on commitment_sources (business, kind, source);
comment on table commitment_sources is 'what a promise follows from: cases, ideas, surveys, audits, mistakes, decisions; one promise can answer several';

create table commitment_steps (
  business uuid not null,
  id uuid not null,
  commitment uuid not null,
  kind text not null check (kind in ('made', 'progress', 'delayed', 'handed-over', 'kept', 'dropped', 'measured', 'verified', 'reopened', 'shown', 'withheld')),
  words text not null default '',
  by_person uuid,
  at timestamptz not null,
  due_from timestamptz,
  due_to timestamptz,
  primary key (business, id),
  foreign key (business, commitment) references commitments on delete cascade,
  check (kind not in ('delayed', 'dropped', 'reopened') or words <> '')
);
create index commitment_steps_commitment on commitment_steps (business, commitment, at);
comment on table commitment_steps is 'what became of a promise, step by step, with the reason for every delay; no verb changes a step';

create table commitment_asked (
  business uuid not null,
  kind text not null,
  source uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (business, kind, source, person),
  foreign key (business, person) references people on delete cascade
);
create index commitment_asked_person on commitment_asked (business, person);
comment on table commitment_asked is 'who asked for something, voted for it or complained of it, and is to be told what became of it';

create table commitment_told (
  business uuid not null,
  commitment uuid not null,
  round integer not null,
  person uuid not null,
  at timestamptz not null,
  primary key (business, commitment, round, person),
  foreign key (business, commitment) references commitments on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index commitment_told_person on commitment_told (business, person);
comment on table commitment_told is 'who has been told back; the key is what makes it once for each closing';

create table mistakes (
  business uuid not null,
  id uuid not null,
  title text not null check (title <> ''),
  happened text not null,
  happened_at timestamptz not null,
  affected text not null default '',
  cause text not null default '',
  remedy text not null default '',
  locale text not null,
  owner uuid,
  made_by uuid,
  made_at timestamptz not null,
  published_at timestamptz,
  published_by uuid,
  follow_up_at timestamptz not null,
  followed_up_at timestamptz,
  followed_up_by uuid,
  follow_up text not null default '',
  primary key (business, id),
  check ((followed_up_at is null) = (follow_up = ''))
);
create index mistakes_published on mistakes (business, published_at desc);
comment on table mistakes is 'what went wrong, why, what was put right and what changes; the changes are commitments with the mistake as their source';

create table logged_decisions (
  business uuid not null,
  id uuid not null,
  title text not null check (title <> ''),
  decision text not null,
  reasons text not null check (reasons <> ''),
  affected text[] not null default '{}',
  affected_words text not null default '',
  alternatives text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  review_at timestamptz,
  public boolean not null,
  replaces uuid,
  locale text not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (business, id),
  unique (business, replaces),
  foreign key (business, replaces) references logged_decisions
);
create index logged_decisions_at on logged_decisions (business, decided_at desc);
comment on table logged_decisions is 'what was decided and why, for whom, and what else was possible; never changed, only replaced by a later one';
