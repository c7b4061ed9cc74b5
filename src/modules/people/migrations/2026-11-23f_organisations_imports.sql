alter table people
  add column place text,
  add column changed_at timestamptz,
  add column import uuid;
create index people_import on people (business, import) where import is not null;

create table organisations (
  business uuid not null,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('customer', 'supplier', 'partner', 'association', 'authority', 'investor', 'other')),
  place text,
  website text,
  about text,
  demo boolean not null default false,
  added_at timestamptz not null,
  primary key (business, id)
);
create unique index organisations_name on organisations (business, lower(name));
comment on table organisations is 'firms, associations and authorities we deal with';

create table affiliations (
  business uuid not null,
  organisation uuid not null,
  person uuid not null,
  role text,
  primary key (business, organisation, person),
  foreign key (business, organisation) references organisations on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index affiliations_person on affiliations (business, person);
comment on table affiliations is 'who belongs to which organisation';

create table encounters (
  business uuid not null,
  id uuid not null,
  person uuid not null,
  at timestamptz not null,
  noted_by uuid,
  channel text not null check (channel in ('talk', 'telephone', 'letter', 'e-mail', 'event', 'shop', 'online')),
  value text,
  words text not null,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index encounters_person on encounters (business, person, at);
comment on table encounters is 'what passed between us and a person, by which channel, and which of our values it served';

create table people_imports (
  business uuid not null,
  id uuid not null,
  started_by uuid,
  at timestamptz not null,
  file_name text not null,
  source text,
  state text not null check (state in ('prepared', 'done', 'undone')),
  added integer not null default 0,
  known integer not null default 0,
  failed integer not null default 0,
  left_in integer not null default 0,
  primary key (business, id)
);
comment on table people_imports is 'imports of contacts; the source text goes when the import is done, or after a day';
