create table people (
  business uuid not null,
  id uuid not null,
  name text not null,
  called text,
  email text,
  email_key text,
  email_confirmed_at timestamptz,
  locale text,
  theme text check (theme in ('light', 'dark')),
  about text,
  official boolean not null default false,
  demo boolean not null default false,
  origin text not null,
  joined_at timestamptz not null,
  erased_at timestamptz,
  primary key (business, id),
  unique (business, email_key)
);
create index people_name on people using gin (name gin_trgm_ops);
create index people_joined on people (business, joined_at);
comment on table people is 'everybody the business knows, with or without a way to sign in';

create table memberships (
  business uuid not null,
  person uuid not null,
  community text not null,
  since timestamptz not null,
  origin text not null,
  primary key (business, person, community),
  foreign key (business, person) references people on delete cascade
);
create index memberships_community on memberships (business, community);
comment on table memberships is 'which of the communities a person belongs to; several at once is usual';

create table hats (
  business uuid not null,
  id uuid not null,
  person uuid not null,
  hat text not null,
  space uuid,
  given_by uuid,
  given_at timestamptz not null,
  until timestamptz,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create unique index hats_once on hats (business, person, hat, coalesce(space, '00000000-0000-0000-0000-000000000000'));
comment on table hats is 'what a person may do for the business or in one space';
