create table conflict_declarations (
  business uuid not null,
  id uuid not null,
  person uuid not null,
  year integer check (year between 2000 and 2200),
  nothing boolean not null default false,
  occasion text not null default '',
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index conflict_declarations_person on conflict_declarations (business, person, at);
comment on table conflict_declarations is 'somebody said, once a year or when it arose, what binds them; or that nothing does';

create table conflict_interests (
  business uuid not null,
  id uuid not null,
  declaration uuid not null,
  person uuid not null,
  relation text not null check (relation in ('family', 'friend', 'works-with', 'business', 'money', 'quarrel', 'other')),
  other uuid,
  organisation uuid,
  words text not null default '',
  since timestamptz not null,
  ended_at timestamptz,
  primary key (business, id),
  check (other is null or other <> person),
  foreign key (business, declaration) references conflict_declarations on delete cascade,
  foreign key (business, person) references people on delete cascade,
  foreign key (business, other) references people,
  foreign key (business, organisation) references organisations on delete cascade
);
create index conflict_interests_person on conflict_interests (business, person) where ended_at is null;
create index conflict_interests_other on conflict_interests (business, other);
create index conflict_interests_organisation on conflict_interests (business, organisation);
comment on table conflict_interests is 'what binds somebody to a person or an organisation: they decide nothing about them while it lasts';

create table conflict_overrides (
  business uuid not null,
  id uuid not null,
  person uuid,
  verb text not null,
  about uuid,
  why text not null,
  made_at timestamptz not null,
  usable_until timestamptz not null,
  used_at timestamptz,
  review_by timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  verdict text check (verdict in ('right', 'wrong')),
  words text not null default '',
  primary key (business, id),
  check ((reviewed_at is null) = (verdict is null)),
  check (reviewed_by is null or reviewed_by <> person),
  foreign key (business, person) references people
);
create index conflict_overrides_person on conflict_overrides (business, person, usable_until);
create index conflict_overrides_open on conflict_overrides (business, review_by) where reviewed_at is null;
comment on table conflict_overrides is 'in an emergency somebody acted in spite of a conflict; somebody else looks at it within five days';

create table conflict_reminders (
  business uuid not null,
  person uuid not null,
  last_at timestamptz not null,
  primary key (business, person),
  foreign key (business, person) references people on delete cascade
);
comment on table conflict_reminders is 'so that nobody is reminded of their yearly declaration more than once in thirty days';
