create table feedback_boards (
  business uuid not null,
  id uuid not null,
  slug text not null,
  title text not null,
  about text not null,
  locale text not null,
  audience text not null check (audience in ('everyone', 'members', 'staff')),
  votes text not null check (votes in ('shown', 'at-close', 'none')),
  anonymous boolean not null,
  looked_at_first boolean not null,
  closes_on date,
  owner uuid,
  made_at timestamptz not null,
  closed_at timestamptz,
  primary key (business, id),
  unique (business, slug),
  foreign key (business, owner) references people
);
comment on table feedback_boards is 'boxes for suggestions and ideas: whom they are for, and how votes are shown';

create table ideas (
  business uuid not null,
  id uuid not null,
  board uuid not null,
  title text not null,
  words text not null,
  locale text not null,
  author uuid,
  unnamed boolean not null default false,
  receipt text,
  state text not null check (state in ('waiting', 'open', 'considered', 'planned', 'under-way', 'done', 'declined', 'merged')),
  merged_into uuid,
  about_kind text,
  about uuid,
  said_on date not null,
  changed_at timestamptz,
  hidden_at timestamptz,
  hidden_why text,
  primary key (business, id),
  foreign key (business, board) references feedback_boards on delete cascade,
  foreign key (business, author) references people,
  foreign key (business, merged_into) references ideas,
  check ((about_kind is null) = (about is null)),
  check ((state = 'merged') = (merged_into is not null)),
  check (not (unnamed and author is not null))
);
create index ideas_board on ideas (business, board, state);
create index ideas_author on ideas (business, author);
create index ideas_about on ideas (business, about_kind, about);
create unique index ideas_receipt on ideas (business, receipt) where receipt is not null;
comment on table ideas is 'what people suggested, with or without their name; without it only a receipt they hold leads back';

create table idea_votes (
  business uuid not null,
  idea uuid not null,
  person uuid not null,
  primary key (business, idea, person),
  foreign key (business, idea) references ideas on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index idea_votes_person on idea_votes (business, person);
comment on table idea_votes is 'who wishes for what; only counts are shown';

create table idea_answers (
  business uuid not null,
  id uuid not null,
  idea uuid not null,
  state text not null check (state in ('open', 'considered', 'planned', 'under-way', 'done', 'declined', 'merged')),
  words text not null,
  locale text not null,
  by uuid,
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, idea) references ideas on delete cascade,
  foreign key (business, by) references people
);
create index idea_answers_idea on idea_answers (business, idea, at);
comment on table idea_answers is 'what the business officially answered, each with the state it meant';

create table idea_notes (
  business uuid not null,
  id uuid not null,
  idea uuid not null,
  from_author boolean not null,
  words text not null,
  by uuid,
  said_on date not null,
  place integer not null,
  primary key (business, id),
  unique (business, idea, place),
  foreign key (business, idea) references ideas on delete cascade,
  foreign key (business, by) references people
);
comment on table idea_notes is 'questions back to whoever suggested something, and their answers: seen by them and the desk only';
