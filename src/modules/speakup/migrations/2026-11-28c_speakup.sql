create table speakup_recipients (
  business uuid not null,
  id uuid not null,
  person uuid,
  name text not null check (length(name) <= 120),
  role text not null check (length(role) between 1 and 120),
  step integer not null check (step between 1 and 3),
  reads boolean not null,
  keeps_identity boolean not null,
  proposed_by uuid,
  approved_by uuid,
  approved_on date,
  open_key text check (open_key ~ '^age1[a-z0-9]{58}$'),
  fingerprint text,
  key_since date,
  ended_on date,
  next_notice_at timestamptz,
  noticed_on date,
  primary key (business, id),
  foreign key (business, person) references people,
  check (reads or keeps_identity),
  check (approved_by is distinct from proposed_by or approved_by is null)
);
create index speakup_recipients_person on speakup_recipients (business, person);
comment on table speakup_recipients is 'who may receive reports: their public keys and since when, shown to every reporter';

create table speakup_wraps (
  business uuid not null,
  id uuid not null,
  recipient uuid not null,
  kind text not null check (kind in ('passphrase', 'recovery', 'passkey')),
  salt text not null,
  wrapped text not null,
  credential text,
  primary key (business, id),
  foreign key (business, recipient) references speakup_recipients on delete cascade
);
create index speakup_wraps_recipient on speakup_wraps (business, recipient);
comment on table speakup_wraps is 'the secret keys of recipients, each wrapped in their own browser by what only they know or hold';

create table speakup_reports (
  business uuid not null,
  id uuid not null,
  locator text not null,
  salt text not null,
  digest text not null,
  reporter_key text not null,
  reporter_wrap text not null,
  mailbox_key text not null,
  desk_key text not null,
  identity_key text not null,
  epoch integer not null default 1,
  next_seq integer not null,
  raised integer not null default 0,
  received_on date not null,
  acknowledge_by date not null,
  acknowledged_on date,
  feedback_by date not null,
  feedback_on date,
  closed_on date,
  delete_on date,
  changed_on date not null,
  stale boolean not null default false,
  primary key (business, id),
  unique (business, locator)
);
comment on table speakup_reports is 'one row for a report: keys, and the days of its duties; no word of it, no person, no hour';

create table speakup_grants (
  business uuid not null,
  report uuid not null,
  epoch integer not null,
  reader uuid,
  rank integer not null default 0,
  sealed text not null,
  foreign key (business, report) references speakup_reports on delete cascade,
  foreign key (business, reader) references speakup_recipients
);
create unique index speakup_grants_once on speakup_grants (business, report, epoch, reader) nulls not distinct;
create index speakup_grants_reader on speakup_grants (business, reader);
comment on table speakup_grants is 'the key of a report, sealed to one reader; without a reader, to the reporter';

create table speakup_identity_grants (
  business uuid not null,
  report uuid not null,
  reader uuid not null,
  sealed text not null,
  primary key (business, report, reader),
  foreign key (business, report) references speakup_reports on delete cascade,
  foreign key (business, reader) references speakup_recipients
);
create index speakup_identity_grants_reader on speakup_identity_grants (business, reader);
comment on table speakup_identity_grants is 'the key of who the reporter is, sealed to custodians alone; made for anonymous reports too';

create table speakup_entries (
  business uuid not null,
  report uuid not null,
  seq integer not null,
  epoch integer not null,
  channel text not null check (channel in ('mailbox', 'desk', 'identity')),
  sealed text not null,
  added_on date not null,
  primary key (business, report, seq),
  foreign key (business, report) references speakup_reports on delete cascade
);
comment on table speakup_entries is 'messages, desk work and identity, all sealed and padded; what kind of thing one is stands inside';

create table speakup_files (
  business uuid not null,
  id uuid not null,
  report uuid not null,
  bytes bytea not null,
  primary key (business, id),
  foreign key (business, report) references speakup_reports on delete cascade
);
create index speakup_files_report on speakup_files (business, report);
comment on table speakup_files is 'attachments in AES-256-GCM pieces, padded; their names and keys stand in sealed entries';

create table speakup_check_ins (
  business uuid not null,
  report uuid not null,
  due_on date not null,
  asked_on date,
  primary key (business, report, due_on),
  foreign key (business, report) references speakup_reports on delete cascade
);
comment on table speakup_check_ins is 'days on which a reporter is asked, in their mailbox, how they have been treated since';

create table speakup_deletions (
  business uuid not null,
  id uuid not null,
  deleted_on date not null,
  digest text not null,
  primary key (business, id)
);
comment on table speakup_deletions is 'append-only: proof that a report was deleted; the digest can be computed from a kept export, nothing can be computed from it';

create table speakup_channel (
  business uuid not null,
  country text not null default 'EU',
  months_founded integer not null default 36 check (months_founded between 0 and 120),
  months_unfounded integer not null default 2 check (months_unfounded between 0 and 120),
  separate_origin text,
  onion text,
  authority text,
  beat_on date,
  primary key (business)
);
comment on table speakup_channel is 'what holds for the channel as a whole';
