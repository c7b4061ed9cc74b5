create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table businesses (
  id uuid primary key,
  name text not null,
  host text unique,
  locale text not null,
  languages text[] not null,
  time_zone text not null,
  sector text,
  size text,
  countries text[] not null default '{}',
  demo boolean not null default false,
  created_at timestamptz not null
);
comment on table businesses is 'global: the businesses of this installation; writable by the road';

create table audit (
  business uuid not null,
  id uuid not null,
  at timestamptz not null,
  action text not null,
  via text not null,
  actor_kind text not null,
  actor uuid,
  about_kind text,
  about uuid,
  detail jsonb not null default '{}',
  salt bytea not null,
  commitment bytea not null,
  primary key (business, id)
);
create index audit_about on audit (business, about_kind, about, id);
create index audit_actor on audit (business, actor, id);
comment on table audit is 'append-only and swept; one row for every audited verb, written in the transaction of the verb';

create table outbox (
  business uuid not null,
  id uuid not null,
  fact text not null,
  payload jsonb not null,
  at timestamptz not null,
  primary key (business, id)
);
comment on table outbox is 'swept by the relay; facts that listeners have not been told yet';

create table once (
  business uuid not null,
  key text not null,
  action text not null,
  person uuid,
  fingerprint text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (business, key)
);
create index once_at on once (at);
comment on table once is 'swept; answers already given to an idempotency key, kept for a day';

create unlogged table allowances (
  key text primary key,
  used integer not null,
  until timestamptz not null
);
comment on table allowances is 'global: rate limits by hashed key, no personal data; writable';
