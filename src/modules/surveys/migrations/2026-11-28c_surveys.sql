create table surveys (
  business uuid not null,
  id uuid not null,
  slug text not null,
  series uuid not null,
  wave integer not null check (wave > 0),
  template text not null,
  state text not null check (state in ('draft', 'open', 'closed', 'published')),
  mode text not null check (mode in ('anonymous', 'confidential')),
  audience text not null check (audience in ('employees', 'customers', 'partners', 'neighbours', 'online', 'everyone')),
  ways text[] not null check (ways <@ array['invitation', 'link', 'kiosk']),
  locale text not null,
  form jsonb not null,
  revision integer not null default 1,
  scores integer not null check (scores >= 5),
  comments integer not null check (comments >= 10),
  breakdowns integer not null check (breakdowns >= 30),
  results_for text not null check (results_for in ('asked', 'staff', 'everyone')),
  readers text[] not null default '{}',
  keep_days integer not null check (keep_days between 30 and 3650),
  closes_on date,
  reminders integer not null default 1 check (reminders between 0 and 2),
  reminded_on date,
  reminded integer not null default 0,
  owner uuid,
  made_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  invited integer not null default 0,
  spared integer not null default 0,
  unreached integer not null default 0,
  heard text,
  doing text,
  primary key (business, id),
  unique (business, slug),
  foreign key (business, owner) references people
);
create index surveys_state on surveys (business, state, closes_on);
create index surveys_series on surveys (business, series, wave);
comment on table surveys is 'what is asked, of whom, how it is kept and from how many answers on a figure is shown; mode and thresholds are fixed when it opens';

create table survey_texts (
  business uuid not null,
  survey uuid not null,
  locale text not null,
  texts jsonb not null,
  state text not null check (state in ('source', 'draft', 'reviewed')),
  revision integer not null,
  primary key (business, survey, locale),
  foreign key (business, survey) references surveys on delete cascade
);
comment on table survey_texts is 'the words of a survey in one language, and of which revision of the questions they speak';

create table survey_invitations (
  business uuid not null,
  id uuid not null,
  survey uuid not null,
  person uuid not null,
  invited_on date not null,
  primary key (business, id),
  unique (business, survey, person),
  foreign key (business, survey) references surveys on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index survey_invitations_person on survey_invitations (business, person, invited_on);
comment on table survey_invitations is 'who was asked to take part; never whether they did. Written in one go when the survey opens, under ids that do not sort by time';

create table survey_silences (
  business uuid not null,
  person uuid not null,
  since date not null,
  primary key (business, person),
  foreign key (business, person) references people on delete cascade
);
comment on table survey_silences is 'who does not want to be asked to take part in surveys';

create table survey_drafts (
  business uuid not null,
  id text not null,
  survey uuid not null,
  sealed text not null,
  until date not null,
  primary key (business, id),
  foreign key (business, survey) references surveys on delete cascade
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
create index survey_drafts_until on survey_drafts (business, until);
create index survey_drafts_survey on survey_drafts (business, survey);
comment on table survey_drafts is 'answers while somebody pages through a survey, sealed under a key that only their browser holds';

create table survey_box (
  business uuid not null,
  id uuid not null,
  survey uuid not null,
  ticket text not null,
  sealed text not null,
  primary key (business, id),
  unique (business, survey, ticket),
  foreign key (business, survey) references surveys on delete cascade
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
comment on table survey_box is 'sealed ballots that wait until enough are together to be shuffled; swept clean within minutes';

create table survey_spent (
  business uuid not null,
  survey uuid not null,
  ticket text not null,
  primary key (business, survey, ticket),
  foreign key (business, survey) references surveys on delete cascade
);
comment on table survey_spent is 'blind tickets that have been used, so that each counts once; emptied when the survey closes';

create table survey_urns (
  business uuid not null,
  survey uuid not null,
  sealed text not null,
  primary key (business, survey),
  foreign key (business, survey) references surveys on delete cascade
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
comment on table survey_urns is 'the answers of a survey as counts only, sealed; emptied when the survey closes';

create table survey_words (
  business uuid not null,
  id uuid not null,
  survey uuid not null,
  sealed text not null,
  hidden_at timestamptz,
  primary key (business, id),
  foreign key (business, survey) references surveys on delete cascade
);
create index survey_words_survey on survey_words (business, survey);
comment on table survey_words is 'free texts, sealed, each by itself and shuffled; those that are not released at the close are deleted';

create table survey_replies (
  business uuid not null,
  id uuid not null,
  survey uuid not null,
  person uuid,
  ticket text not null,
  answers jsonb not null,
  sent_on date not null,
  coded text[] not null default '{}',
  primary key (business, id),
  unique (business, survey, ticket),
  foreign key (business, survey) references surveys on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index survey_replies_person on survey_replies (business, person);
comment on table survey_replies is 'whole answers of confidential surveys, which say so before they begin';

create table survey_snapshots (
  business uuid not null,
  id uuid not null,
  survey uuid not null,
  frozen_on date not null,
  place integer not null,
  results jsonb not null,
  sealed text not null,
  primary key (business, id),
  unique (business, survey, place),
  foreign key (business, survey) references surveys on delete cascade
);
comment on table survey_snapshots is 'frozen releases: what everybody may see, and sealed beside it what later releases need to give nobody away';

create table survey_rules (
  business uuid not null,
  most integer not null check (most between 1 and 24),
  days integer not null check (days between 7 and 365),
  primary key (business)
);
comment on table survey_rules is 'how often one person may be asked at most';
