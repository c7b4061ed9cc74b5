create table privacy_settings (
  business uuid not null primary key,
  officer text not null default '',
  officer_email text,
  authority text not null default '',
  authority_url text,
  representative text not null default '',
  changed_at timestamptz not null
);
comment on table privacy_settings is 'whom people turn to about their data, here and outside';

create table privacy_requests (
  business uuid not null,
  id uuid not null,
  kind text not null check (kind in ('access', 'rectification', 'erasure', 'restriction', 'objection', 'portability', 'review')),
  person uuid,
  email text,
  email_key text,
  words text not null,
  locale text not null,
  state text not null check (state in ('unconfirmed', 'open', 'answered', 'refused', 'withdrawn')),
  proof text not null check (proof in ('none', 'session', 'address')),
  asked_at timestamptz not null,
  started_at timestamptz,
  due_at timestamptz,
  extended_at timestamptz,
  extended_why text,
  decided_at timestamptz,
  decided_by uuid,
  ground text,
  answer text,
  primary key (business, id),
  check ((state = 'unconfirmed') = (started_at is null) or state = 'withdrawn'),
  check ((extended_at is null) = (extended_why is null)),
  foreign key (business, person) references people
);
create index privacy_requests_person on privacy_requests (business, person);
create index privacy_requests_decided_by on privacy_requests (business, decided_by);
create index privacy_requests_email on privacy_requests (business, email_key);
create index privacy_requests_open on privacy_requests (business, due_at) where state = 'open';
comment on table privacy_requests is 'rights people exercise over their data, each with its clock, its decision and its reasons';

create table privacy_holds (
  business uuid not null,
  id uuid not null,
  person uuid not null,
  reason text not null,
  placed_by uuid,
  placed_at timestamptz not null,
  review_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_why text,
  primary key (business, id),
  check ((lifted_at is null) = (lifted_why is null)),
  foreign key (business, person) references people
);
create unique index privacy_holds_one on privacy_holds (business, person) where lifted_at is null;
create index privacy_holds_person on privacy_holds (business, person);
create index privacy_holds_placed_by on privacy_holds (business, placed_by);
create index privacy_holds_lifted_by on privacy_holds (business, lifted_by);
comment on table privacy_holds is 'data that must not go because a claim or a duty needs it, with owner, reason and a day to look again';

create table privacy_restrictions (
  business uuid not null,
  person uuid not null,
  since timestamptz not null,
  why text not null,
  request uuid,
  primary key (business, person),
  foreign key (business, person) references people
);
comment on table privacy_restrictions is 'people whose data is only stored until a dispute about it is settled';

create table privacy_breaches (
  business uuid not null,
  id uuid not null,
  title text not null,
  what text not null,
  data text not null,
  many text not null,
  noticed_at timestamptz not null,
  notify_by timestamptz not null,
  noted_by uuid,
  risk text check (risk in ('none', 'risk', 'high')),
  notify boolean,
  why text,
  measures text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  notified_at timestamptz,
  told_at timestamptz,
  closed_at timestamptz,
  primary key (business, id),
  check ((decided_at is null) = (risk is null) and (decided_at is null) = (notify is null))
);
create index privacy_breaches_noted_by on privacy_breaches (business, noted_by);
create index privacy_breaches_decided_by on privacy_breaches (business, decided_by);
comment on table privacy_breaches is 'every breach of data protection, notified or not, with the decision and its reasons (GDPR Article 33(5))';

create table privacy_assessments (
  business uuid not null,
  id uuid not null,
  title text not null,
  about text not null,
  need text not null,
  risks text not null,
  measures text not null,
  residual text not null check (residual in ('low', 'medium', 'high')),
  advice text not null,
  written_by uuid,
  written_at timestamptz not null,
  review_at timestamptz not null,
  replaced_by uuid,
  primary key (business, id)
);
create index privacy_assessments_written_by on privacy_assessments (business, written_by);
comment on table privacy_assessments is 'what a risky use of data may do to people and what is done about it (GDPR Article 35); a new version replaces, nothing is overwritten';

create table privacy_words (
  business uuid not null,
  kind text not null check (kind in ('purpose', 'recipient', 'automation')),
  key text not null,
  locale text not null,
  words text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (business, kind, key, locale)
);
create index privacy_words_changed_by on privacy_words (business, changed_by);
comment on table privacy_words is 'the business in its own words, beside what its declarations say; the declarations themselves cannot be edited';

create table privacy_uses (
  business uuid not null,
  id uuid not null,
  title text not null,
  purpose text not null,
  data text not null,
  people text not null,
  forbidden text[] not null,
  state text not null check (state in ('proposed', 'approved', 'refused')),
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  why text,
  primary key (business, id),
  check (state <> 'approved' or cardinality(forbidden) = 0)
);
create index privacy_uses_proposed_by on privacy_uses (business, proposed_by);
create index privacy_uses_decided_by on privacy_uses (business, decided_by);
comment on table privacy_uses is 'new uses of data are checked before they begin; a forbidden one cannot be approved';

create table privacy_fields (
  business uuid not null,
  form_kind text not null,
  form uuid not null,
  field text not null,
  label text not null,
  purpose text not null check (length(purpose) >= 3),
  required boolean not null,
  declared_at timestamptz not null,
  used_at timestamptz,
  primary key (business, form_kind, form, field)
);
comment on table privacy_fields is 'fields of forms that people build here, each with its purpose, and when its answers were last looked at';

create table privacy_runs (
  business uuid not null,
  id uuid not null,
  at timestamptz not null,
  dry boolean not null,
  rows bigint not null,
  report jsonb not null,
  primary key (business, id)
);
create index privacy_runs_at on privacy_runs (business, at);
comment on table privacy_runs is 'append-only: what the retention job let go, by which rule and how much; names nobody';

create table privacy_erasures (
  business uuid not null,
  id uuid not null,
  number integer not null,
  person uuid,
  keys text[] not null,
  at timestamptz not null,
  replayed_at timestamptz,
  report jsonb not null,
  primary key (business, id),
  unique (business, number)
);
create index privacy_erasures_person on privacy_erasures (business, person);
comment on table privacy_erasures is 'who was erased, as ids and keyed hashes only, so that a restored backup erases them again';
