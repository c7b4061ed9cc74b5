create table moderation_matters (
  business uuid not null,
  id uuid not null,
  kind text not null,
  about uuid not null,
  space uuid,
  author uuid,
  title text not null default '',
  words text not null default '',
  locale text not null,
  said_at timestamptz not null,
  pictures integer not null default 0,
  opened_at timestamptz not null,
  promised_at timestamptz not null,
  severity integer not null default 1 check (severity between 0 and 3),
  held_at timestamptz,
  held_until timestamptz,
  released_at timestamptz,
  reports integer not null default 0,
  flags integer not null default 0,
  suggestion jsonb,
  sample text check (sample in ('blind', 'second')),
  earlier uuid,
  barred uuid[] not null default '{}',
  claimed_by uuid,
  claimed_until timestamptz,
  decided_at timestamptz,
  primary key (business, id),
  check ((claimed_by is null) or (claimed_until is not null)),
  foreign key (business, space) references spaces on delete cascade,
  foreign key (business, author) references people,
  foreign key (business, claimed_by) references people,
  foreign key (business, earlier) references moderation_matters
);
create unique index moderation_matters_open on moderation_matters (business, kind, about) where decided_at is null;
create index moderation_matters_queue on moderation_matters (business, promised_at, severity) where decided_at is null;
create index moderation_matters_held on moderation_matters (business, held_until) where decided_at is null and held_until is not null;
create index moderation_matters_author on moderation_matters (business, author);
create index moderation_matters_space on moderation_matters (business, space);
create index moderation_matters_claimed on moderation_matters (business, claimed_by) where decided_at is null and claimed_by is not null;
comment on table moderation_matters is 'one thing that waits for a decision by a person: it gathers every report, flag and hold about it';

create table moderation_flags (
  business uuid not null,
  id uuid not null,
  matter uuid not null,
  kind text not null check (kind in ('flag', 'hold')),
  automation text not null,
  version text not null,
  score double precision,
  explanation jsonb not null,
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, matter) references moderation_matters on delete cascade
);
create index moderation_flags_matter on moderation_flags (business, matter);
create index moderation_flags_automation on moderation_flags (business, automation, at);
comment on table moderation_flags is 'what a machine said and why; a hold keeps something out of sight until a person has looked, never longer than promised';

create table moderation_reports (
  business uuid not null,
  id uuid not null,
  matter uuid not null,
  ground text not null check (ground in ('rules', 'illegal')),
  reporter uuid,
  name text not null default '',
  email text not null default '',
  locale text not null,
  clause uuid,
  words text not null default '',
  law text not null default '',
  addresses text[] not null default '{}',
  good_faith boolean not null default false,
  trusted boolean not null default false,
  at timestamptz not null,
  told_at timestamptz,
  primary key (business, id),
  foreign key (business, matter) references moderation_matters on delete cascade,
  foreign key (business, reporter) references people,
  foreign key (business, clause) references guideline_clauses
);
create unique index moderation_reports_once on moderation_reports (business, matter, reporter, ground) where reporter is not null;
create index moderation_reports_reporter on moderation_reports (business, reporter, at);
comment on table moderation_reports is 'who said that something is wrong, and why; the reported never learns who';

create table moderation_decisions (
  business uuid not null,
  id uuid not null,
  matter uuid not null,
  person uuid,
  decided_by uuid,
  at timestamptz not null,
  batch uuid,
  content text not null check (content in ('keep', 'hide')),
  account text not null check (account in ('none', 'warn', 'mute', 'suspend', 'ban')),
  reach text not null default 'space' check (reach in ('space', 'business')),
  until timestamptz,
  weight integer not null default 0 check (weight between 0 and 4),
  ground text not null check (ground in ('none', 'incompatible', 'illegal')),
  clause uuid,
  clause_guideline uuid,
  clause_number integer,
  law text not null default '',
  facts text not null default '',
  category text not null default 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  keywords text[] not null default '{}',
  content_types text[] not null default '{CONTENT_TYPE_TEXT}',
  content_at timestamptz not null,
  content_locale text not null,
  territory text[] not null default '{}',
  source text not null check (source in ('SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER', 'SOURCE_TYPE_OTHER_NOTIFICATION', 'SOURCE_VOLUNTARY')),
  automated_detection boolean not null,
  automated_decision text not null check (automated_decision in ('AUTOMATED_DECISION_PARTIALLY', 'AUTOMATED_DECISION_NOT_AUTOMATED')),
  blind boolean not null default false,
  suggestion jsonb,
  seconds integer check (seconds >= 0),
  undone_at timestamptz,
  undone_by text check (undone_by in ('appeal', 'decider')),
  primary key (business, id),
  check (ground = 'none' or clause is not null or law <> ''),
  check (content = 'keep' or ground <> 'none'),
  check (account = 'none' or ground <> 'none'),
  check (account in ('mute', 'suspend') or until is null),
  check (account not in ('mute', 'suspend') or until is not null),
  check (decided_by is null or decided_by is distinct from person),
  foreign key (business, matter) references moderation_matters on delete cascade,
  foreign key (business, person) references people,
  foreign key (business, decided_by) references people,
  foreign key (business, clause) references guideline_clauses
);
create unique index moderation_decisions_standing on moderation_decisions (business, matter) where undone_at is null or undone_by = 'appeal';
create index moderation_decisions_person on moderation_decisions (business, person, at);
create index moderation_decisions_by on moderation_decisions (business, decided_by, at);
create index moderation_decisions_clause on moderation_decisions (business, clause_guideline, clause_number, at);
create index moderation_decisions_at on moderation_decisions (business, at);
create index moderation_decisions_batch on moderation_decisions (business, batch) where batch is not null;
comment on table moderation_decisions is 'what a person decided, with everything its statement of reasons needs; how it was found and what machines did is derived, never typed';

create table moderation_statements (
  business uuid not null,
  id uuid not null,
  decision uuid not null,
  person uuid,
  locale text not null,
  at timestamptz not null,
  primary key (business, id),
  unique (business, decision),
  foreign key (business, decision) references moderation_decisions on delete cascade,
  foreign key (business, person) references people
);
create index moderation_statements_person on moderation_statements (business, person, at);
comment on table moderation_statements is 'the statement of reasons given to whom a restriction touches; drawn from its decision whenever it is read';

create table moderation_sanctions (
  business uuid not null,
  id uuid not null,
  decision uuid not null,
  person uuid,
  space uuid,
  kind text not null check (kind in ('warn', 'mute', 'suspend', 'ban')),
  starts_at timestamptz not null,
  ends_at timestamptz,
  lifted_at timestamptz,
  primary key (business, id),
  foreign key (business, decision) references moderation_decisions on delete cascade,
  foreign key (business, person) references people,
  foreign key (business, space) references spaces on delete cascade
);
create index moderation_sanctions_person on moderation_sanctions (business, person) where lifted_at is null;
create index moderation_sanctions_decision on moderation_sanctions (business, decision);
comment on table moderation_sanctions is 'what somebody may not do, where and until when; without a space it holds everywhere';

create table moderation_strikes (
  business uuid not null,
  id uuid not null,
  decision uuid not null,
  person uuid,
  space uuid,
  weight integer not null check (weight between 1 and 4),
  at timestamptz not null,
  expires_at timestamptz not null,
  undone_at timestamptz,
  primary key (business, id),
  foreign key (business, decision) references moderation_decisions on delete cascade,
  foreign key (business, person) references people,
  foreign key (business, space) references spaces on delete cascade
);
create index moderation_strikes_person on moderation_strikes (business, person, expires_at) where undone_at is null;
create index moderation_strikes_decision on moderation_strikes (business, decision);
comment on table moderation_strikes is 'what counts towards the next step of the ladder, until it expires or an appeal undoes it';

create table moderation_appeals (
  business uuid not null,
  id uuid not null,
  decision uuid not null,
  side text not null check (side in ('author', 'reporter')),
  appellant uuid,
  report uuid,
  words text not null,
  locale text not null,
  filed_at timestamptz not null,
  due_at timestamptz not null,
  reviewer uuid,
  outside uuid,
  outcome text check (outcome in ('upheld', 'rejected')),
  reasons text not null default '',
  decided_at timestamptz,
  primary key (business, id),
  check ((outcome is null) = (decided_at is null)),
  check (outcome is null or reasons <> ''),
  check (reviewer is null or reviewer is distinct from appellant),
  check (reviewer is null or outside is null),
  foreign key (business, decision) references moderation_decisions on delete cascade,
  foreign key (business, appellant) references people,
  foreign key (business, reviewer) references people,
  foreign key (business, report) references moderation_reports on delete cascade,
  foreign key (business, outside) references outside_reviewers
);
create unique index moderation_appeals_author on moderation_appeals (business, decision) where side = 'author';
create unique index moderation_appeals_reporter on moderation_appeals (business, decision, report) where side = 'reporter';
create index moderation_appeals_open on moderation_appeals (business, due_at) where decided_at is null;
create index moderation_appeals_appellant on moderation_appeals (business, appellant);
comment on table moderation_appeals is 'a decision is looked at again, by somebody who took no part in it';

create table moderation_notes (
  business uuid not null,
  id uuid not null,
  matter uuid not null,
  person uuid,
  words text not null,
  asked uuid,
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, matter) references moderation_matters on delete cascade,
  foreign key (business, person) references people,
  foreign key (business, asked) references people
);
create index moderation_notes_matter on moderation_notes (business, matter, at);
create index moderation_notes_asked on moderation_notes (business, asked, at);
comment on table moderation_notes is 'what moderators say to each other about a matter, and whom they asked; members do not see it';

create table moderation_readings (
  business uuid not null,
  id uuid not null,
  decision uuid not null,
  reader uuid,
  content text not null check (content in ('keep', 'hide')),
  account text not null check (account in ('none', 'warn', 'mute', 'suspend', 'ban')),
  agrees boolean not null,
  words text not null default '',
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, decision) references moderation_decisions on delete cascade,
  foreign key (business, reader) references people
);
create unique index moderation_readings_once on moderation_readings (business, decision, reader);
comment on table moderation_readings is 'a second reader judges a sample without seeing the first decision: how far people agree';

create table moderation_exposures (
  business uuid not null,
  person uuid not null,
  day date not null,
  seen integer not null default 0,
  heavy integer not null default 0,
  row_began timestamptz not null,
  last_at timestamptz not null,
  paused_until timestamptz,
  primary key (business, person, day),
  foreign key (business, person) references people on delete cascade
);
comment on table moderation_exposures is 'how much a moderator had to look at, so that they can be told to rest; seen by themselves only';

create table moderation_care (
  business uuid not null,
  person uuid not null,
  blur boolean not null default true,
  grey boolean not null default true,
  veil boolean not null default false,
  keys boolean not null default true,
  primary key (business, person),
  foreign key (business, person) references people on delete cascade
);
comment on table moderation_care is 'how a moderator wants difficult things to be shown to them';

-- Everybody who had a part in a matter or in one it grew out of: whoever said, reported, decided, noted, was asked or read it.
create function moderation_took_part(of_business uuid, of_matter uuid, who uuid) returns boolean language sql stable as $$
  with recursive chain (id) as (
    select of_matter
    union
    select m.earlier from moderation_matters m join chain on m.id = chain.id
    where m.business = of_business and m.earlier is not null
  )
  select exists (select from moderation_matters m where m.business = of_business and m.id in (select id from chain) and (m.author = who or who = any(m.barred)))
    or exists (select from moderation_reports r where r.business = of_business and r.matter in (select id from chain) and r.reporter = who)
    or exists (select from moderation_decisions d where d.business = of_business and d.matter in (select id from chain) and (d.decided_by = who or d.person = who))
    or exists (select from moderation_notes n where n.business = of_business and n.matter in (select id from chain) and (n.person = who or n.asked = who))
    or exists (select from moderation_readings s join moderation_decisions d on d.business = s.business and d.id = s.decision
      where s.business = of_business and d.matter in (select id from chain) and s.reader = who)
    or exists (select from moderation_appeals a join moderation_decisions d on d.business = a.business and d.id = a.decision
      where a.business = of_business and d.matter in (select id from chain) and a.appellant = who)
$$;

-- NOTE: the wall behind the policy: whoever took part, or is bound to somebody it is about, can be nobody's appeal judge.
create function moderation_appeal_stands_apart() returns trigger language plpgsql as $$
begin
  if new.reviewer is null or (tg_op = 'UPDATE' and new.reviewer is not distinct from old.reviewer) then
    return new;
  end if;
  if exists (
    select from moderation_decisions d join moderation_matters m on m.business = d.business and m.id = d.matter
    where d.business = new.business and d.id = new.decision and (
      moderation_took_part(d.business, d.matter, new.reviewer)
      or exists (select from conflict_interests i
        left join affiliations f on f.business = i.business and f.organisation = i.organisation
        where i.business = d.business and i.person = new.reviewer and i.ended_at is null
          and coalesce(i.other, f.person) in (d.person, d.decided_by, new.appellant)))
  ) then
    raise exception 'an appeal is judged by somebody who took no part' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger moderation_appeal_stands_apart before insert or update on moderation_appeals
  for each row execute function moderation_appeal_stands_apart();
