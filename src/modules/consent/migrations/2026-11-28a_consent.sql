create table consent_purposes (
  business uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  channels text[] not null check (cardinality(channels) > 0 and channels <@ array['email', 'sms', 'phone', 'post', 'site']),
  double_opt_in boolean not null,
  most integer not null check (most between 1 and 100),
  days integer not null check (days between 1 and 366),
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (business, key)
);
comment on table consent_purposes is 'what the business asks people to agree to, and how often it may then write';

create table consent_texts (
  business uuid not null,
  id uuid not null,
  purpose text not null,
  locale text not null,
  version integer not null check (version > 0),
  material boolean not null,
  title text not null,
  words text not null,
  hash text not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (business, id),
  unique (business, purpose, locale, version),
  foreign key (business, purpose) references consent_purposes
);
create index consent_texts_published_by on consent_texts (business, published_by);
comment on table consent_texts is 'a text that was shown is never changed; after a material change people are asked anew';

create table consent_imports (
  business uuid not null,
  id uuid not null,
  started_by uuid,
  at timestamptz not null,
  source text not null,
  purpose text not null,
  place text not null,
  words text not null,
  rows text,
  state text not null check (state in ('prepared', 'done', 'undone')),
  given integer not null default 0,
  unproven integer not null default 0,
  suppressed integer not null default 0,
  failed integer not null default 0,
  left_in integer not null default 0,
  primary key (business, id),
  foreign key (business, purpose) references consent_purposes
);
create index consent_imports_started_by on consent_imports (business, started_by);
comment on table consent_imports is 'lists brought along from elsewhere; the rows are kept until the import is done, at most a day';

create table consent_contacts (
  business uuid not null,
  id uuid not null,
  person uuid,
  email text,
  email_key text,
  address_key text,
  name text not null default '',
  locale text,
  time_zone text,
  quiet_from integer check (quiet_from between 0 and 23),
  quiet_until integer check (quiet_until between 0 and 23),
  pronouns text,
  need text,
  origin text not null,
  import uuid,
  made_at timestamptz not null,
  primary key (business, id),
  unique (business, person),
  unique (business, email_key),
  foreign key (business, person) references people on delete cascade,
  foreign key (business, import) references consent_imports
);
create index consent_contacts_address on consent_contacts (business, address_key);
create index consent_contacts_import on consent_contacts (business, import) where import is not null;
comment on table consent_contacts is 'who can be asked or reached: a person of the register, or an address that asked to be written to';

create table consent_events (
  business uuid not null,
  id uuid not null,
  contact uuid not null,
  purpose text not null,
  channel text not null,
  act text not null check (act in ('asked', 'given', 'withdrawn', 'unproven')),
  text uuid,
  text_hash text,
  locale text,
  place text not null,
  method text not null check (method in ('form', 'letter-link', 'desk', 'import', 'one-click')),
  proof jsonb not null default '{}',
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, contact) references consent_contacts on delete cascade,
  foreign key (business, purpose) references consent_purposes,
  foreign key (business, text) references consent_texts
);
create index consent_events_contact on consent_events (business, contact, id);
comment on table consent_events is 'append-only: what somebody agreed to or took back, with the text they saw, when, where and how';

create table consent_states (
  business uuid not null,
  contact uuid not null,
  purpose text not null,
  channel text not null,
  state text not null check (state in ('asked', 'given', 'withdrawn', 'unproven')),
  version integer,
  event uuid not null,
  since timestamptz not null,
  primary key (business, contact, purpose, channel),
  foreign key (business, contact) references consent_contacts on delete cascade
);
create index consent_states_given on consent_states (business, purpose, channel, contact) where state = 'given';
create index consent_states_asked on consent_states (business, since) where state = 'asked';
comment on table consent_states is 'the last event of each contact, purpose and channel, to be joined; nothing else is decided from';

create table consent_suppressed (
  business uuid not null,
  key text not null,
  channel text not null,
  purpose text not null,
  why text not null check (why in ('withdrawn', 'stopped', 'objected', 'imported', 'bounced', 'complained', 'erased')),
  at timestamptz not null,
  primary key (business, key, channel, purpose)
);
comment on table consent_suppressed is 'addresses that are not written to, as keyed hashes, so that they are still known when everything else is erased; purpose * is all of them';

create table consent_sendings (
  business uuid not null,
  letter uuid not null,
  contact uuid not null,
  purpose text not null,
  channel text not null,
  at timestamptz not null,
  primary key (business, letter),
  foreign key (business, contact) references consent_contacts on delete cascade
);
create index consent_sendings_contact on consent_sendings (business, contact, purpose, at);
comment on table consent_sendings is 'how often somebody was written to, for the limit they were promised';
