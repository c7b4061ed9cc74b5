alter table moderation_triage add column endpoint_wait integer not null default 0 check (endpoint_wait between 0 and 600);
alter table moderation_triage add column endpoint_silent text not null default 'publish' check (endpoint_silent in ('publish', 'ask'));

create table moderation_waits (
  business uuid not null,
  kind text not null,
  about uuid not null,
  until timestamptz not null,
  primary key (business, kind, about)
);
create index moderation_waits_until on moderation_waits (business, until);
comment on table moderation_waits is 'what was just said and is out of sight until the model of the business has read it, some minutes at most';
