create table outside_reviewers (
  business uuid not null,
  id uuid not null,
  about_kind text not null,
  about uuid not null,
  name text not null,
  email text not null,
  locale text not null,
  sees text not null,
  token_hash bytea not null,
  invited_by uuid,
  invited_at timestamptz not null,
  until timestamptz not null,
  done_at timestamptz,
  withdrawn_at timestamptz,
  primary key (business, id),
  check (until > invited_at),
  foreign key (business, invited_by) references people
);
create unique index outside_reviewers_token on outside_reviewers (business, token_hash);
create index outside_reviewers_about on outside_reviewers (business, about_kind, about);
comment on table outside_reviewers is 'somebody from outside, without an account, who judges one thing by a link that ends; the link itself is kept nowhere';
