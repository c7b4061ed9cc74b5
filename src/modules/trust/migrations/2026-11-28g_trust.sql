create table trust_page (
  business uuid not null,
  opened_at timestamptz not null,
  opened_by uuid,
  primary key (business),
  foreign key (business, opened_by) references people
);
create index trust_page_opened_by on trust_page (business, opened_by);
comment on table trust_page is 'there once the business has shown its trust page to everybody; it is not closed again';

create table trust_links (
  business uuid not null,
  id uuid not null,
  guideline uuid not null,
  number integer not null,
  kind text not null check (kind in ('promise', 'clause')),
  target text not null,
  linked_by uuid,
  linked_at timestamptz not null,
  primary key (business, id),
  unique (business, guideline, number, kind, target),
  foreign key (business, guideline) references guidelines on delete cascade,
  foreign key (business, linked_by) references people
);
create index trust_links_linked_by on trust_links (business, linked_by);
comment on table trust_links is 'which promises and clauses keep a value: the value is a numbered clause of a document of values';

create table trust_words (
  business uuid not null,
  section text not null,
  locale text not null,
  source text not null,
  html text not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (business, section, locale),
  foreign key (business, written_by) references people
);
create index trust_words_written_by on trust_words (business, written_by);
comment on table trust_words is 'what the business adds in its own words to a section of its trust page; figures are not among them';

create table trust_reports (
  business uuid not null,
  year integer not null check (year between 2000 and 2200),
  edition integer not null check (edition >= 1),
  content text not null,
  hash text not null check (length(hash) = 64),
  signature text not null,
  frozen_at timestamptz not null,
  primary key (business, year, edition)
);
comment on table trust_reports is 'append-only; yearly reports as they were frozen, hashed and signed; a corrected edition stands beside the first';
