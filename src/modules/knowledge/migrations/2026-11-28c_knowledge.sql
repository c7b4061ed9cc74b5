create table help_articles (
  business uuid not null,
  id uuid not null,
  slug text not null,
  space uuid,
  audience text not null check (audience in ('public', 'members', 'staff')),
  locale text not null,
  owner uuid,
  review_months integer not null check (review_months between 1 and 60),
  review_at timestamptz not null,
  reminded_at timestamptz,
  made_by uuid,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text not null default '',
  primary key (business, id),
  unique (business, slug),
  foreign key (business, space) references spaces on delete cascade,
  check ((withdrawn_at is null) = (withdrawn_why = ''))
);
create index help_articles_space on help_articles (business, space);
create index help_articles_review on help_articles (business, review_at) where withdrawn_at is null;
comment on table help_articles is 'help articles: whose they are, for whom, and when somebody has to look whether they are still right';

create table help_texts (
  business uuid not null,
  id uuid not null,
  article uuid not null,
  locale text not null,
  number integer not null check (number > 0),
  title text not null,
  source text not null,
  html text not null,
  words text not null,
  hash text not null,
  of_hash text not null,
  changed text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  current boolean not null default false,
  search tsvector generated always as (words_of(locale, title || ' ' || title || ' ' || words)) stored,
  primary key (business, id),
  unique (business, article, locale, number),
  foreign key (business, article) references help_articles on delete cascade,
  check (not current or published_at is not null)
);
create unique index help_texts_current on help_texts (business, article, locale) where current;
create unique index help_texts_draft on help_texts (business, article, locale) where published_at is null;
create index help_texts_search on help_texts using gin (search) where current;
comment on table help_texts is 'every version of an article in every language; what is published is never changed, only followed by the next';

create table help_entries (
  business uuid not null,
  id uuid not null,
  family uuid not null,
  article uuid,
  audience text not null check (audience in ('public', 'staff')),
  locale text not null,
  question text not null check (question <> ''),
  source text not null check (source <> ''),
  html text not null,
  words text not null,
  phrasings text[] not null default '{}',
  state text not null check (state in ('proposed', 'approved', 'rejected', 'retired')),
  number integer not null default 0,
  owner uuid,
  review_at timestamptz not null,
  reminded_at timestamptz,
  from_kind text,
  from_id uuid,
  warnings text[] not null default '{}',
  proposed_by uuid,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  closed_why text not null default '',
  search tsvector generated always as (words_of(locale, question || ' ' || words)) stored,
  primary key (business, id),
  unique (business, family, locale),
  foreign key (business, article) references help_articles on delete set null (article),
  check (state <> 'approved' or approved_at is not null),
  check (state not in ('rejected', 'retired') or closed_why <> '')
);
create unique index help_entries_from on help_entries (business, from_kind, from_id, locale) where from_id is not null;
create index help_entries_state on help_entries (business, state, locale);
create index help_entries_search on help_entries using gin (search) where state = 'approved';
comment on table help_entries is 'questions with the answer a person approved; the assistant quotes these word for word and nothing else';

create table help_entry_versions (
  business uuid not null,
  entry uuid not null,
  number integer not null,
  question text not null,
  source text not null,
  html text not null,
  approved_by uuid,
  approved_at timestamptz not null,
  primary key (business, entry, number),
  foreign key (business, entry) references help_entries on delete cascade
);
comment on table help_entry_versions is 'what each approval said, so that a quotation can be looked up for as long as somebody holds it';

create table help_feedback (
  business uuid not null,
  id uuid not null,
  kind text not null check (kind in ('article', 'entry')),
  about uuid not null,
  locale text not null,
  helpful boolean not null,
  reason text not null default '',
  on_day timestamptz not null,
  primary key (business, id)
);
create index help_feedback_about on help_feedback (business, kind, about, on_day desc);
comment on table help_feedback is 'whether something helped, by the day; without any person, address or device';
