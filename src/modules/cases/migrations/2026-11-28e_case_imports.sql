create table case_imports (
  business uuid not null,
  id uuid not null,
  format text not null,
  source text not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (business, id)
);
comment on table case_imports is 'what was brought over from another desk, so that it can be repeated without doubles and taken back';
