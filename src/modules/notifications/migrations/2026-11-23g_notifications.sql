create table mail_letters (
  business uuid not null,
  id uuid not null,
  person uuid,
  to_name text not null,
  to_email text not null,
  locale text not null,
  subject text not null,
  sealed text,
  secretless boolean not null,
  reply_to text,
  stop text,
  state text not null check (state in ('waiting', 'sent', 'bounced', 'failed')),
  attempts integer not null default 0,
  why text,
  made_at timestamptz not null,
  next_at timestamptz not null,
  sent_at timestamptz,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index mail_letters_due on mail_letters (business, next_at) where state = 'waiting';
create index mail_letters_made on mail_letters (business, made_at);
create index mail_letters_person on mail_letters (business, person);
comment on table mail_letters is 'letters on their way; the words are sealed and emptied after sending';

create table notifications (
  business uuid not null,
  id uuid not null,
  person uuid not null,
  about_kind text not null,
  about uuid not null,
  key text not null,
  "values" jsonb not null default '{}',
  link text not null,
  urgent boolean not null,
  by_digest boolean not null,
  made_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create unique index notifications_once on notifications (business, person, about, key) where read_at is null;
create index notifications_person on notifications (business, person, id);
create index notifications_digest on notifications (business, made_at) where by_digest and mailed_at is null and read_at is null;
comment on table notifications is 'what a person is told, for their own eyes';

create table notification_choices (
  business uuid not null,
  person uuid not null,
  kind text not null,
  channel text not null check (channel in ('mail', 'digest', 'in-app', 'off')),
  chosen_at timestamptz not null,
  primary key (business, person, kind),
  foreign key (business, person) references people on delete cascade
);
comment on table notification_choices is 'how a person wants to be told of each kind of thing; * for everything else';
