create table mailboxes (
  business uuid not null,
  id uuid not null,
  name text not null,
  address text not null,
  address_key text not null,
  imap_host text not null,
  imap_port integer not null check (imap_port between 1 and 65535),
  imap_encryption text not null check (imap_encryption in ('tls', 'starttls', 'none')),
  imap_user text not null,
  folder text not null default 'INBOX',
  smtp_host text not null,
  smtp_port integer not null check (smtp_port between 1 and 65535),
  smtp_encryption text not null check (smtp_encryption in ('tls', 'starttls', 'none')),
  smtp_user text not null,
  sealed text not null,
  tokens boolean not null default false,
  trusted_server text,
  answer_once boolean not null default true,
  keep_days integer not null check (keep_days between 1 and 3650),
  since timestamptz not null,
  paused_at timestamptz,
  added_by uuid,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (business, id),
  unique (business, address_key)
);
comment on table mailboxes is 'mailboxes of the business: where mail is fetched and sent from; passwords are sealed';

create table mailbox_lines (
  business uuid not null,
  mailbox uuid not null,
  holder uuid,
  held_until timestamptz,
  uid_validity text,
  last_uid bigint not null default 0,
  seen_at timestamptz,
  in_tries integer not null default 0,
  in_next_at timestamptz,
  in_trouble text,
  in_detail text,
  in_since timestamptz,
  out_tries integer not null default 0,
  out_next_at timestamptz,
  out_trouble text,
  out_detail text,
  out_since timestamptz,
  primary key (business, mailbox),
  foreign key (business, mailbox) references mailboxes on delete cascade
);
comment on table mailbox_lines is 'which process reads a mailbox just now, how far it has read, and what is wrong';

create table mail_threads (
  business uuid not null,
  id uuid not null,
  token text not null,
  about_kind text not null,
  about uuid not null,
  made_at timestamptz not null,
  primary key (business, id),
  unique (business, token),
  unique (business, about_kind, about)
);
comment on table mail_threads is 'a conversation by mail and what it is about; the token stands in the address for answers';

create table mails (
  business uuid not null,
  id uuid not null,
  mailbox uuid not null,
  identity text not null,
  thread uuid,
  kind text not null check (kind in ('mail', 'automatic', 'bounce', 'complaint', 'own')),
  automatic_reason text,
  person uuid,
  from_name text not null,
  from_email text not null,
  from_key text not null,
  sent_to jsonb not null default '[]',
  copied_to jsonb not null default '[]',
  subject text not null,
  words text not null,
  html text not null,
  quoted text not null default '',
  quoted_html text not null default '',
  message_id text,
  "references" text[] not null default '{}',
  authenticity text not null check (authenticity in ('passed', 'failed', 'unknown')),
  joined_by text check (joined_by in ('token', 'message-id', 'references')),
  possible uuid,
  remote_pictures integer not null default 0,
  unreadable boolean not null default false,
  cut boolean not null default false,
  written_at timestamptz,
  taken_at timestamptz not null,
  raw_bytes integer not null,
  primary key (business, id),
  unique (business, identity),
  foreign key (business, mailbox) references mailboxes on delete cascade,
  foreign key (business, thread) references mail_threads on delete set null (thread),
  foreign key (business, possible) references mail_threads on delete set null (possible),
  foreign key (business, person) references people on delete cascade
);
create index mails_thread on mails (business, thread, id);
create index mails_message_id on mails (business, message_id) where message_id is not null;
create index mails_taken on mails (business, mailbox, taken_at);
create index mails_from on mails (business, from_key, taken_at);
create index mails_person on mails (business, person);
comment on table mails is 'mail that was taken in, each once, made safe; the raw bytes lie in the file store until their day';

create table mail_numbers (
  business uuid not null,
  mailbox uuid not null,
  uid_validity text not null,
  uid bigint not null,
  mail uuid,
  taken_at timestamptz not null,
  primary key (business, mailbox, uid_validity, uid),
  foreign key (business, mailbox) references mailboxes on delete cascade,
  foreign key (business, mail) references mails on delete set null (mail)
);
create index mail_numbers_mail on mail_numbers (business, mail);
comment on table mail_numbers is 'the number of each mail on its server, so that none is taken twice';

create table mail_raws (
  business uuid not null,
  stored text not null,
  mail uuid,
  until timestamptz not null,
  primary key (business, stored),
  foreign key (business, mail) references mails on delete set null (mail)
);
create index mail_raws_until on mail_raws (business, until);
create index mail_raws_mail on mail_raws (business, mail);
comment on table mail_raws is 'where the bytes of a mail lie as it came, and until when';

create table mail_files (
  business uuid not null,
  mail uuid not null,
  file uuid not null,
  inline boolean not null,
  calendar text,
  primary key (business, mail, file),
  foreign key (business, mail) references mails on delete cascade
);
comment on table mail_files is 'files that came with a mail';

create table mail_outgoing (
  business uuid not null,
  id uuid not null,
  mailbox uuid not null,
  thread uuid,
  person uuid,
  written_by uuid,
  sent_to jsonb not null,
  copied_to jsonb not null default '[]',
  subject text not null,
  words text not null,
  html text,
  locale text not null,
  message_id text not null,
  in_reply_to text,
  "references" text[] not null default '{}',
  automatic boolean not null default false,
  state text not null check (state in ('waiting', 'leaving', 'sent', 'bounced', 'failed', 'taken-back')),
  undo_until timestamptz,
  next_at timestamptz not null,
  attempts integer not null default 0,
  holder uuid,
  held_until timestamptz,
  why text,
  made_at timestamptz not null,
  sent_at timestamptz,
  primary key (business, id),
  foreign key (business, mailbox) references mailboxes on delete cascade,
  foreign key (business, thread) references mail_threads on delete set null (thread),
  foreign key (business, person) references people on delete cascade
);
create index mail_outgoing_due on mail_outgoing (business, mailbox, next_at) where state in ('waiting', 'leaving');
create index mail_outgoing_thread on mail_outgoing (business, thread, id);
create index mail_outgoing_person on mail_outgoing (business, person);
comment on table mail_outgoing is 'mail written here: waits for its undo time, leaves once under one name';

create table mail_outgoing_files (
  business uuid not null,
  outgoing uuid not null,
  file uuid not null,
  primary key (business, outgoing, file),
  foreign key (business, outgoing) references mail_outgoing on delete cascade
);
comment on table mail_outgoing_files is 'files that leave with a mail';

create table mail_addresses (
  business uuid not null,
  email_key text not null,
  person uuid,
  bounced_at timestamptz,
  complained_at timestamptz,
  why text,
  primary key (business, email_key),
  foreign key (business, person) references people on delete cascade
);
create index mail_addresses_person on mail_addresses (business, person);
comment on table mail_addresses is 'addresses that mail does not reach, or whose owner complained of our mail';

create table mail_auto_answers (
  business uuid not null,
  address_hash text not null,
  answered_at timestamptz not null,
  primary key (business, address_hash)
);
create index mail_auto_answers_at on mail_auto_answers (business, answered_at);
comment on table mail_auto_answers is 'when an address last got an automatic answer: at most one a day';
