create table survey_imports (
  business uuid not null,
  id uuid not null,
  slug text not null,
  title text not null,
  audience text not null check (audience in ('employees', 'customers', 'partners', 'neighbours', 'online', 'everyone')),
  source text not null check (source in ('typeform', 'google-forms', 'table')),
  state text not null check (state in ('prepared', 'done', 'undone')),
  sealed text,
  survey uuid,
  answers integer not null default 0,
  failed integer not null default 0,
  started_by uuid,
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, survey) references surveys on delete set null (survey),
  foreign key (business, started_by) references people on delete set null (started_by),
  check (state = 'prepared' or sealed is null)
);
create index survey_imports_at on survey_imports (business, at);
create index survey_imports_survey on survey_imports (business, survey);
create index survey_imports_started_by on survey_imports (business, started_by);
comment on table survey_imports is 'surveys brought in from elsewhere: what was understood waits sealed for a day at most until it is agreed to; what came of it, and whether it was taken back';
