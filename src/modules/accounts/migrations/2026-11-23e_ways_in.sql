create table sign_in_settings (
  business uuid not null,
  sign_up text not null check (sign_up in ('open', 'invitation', 'none')),
  confirm_first boolean not null,
  changed_at timestamptz not null,
  primary key (business)
);
comment on table sign_in_settings is 'who may open an account, and whether an address must be confirmed before writing';

create table sign_in_tries (
  business uuid not null,
  key text not null,
  failures integer not null,
  last_at timestamptz not null,
  free_at timestamptz not null,
  primary key (business, key)
);
create index sign_in_tries_last on sign_in_tries (business, last_at);
comment on table sign_in_tries is 'failed proofs by signed key (an address nobody can read back, or a device), to slow guessing down';

create table links (
  business uuid not null,
  id uuid not null,
  person uuid,
  email text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  back text not null,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index links_person on links (business, person);
create index links_expires on links (business, expires_at);
comment on table links is 'links sent by mail; what stands in the link is signed and kept nowhere';

create table sign_ups (
  business uuid not null,
  id uuid not null,
  person uuid,
  name text,
  email text not null,
  hash text not null,
  locale text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index sign_ups_person on sign_ups (business, person);
create index sign_ups_expires on sign_ups (business, expires_at);
comment on table sign_ups is 'accounts asked for and not confirmed yet; person is set where the address was known already';

create table address_changes (
  business uuid not null,
  id uuid not null,
  person uuid not null,
  old_email text,
  new_email text not null,
  new_key text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  done_at timestamptz,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index address_changes_person on address_changes (business, person);
comment on table address_changes is 'changes of an address, confirmed from the old one and from the new one';

create table invitations (
  business uuid not null,
  id uuid not null,
  email text not null,
  name text,
  locale text not null,
  hats text[] not null,
  communities text[] not null,
  space uuid,
  message text,
  invited_by uuid,
  made_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  person uuid,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index invitations_made on invitations (business, made_at);
create index invitations_person on invitations (business, person);
create index invitations_invited_by on invitations (business, invited_by);
comment on table invitations is 'who was asked to join, with which hats, communities and space';

create table authenticators (
  business uuid not null,
  person uuid not null,
  secret text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  primary key (business, person),
  foreign key (business, person) references people on delete cascade
);
comment on table authenticators is 'second step by code; secrets are sealed';

create table recovery_codes (
  business uuid not null,
  person uuid not null,
  code_hash text not null,
  batch uuid not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (business, person, code_hash),
  foreign key (business, person) references people on delete cascade
);
comment on table recovery_codes is 'single-use codes for when the device is lost; only signatures are kept';

create table passkeys (
  business uuid not null,
  id text not null,
  person uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index passkeys_person on passkeys (business, person);
comment on table passkeys is 'public keys of devices a person signs in with';

create table spent_challenges (
  business uuid not null,
  challenge text not null,
  at timestamptz not null,
  primary key (business, challenge)
);
create index spent_challenges_at on spent_challenges (business, at);
comment on table spent_challenges is 'challenges answered already, so that no answer works twice; swept after a day';

create table identity_providers (
  business uuid not null,
  id uuid not null,
  slug text not null,
  label text not null,
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  metadata jsonb not null,
  newcomers boolean not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  primary key (business, id),
  unique (business, slug)
);
comment on table identity_providers is 'where else people may prove who they are (OpenID Connect); secrets are sealed';

create table identities (
  business uuid not null,
  provider uuid not null,
  subject text not null,
  person uuid not null,
  linked_at timestamptz not null,
  used_at timestamptz not null,
  primary key (business, provider, subject),
  foreign key (business, person) references people on delete cascade,
  foreign key (business, provider) references identity_providers on delete cascade
);
create index identities_person on identities (business, person);
comment on table identities is 'which account at a provider is which person';

create table provider_rounds (
  business uuid not null,
  id uuid not null,
  provider uuid not null,
  secrets text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (business, id),
  foreign key (business, provider) references identity_providers on delete cascade
);
create index provider_rounds_made on provider_rounds (business, made_at);
comment on table provider_rounds is 'sign-ins on their way through a provider: sealed state, nonce and code verifier, for ten minutes';

create table access_tokens (
  business uuid not null,
  id uuid not null,
  person uuid not null,
  name text not null,
  ending text not null,
  scopes text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (business, id),
  foreign key (business, person) references people on delete cascade
);
create index access_tokens_person on access_tokens (business, person);
comment on table access_tokens is 'access for programs, with scopes and an end; the token itself is derived and kept nowhere';
