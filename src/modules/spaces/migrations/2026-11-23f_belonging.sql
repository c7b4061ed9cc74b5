alter table spaces
  add column owner uuid,
  add column in_short text not null default '',
  drop constraint spaces_sign_up_check,
  add constraint spaces_sign_up_check check (sign_up in ('open', 'request', 'invitation', 'none')),
  add foreign key (business, owner) references people;

alter table space_members add column came_by text not null default 'joined' check (came_by in ('joined', 'request', 'invitation', 'link', 'added'));

create table space_requests (
  business uuid not null,
  id uuid not null,
  space uuid not null,
  person uuid not null,
  why text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('welcome', 'not-now')),
  answer_words text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (business, id),
  foreign key (business, space) references spaces on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create unique index space_requests_open on space_requests (business, space, person) where answered_at is null;
create index space_requests_person on space_requests (business, person);
comment on table space_requests is 'who asked to join, why, and what they were answered';

create table space_invitations (
  business uuid not null,
  id uuid not null,
  space uuid not null,
  person uuid,
  note text not null,
  invited_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  uses_left integer not null check (uses_left >= 0),
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  primary key (business, id),
  foreign key (business, space) references spaces on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create unique index space_invitations_open on space_invitations (business, space, person) where answered_at is null and person is not null;
create index space_invitations_person on space_invitations (business, person);
comment on table space_invitations is 'invitations to one person, or by a signed link that ends';

create table approaches (
  business uuid not null,
  community text not null,
  tone text not null,
  channel text not null,
  cadence text not null,
  answer_hours integer not null check (answer_hours > 0),
  owner uuid,
  changed_at timestamptz not null,
  primary key (business, community),
  foreign key (business, owner) references people
);
comment on table approaches is 'how the business speaks with each of its communities, and who answers for it';
