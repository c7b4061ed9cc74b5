create table spaces (
  business uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  about text not null,
  kind text not null check (kind in ('public', 'member', 'staff', 'invited')),
  community text,
  locale text not null,
  tone text not null default '',
  sign_up text not null default 'open' check (sign_up in ('open', 'invitation', 'none')),
  founded_at timestamptz not null,
  closed_at timestamptz,
  primary key (business, id),
  unique (business, slug)
);
comment on table spaces is 'where a community meets; public ones are read by everybody';

create table space_members (
  business uuid not null,
  space uuid not null,
  person uuid not null,
  since timestamptz not null,
  primary key (business, space, person),
  foreign key (business, space) references spaces on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index space_members_person on space_members (business, person);
comment on table space_members is 'who belongs to a space; staff spaces take every employee besides';
