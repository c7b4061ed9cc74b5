alter table moderation_triage add column endpoint_kind text not null default 'moderation' check (endpoint_kind in ('moderation', 'chat'));

create table moderation_endpoint_state (
  business uuid not null,
  failures integer not null default 0 check (failures >= 0),
  trouble text not null default '',
  at timestamptz not null,
  primary key (business)
);
comment on table moderation_endpoint_state is 'whether the model the business named answered lately; after several failures it is left alone for a while';
