-- One core of cases with three tracks: questions, complaints and employees' concerns.

create table case_causes (
  business uuid not null,
  id uuid not null,
  name text not null,
  about text not null default '',
  retired_at timestamptz,
  primary key (business, id),
  unique (business, name)
);
comment on table case_causes is 'why people have to write to us at all: what cases are counted by, and what commitments mend';

create table cases (
  business uuid not null,
  id uuid not null,
  reference text not null,
  track text not null check (track in ('question', 'complaint', 'concern')),
  state text not null default 'new' check (state in ('new', 'open', 'waiting', 'closed')),
  subject text not null,
  channel text not null check (channel in ('form', 'mail', 'web', 'site', 'forum', 'assistant', 'telephone', 'shop', 'letter', 'api', 'import')),
  locale text not null,
  person uuid,
  name text not null,
  email text,
  proven boolean not null default false,
  on_behalf text,
  needs text,
  assignee uuid,
  tags text[] not null default '{}',
  cause uuid,
  mistake boolean not null default false,
  root_cause text,
  opened_at timestamptz not null,
  latest_at timestamptz not null,
  latest_from text not null default 'person' check (latest_from in ('person', 'us')),
  first_answer_at timestamptz,
  closed_at timestamptz,
  closed_how text check (closed_how in ('answered', 'decided', 'silent', 'withdrawn', 'merged', 'unwanted')),
  reopened integer not null default 0,
  snoozed_until timestamptz,
  due_at timestamptz,
  due_for text,
  merged_into uuid,
  split_from uuid,
  source_kind text,
  source uuid,
  import uuid,
  import_key text,
  search tsvector generated always as (words_of(locale, reference || ' ' || subject || ' ' || name)) stored,
  primary key (business, id),
  unique (business, reference),
  check ((state = 'closed') = (closed_at is not null)),
  foreign key (business, person) references people on delete set null (person),
  foreign key (business, assignee) references people on delete set null (assignee),
  foreign key (business, cause) references case_causes,
  foreign key (business, merged_into) references cases (business, id),
  foreign key (business, split_from) references cases (business, id)
);
create index cases_due on cases (business, due_at, id) where closed_at is null;
create index cases_latest on cases (business, latest_at desc, id);
create index cases_opened on cases (business, opened_at desc, id);
create index cases_closed on cases (business, closed_at desc) where closed_at is not null;
create index cases_assignee on cases (business, assignee, due_at) where closed_at is null;
create index cases_person on cases (business, person, opened_at desc);
create index cases_track on cases (business, track, opened_at desc);
create index cases_cause on cases (business, cause) where cause is not null;
create index cases_tags on cases using gin (tags) where tags <> '{}';
create index cases_merged on cases (business, merged_into) where merged_into is not null;
create index cases_split on cases (business, split_from) where split_from is not null;
create index cases_source on cases (business, source) where source is not null;
create unique index cases_import_key on cases (business, import_key) where import_key is not null;
create index cases_search on cases using gin (search);
comment on table cases is 'whatever somebody asked us to answer or to put right; the reference says nothing about how many there are';

create table case_messages (
  business uuid not null,
  id uuid not null,
  "case" uuid not null,
  side text not null check (side in ('person', 'us', 'machine')),
  private boolean not null default false,
  person uuid,
  agent uuid,
  name text not null default '',
  channel text not null,
  locale text not null,
  text text not null,
  html text not null,
  words text not null,
  at timestamptz not null,
  leaves_at timestamptz,
  left_at timestamptz,
  taken_back_at timestamptz,
  next_kind text check (next_kind in ('we-act', 'you-answer', 'done')),
  next_by timestamptz,
  key text,
  import uuid,
  search tsvector generated always as (words_of(locale, words)) stored,
  primary key (business, id),
  check (not private or side = 'us'),
  check (side <> 'us' or private or next_kind is not null),
  check (next_kind is null or next_kind = 'done' or next_by is not null),
  foreign key (business, "case") references cases on delete cascade,
  foreign key (business, person) references people on delete set null (person),
  foreign key (business, agent) references people on delete set null (agent)
);
create index case_messages_case on case_messages (business, "case", at);
create index case_messages_person on case_messages (business, person);
create index case_messages_agent on case_messages (business, agent);
create unique index case_messages_key on case_messages (business, key) where key is not null;
create index case_messages_leaving on case_messages (business, leaves_at) where left_at is null and taken_back_at is null and leaves_at is not null;
create index case_messages_search on case_messages using gin (search);
comment on table case_messages is 'what was said in a case; an answer of ours says what happens next and by when, or it cannot be written';

create table case_steps (
  business uuid not null,
  id uuid not null,
  "case" uuid not null,
  kind text not null,
  by uuid,
  person uuid,
  at timestamptz not null,
  words text not null default '',
  primary key (business, id),
  foreign key (business, "case") references cases on delete cascade
);
create index case_steps_case on case_steps (business, "case", at);
create index case_steps_by on case_steps (business, by);
comment on table case_steps is 'what was done in a case beside talking: assigned, merged, assessed, decided';

create table case_hands (
  business uuid not null,
  "case" uuid not null,
  person uuid not null,
  first_at timestamptz not null,
  primary key (business, "case", person),
  foreign key (business, "case") references cases on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index case_hands_person on case_hands (business, person);
comment on table case_hands is 'everybody of ours who took part in a case: none of them may decide its second review';

create table case_about (
  business uuid not null,
  "case" uuid not null,
  person uuid not null,
  noted_by uuid,
  at timestamptz not null,
  primary key (business, "case", person),
  foreign key (business, "case") references cases on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index case_about_person on case_about (business, person);
comment on table case_about is 'whom of us a case is about: it is not at their desk';

create table case_clocks (
  business uuid not null,
  "case" uuid not null,
  kind text not null check (kind in ('answer', 'acknowledge', 'assess', 'investigate', 'decide', 'review', 'promise')),
  started_at timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  warned_at timestamptz,
  escalated_at timestamptz,
  met_at timestamptz,
  paused_at timestamptz,
  left_minutes integer,
  primary key (business, "case", kind),
  foreign key (business, "case") references cases on delete cascade
);
create index case_clocks_warn on case_clocks (business, warn_at) where met_at is null and paused_at is null and warned_at is null;
create index case_clocks_due on case_clocks (business, due_at) where met_at is null and paused_at is null and escalated_at is null;
comment on table case_clocks is 'what is promised by when, counted in the hours we work; a clock of a kind runs once at a time';

create table complaints (
  business uuid not null,
  "case" uuid not null,
  person uuid,
  stage text not null default 'received' check (stage in ('received', 'acknowledged', 'assessed', 'investigated', 'answered', 'closed')),
  remedy_sought text not null default '',
  product text not null default '',
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  assessed_at timestamptz,
  assessed_by uuid,
  severity text check (severity in ('low', 'medium', 'high')),
  safety boolean not null default false,
  assessment text,
  investigated_at timestamptz,
  investigated_by uuid,
  findings text,
  answered_at timestamptz,
  closed_at timestamptz,
  cut_short boolean not null default false,
  primary key (business, "case"),
  check (stage = 'received' or acknowledged_at is not null),
  check (cut_short or stage in ('received', 'acknowledged') or assessed_at is not null),
  check (cut_short or stage in ('received', 'acknowledged', 'assessed') or investigated_at is not null),
  foreign key (business, "case") references cases on delete cascade,
  foreign key (business, person) references people on delete set null (person)
);
create index complaints_stage on complaints (business, stage);
create index complaints_person on complaints (business, person);
comment on table complaints is 'a complaint on its way through the stages of ISO 10002; no stage is skipped';

create table case_summaries (
  business uuid not null,
  "case" uuid not null,
  number integer not null,
  person uuid,
  text text not null,
  by uuid,
  at timestamptz not null,
  answer text check (answer in ('confirmed', 'corrected', 'declined')),
  correction text,
  answered_at timestamptz,
  primary key (business, "case", number),
  check ((answer is null) = (answered_at is null)),
  check (answer <> 'corrected' or correction is not null),
  foreign key (business, "case") references complaints on delete cascade,
  foreign key (business, person) references people on delete set null (person)
);
create index case_summaries_person on case_summaries (business, person);
comment on table case_summaries is 'what we understood, in our words, and whether the person found themselves in it';

create table external_bodies (
  business uuid not null,
  id uuid not null,
  name text not null,
  about text not null default '',
  website text,
  retired_at timestamptz,
  primary key (business, id)
);
comment on table external_bodies is 'who outside can be turned to when we cannot agree; named in every decision';

create table goodwill_policies (
  business uuid not null,
  number integer not null,
  text text not null,
  per_gesture integer not null check (per_gesture >= 0),
  per_year integer not null check (per_year >= per_gesture),
  by uuid,
  at timestamptz not null,
  primary key (business, number)
);
comment on table goodwill_policies is 'up to what value, in cents, somebody may be generous, and when; in versions';

create table case_decisions (
  business uuid not null,
  "case" uuid not null,
  round integer not null check (round in (1, 2)),
  person uuid,
  outcome text not null check (outcome in ('upheld', 'partly', 'not-upheld', 'withdrawn', 'out-of-scope')),
  reasons text not null,
  remedy text not null check (remedy in ('none', 'apology', 'repair', 'replacement', 'refund', 'voucher', 'other')),
  remedy_words text not null default '',
  cents integer not null default 0 check (cents >= 0),
  goodwill boolean not null default false,
  goodwill_policy integer,
  differs text,
  external uuid,
  by uuid,
  outside uuid,
  at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  search tsvector,
  primary key (business, "case", round),
  check (length(reasons) >= 20),
  check (outside is null or by is null),
  check (outside is null or round = 2),
  check (not goodwill or goodwill_policy is not null),
  check (outcome in ('upheld', 'partly') or remedy in ('none', 'apology') or goodwill),
  foreign key (business, "case") references complaints on delete cascade,
  foreign key (business, person) references people on delete set null (person),
  foreign key (business, goodwill_policy) references goodwill_policies,
  foreign key (business, external) references external_bodies
);
create index case_decisions_person on case_decisions (business, person);
create index case_decisions_by on case_decisions (business, by);
create index case_decisions_at on case_decisions (business, at desc);
create index case_decisions_goodwill on case_decisions (business, at) where goodwill;
create index case_decisions_search on case_decisions using gin (search);
comment on table case_decisions is 'what was decided about a complaint, why, and how it is put right; one row for the first decision, one for the second review';

-- NOTE: the second wall behind the guard and the policy: whoever had a hand in a case cannot decide its review.
create function second_review_is_apart() returns trigger language plpgsql as $$
begin
  if new.round = 2 and new."by" is not null and exists (
    select from case_hands hand where hand.business = new.business and hand."case" = new."case" and hand.person = new."by"
    union all
    select from case_decisions first where first.business = new.business and first."case" = new."case" and first.round = 1 and first."by" = new."by"
    union all
    select from case_about about where about.business = new.business and about."case" = new."case" and about.person = new."by")
  then raise exception 'whoever took part in a case cannot decide its second review' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger second_review_is_apart before insert or update of by, round on case_decisions
  for each row execute function second_review_is_apart();

create table case_reviews (
  business uuid not null,
  "case" uuid not null,
  person uuid,
  why text not null,
  asked_at timestamptz not null,
  reviewer uuid,
  invitation uuid,
  assigned_at timestamptz,
  decided_at timestamptz,
  primary key (business, "case"),
  foreign key (business, "case") references complaints on delete cascade,
  foreign key (business, person) references people on delete set null (person),
  foreign key (business, reviewer) references people on delete set null (reviewer)
);
create index case_reviews_reviewer on case_reviews (business, reviewer) where decided_at is null;
create index case_reviews_person on case_reviews (business, person);
comment on table case_reviews is 'somebody asked that another person decide again; at most once for a case';

create table case_ratings (
  business uuid not null,
  "case" uuid not null,
  person uuid,
  process integer check (process between 1 and 5),
  outcome integer check (outcome between 1 and 5),
  words text not null default '',
  at timestamptz not null,
  primary key (business, "case"),
  check (process is not null or outcome is not null),
  foreign key (business, "case") references cases on delete cascade,
  foreign key (business, person) references people on delete set null (person)
);
create index case_ratings_person on case_ratings (business, person);
comment on table case_ratings is 'how somebody found the way they were treated and, apart from it, what came of it';

create table case_invitations (
  business uuid not null,
  "case" uuid not null,
  at timestamptz not null,
  primary key (business, "case"),
  foreign key (business, "case") references cases on delete cascade
);
comment on table case_invitations is 'that somebody was asked how they found it: so that silence can be shown beside the answers';

create table case_presence (
  business uuid not null,
  "case" uuid not null,
  person uuid not null,
  doing text not null check (doing in ('reading', 'writing')),
  at timestamptz not null,
  primary key (business, "case", person),
  foreign key (business, "case") references cases on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index case_presence_person on case_presence (business, person);
comment on table case_presence is 'who else has this case open right now; forgotten after minutes';

create table case_macros (
  business uuid not null,
  id uuid not null,
  name text not null,
  locale text not null,
  text text not null,
  owner uuid,
  shared boolean not null,
  used integer not null default 0,
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, owner) references people on delete cascade
);
create index case_macros_owner on case_macros (business, owner);
comment on table case_macros is 'answers written before, for oneself or for everybody at the desk';

create table case_views (
  business uuid not null,
  id uuid not null,
  name text not null,
  query text not null,
  owner uuid,
  shared boolean not null,
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, owner) references people on delete cascade
);
create index case_views_owner on case_views (business, owner);
comment on table case_views is 'filters of the list of cases, kept under a name';

create table desk_rules (
  business uuid not null,
  hours text not null,
  country text,
  region text,
  answer_minutes integer not null,
  acknowledge_minutes integer not null,
  assess_minutes integer not null,
  investigate_minutes integer not null,
  decide_minutes integer not null,
  review_minutes integer not null,
  warn_share integer not null check (warn_share between 10 and 95),
  assigning text not null check (assigning in ('manual', 'turns')),
  undo_seconds integer not null check (undo_seconds between 0 and 120),
  external uuid,
  changed_at timestamptz not null,
  primary key (business),
  foreign key (business, external) references external_bodies
);
comment on table desk_rules is 'when we work, what we promise by when, and how cases find somebody';

create table desk_holidays (
  business uuid not null,
  day date not null,
  name text not null,
  origin text not null check (origin in ('typed', 'calendar', 'country')),
  primary key (business, day)
);
comment on table desk_holidays is 'days on which nobody works and no clock runs';

create table desk_agents (
  business uuid not null,
  person uuid not null,
  capacity integer not null check (capacity between 0 and 500),
  takes boolean not null,
  last_given_at timestamptz,
  primary key (business, person),
  foreign key (business, person) references people on delete cascade
);
comment on table desk_agents is 'who takes cases in turn, and how many at once';

create table contact_forms (
  business uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  track text not null check (track in ('question', 'complaint')),
  locale text not null,
  origins text[] not null default '{}',
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (business, id),
  unique (business, slug)
);
comment on table contact_forms is 'forms that stand on the business''s own site, and from which addresses they may be sent';
