create table guidelines (
  business uuid not null,
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('values', 'code', 'community', 'policy', 'terms', 'prices')),
  space uuid,
  locale text not null,
  audience text not null check (audience in ('public', 'members', 'staff')),
  why_closed text not null default '',
  asked text,
  owner uuid,
  next_clause integer not null default 1,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text not null default '',
  primary key (business, id),
  unique (business, slug),
  foreign key (business, space) references spaces on delete cascade,
  foreign key (business, owner) references people
);
create index guidelines_space on guidelines (business, space);
comment on table guidelines is 'documents that say how one treats each other; their words are in versions';

create table guideline_versions (
  business uuid not null,
  id uuid not null,
  guideline uuid not null,
  number integer not null check (number > 0),
  weight text not null check (weight in ('minor', 'material')),
  changed text not null default '',
  universal integer[] not null default '{}',
  evidence text not null default '',
  made_by uuid,
  made_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  effect_at timestamptz,
  primary key (business, id),
  unique (business, guideline, number),
  check ((published_at is null) = (effect_at is null)),
  foreign key (business, guideline) references guidelines on delete cascade
);
create unique index guideline_versions_draft on guideline_versions (business, guideline) where published_at is null;
comment on table guideline_versions is 'a published version is never changed; what is different goes into the next one';

create table guideline_texts (
  business uuid not null,
  version uuid not null,
  locale text not null,
  title text not null,
  summary text not null,
  source text not null,
  hash text not null,
  of_hash text not null,
  written_by uuid,
  written_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  primary key (business, version, locale),
  foreign key (business, version) references guideline_versions on delete cascade
);
comment on table guideline_texts is 'the words of a version in each language; of_hash is the source text that was translated';

create table guideline_clauses (
  business uuid not null,
  id uuid not null,
  version uuid not null,
  number integer not null,
  place integer not null,
  universal boolean not null,
  replaces uuid,
  replaces_number integer,
  primary key (business, id),
  unique (business, version, number),
  check ((replaces is null) = (replaces_number is null)),
  foreign key (business, version) references guideline_versions on delete cascade,
  foreign key (business, replaces) references guidelines on delete cascade
);
comment on table guideline_clauses is 'what can be cited; a number means the same clause in every version and language';

create table guideline_clause_texts (
  business uuid not null,
  clause uuid not null,
  locale text not null,
  heading text not null,
  html text not null,
  words text not null,
  primary key (business, clause, locale),
  foreign key (business, clause) references guideline_clauses on delete cascade
);
comment on table guideline_clause_texts is 'clauses drawn once, when they are published or translated';

create table acknowledgements (
  business uuid not null,
  id uuid not null,
  guideline uuid not null,
  version uuid not null,
  person uuid not null,
  locale text not null,
  text_hash text not null,
  via text not null,
  at timestamptz not null,
  primary key (business, id),
  unique (business, version, person, locale),
  foreign key (business, guideline) references guidelines,
  foreign key (business, version) references guideline_versions,
  foreign key (business, person) references people
);
create index acknowledgements_person on acknowledgements (business, person, guideline);
comment on table acknowledgements is 'append-only: who read which text of which version in which language';

create table acknowledgement_reminders (
  business uuid not null,
  version uuid not null,
  person uuid not null,
  times integer not null,
  last_at timestamptz not null,
  primary key (business, version, person),
  foreign key (business, version) references guideline_versions on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index acknowledgement_reminders_person on acknowledgement_reminders (business, person);
comment on table acknowledgement_reminders is 'so that nobody is reminded more than once a week or more than three times';

create table guideline_questions (
  business uuid not null,
  id uuid not null,
  version uuid not null,
  locale text not null,
  place integer not null,
  question text not null,
  answers text[] not null,
  fits integer not null,
  why text not null,
  told_right integer not null default 0,
  told_wrong integer not null default 0,
  primary key (business, id),
  unique (business, version, locale, place),
  foreign key (business, version) references guideline_versions on delete cascade
);
comment on table guideline_questions is 'was it understood? answers are counted, never kept with a person';
