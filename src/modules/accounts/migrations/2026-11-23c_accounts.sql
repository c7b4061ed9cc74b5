create table passwords (
  business uuid not null,
  person uuid not null,
  hash text not null,
  set_at timestamptz not null,
  primary key (business, person),
  foreign key (business, person) references people on delete cascade
);
comment on table passwords is 'argon2id hashes';

create table sessions (
  business uuid not null,
  id uuid not null,
  person uuid not null,
  token_hash bytea not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  proven_at timestamptz not null,
  factors text[] not null,
  device text not null,
  expires_at timestamptz not null,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create unique index sessions_token on sessions (business, token_hash);
create index sessions_person on sessions (business, person);
comment on table sessions is 'who is signed in where; only hashes of the tokens';
