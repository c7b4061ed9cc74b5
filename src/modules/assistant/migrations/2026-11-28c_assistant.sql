create table assistant_talks (
  business uuid not null,
  id uuid not null,
  person uuid,
  locale text not null,
  state text not null default 'open' check (state in ('open', 'handing-over', 'handed-over')),
  why text,
  began_at timestamptz not null,
  latest_at timestamptz not null,
  told_at timestamptz,
  "case" uuid,
  reference text,
  case_link text,
  due_at timestamptz,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade,
  check (state = 'open' or (why is not null and told_at is not null)),
  check ((state = 'handed-over') = ("case" is not null))
);
create index assistant_talks_latest on assistant_talks (business, latest_at);
create index assistant_talks_waiting on assistant_talks (business, told_at) where state = 'handing-over';
create index assistant_talks_person on assistant_talks (business, person) where person is not null;
comment on table assistant_talks is 'talks with the assistant: a person is told before a talk is handed over; kept a month, then swept';

create table assistant_turns (
  business uuid not null,
  id uuid not null,
  talk uuid not null,
  place integer not null,
  person uuid,
  side text not null check (side in ('person', 'machine')),
  kind text not null check (kind in ('question', 'answer', 'near', 'refusal', 'hand-over')),
  text text not null default '',
  why text,
  entry uuid,
  number integer,
  near uuid[] not null default '{}',
  sure double precision,
  output uuid,
  at timestamptz not null,
  marked text check (marked in ('right', 'wrong')),
  marked_by uuid,
  marked_at timestamptz,
  primary key (business, id),
  unique (business, talk, place),
  foreign key (business, talk) references assistant_talks on delete cascade,
  check ((kind = 'question') = (side = 'person')),
  check (kind <> 'answer' or entry is not null)
);
create index assistant_turns_at on assistant_turns (business, at desc) where side = 'machine';
comment on table assistant_turns is 'what was asked, and what the machine did with it: quoted, offered, did not know, or handed over';

create table assistant_words (
  business uuid not null,
  id uuid not null,
  topic text not null,
  words text not null check (words <> ''),
  added_by uuid,
  added_at timestamptz not null,
  primary key (business, id),
  unique (business, topic, words)
);
comment on table assistant_words is 'words of the business that send a question straight to a person, beside those that come along';

create table assistant_days (
  business uuid not null,
  day timestamptz not null,
  kind text not null check (kind in ('answer', 'near', 'refusal', 'hand-over', 'right', 'wrong')),
  why text not null default '',
  n integer not null,
  primary key (business, day, kind, why)
);
comment on table assistant_days is 'how often the assistant answered, did not know, handed over or was wrong, by the day; outlives the talks';
