create table audit_leaves (
  business uuid not null,
  position bigint not null,
  entry uuid not null,
  leaf bytea not null,
  primary key (business, position),
  unique (business, entry)
);
comment on table audit_leaves is 'append-only; the place of every audit entry in the sealed tree';

create table audit_checkpoints (
  business uuid not null,
  size bigint not null,
  root bytea not null,
  frontier bytea[] not null,
  at timestamptz not null,
  signature text not null,
  primary key (business, size)
);
comment on table audit_checkpoints is 'append-only; signed roots of the tree, to be kept outside as well';
