-- Words are found in the language they were written in, with and without accents. Every language PostgreSQL can
-- stem gets a configuration `words_<language>`; all others share `words_any`.
do $$
declare
  known record;
  cases text := '';
begin
  create text search configuration words_any (copy = simple);
  alter text search configuration words_any alter mapping for hword, hword_part, word with unaccent, simple;
  for known in
    select code, name from (values
      ('ar', 'arabic'), ('hy', 'armenian'), ('eu', 'basque'), ('ca', 'catalan'), ('da', 'danish'), ('nl', 'dutch'),
      ('en', 'english'), ('et', 'estonian'), ('fi', 'finnish'), ('fr', 'french'), ('de', 'german'), ('el', 'greek'),
      ('hi', 'hindi'), ('hu', 'hungarian'), ('id', 'indonesian'), ('ga', 'irish'), ('it', 'italian'),
      ('lt', 'lithuanian'), ('ne', 'nepali'), ('no', 'norwegian'), ('nb', 'norwegian'), ('pt', 'portuguese'),
      ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('es', 'spanish'), ('sv', 'swedish'), ('ta', 'tamil'),
      ('tr', 'turkish'), ('yi', 'yiddish')) as language (code, name)
    where exists (select from pg_ts_config where cfgname = name)
  loop
    execute format('create text search configuration words_%s (copy = pg_catalog.%I)', known.code, known.name);
    execute format('alter text search configuration words_%s alter mapping for hword, hword_part, word with unaccent, %I',
      known.code, known.name || '_stem');
    cases := cases || format(' when %L then ''words_%s''::regconfig', known.code, known.code);
  end loop;
  execute format('create function words_config(locale text) returns regconfig language sql immutable parallel safe
    return case split_part(locale, ''-'', 1) %s else ''words_any''::regconfig end', cases);
end $$;

create function words_of(locale text, words text) returns tsvector language sql immutable parallel safe
  return to_tsvector(words_config(locale), words);

-- NOTE: row-level security lets an index answer only by operators known to leak nothing. Matching words raises no
-- error that could show them; only a superuser may say so. Where the owner is none, search reads every row instead.
do $$
begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
  alter function pg_catalog.texticlike(text, text) leakproof;
exception when insufficient_privilege then
  raise warning 'search is slow until a superuser runs: alter function ts_match_vq(tsvector, tsquery) leakproof; alter function texticlike(text, text) leakproof;';
end $$;

create table forum_categories (
  business uuid not null,
  id uuid not null,
  space uuid not null,
  slug text not null,
  name text not null,
  about text not null,
  place integer not null,
  opening text not null default 'everyone' check (opening in ('everyone', 'moderators')),
  topics integer not null default 0,
  primary key (business, id),
  unique (business, space, slug),
  foreign key (business, space) references spaces on delete cascade
);
comment on table forum_categories is 'what a forum is divided into; topics are counted when they are opened or moved';

create table forum_imports (
  business uuid not null,
  id uuid not null,
  space uuid not null,
  format text not null,
  source text not null,
  at timestamptz not null,
  undone_at timestamptz,
  primary key (business, id),
  foreign key (business, space) references spaces on delete cascade
);
comment on table forum_imports is 'every import, so that it can be undone as one';

create table forum_imported_people (
  business uuid not null,
  source text not null,
  name text not null,
  person uuid not null,
  primary key (business, source, name),
  foreign key (business, person) references people on delete cascade
);
create index forum_imported_people_person on forum_imported_people (business, person);
comment on table forum_imported_people is 'which person stands for which name of an imported forum';

create table topics (
  business uuid not null,
  id uuid not null,
  space uuid not null,
  category uuid not null,
  title text not null,
  locale text not null,
  author uuid,
  opened_at timestamptz not null,
  posts integer not null,
  latest_at timestamptz not null,
  latest_by uuid,
  pinned boolean not null default false,
  locked_at timestamptz,
  locked_why text,
  answer uuid,
  poll boolean not null default false,
  hidden_at timestamptz,
  hidden_why text,
  import uuid,
  import_key text,
  search tsvector generated always as (words_of(locale, title)) stored,
  primary key (business, id),
  unique (business, import_key),
  foreign key (business, space) references spaces on delete cascade,
  foreign key (business, category) references forum_categories,
  foreign key (business, import) references forum_imports
);
create index topics_latest on topics (business, space, pinned desc, latest_at desc);
create index topics_category on topics (business, category, pinned desc, latest_at desc);
create index topics_author on topics (business, author);
create index topics_import on topics (business, import) where import is not null;
create index topics_search on topics using gin (search);
comment on table topics is 'talks; counters and latest post are kept by the verbs in the same transaction';

create table posts (
  business uuid not null,
  id uuid not null,
  space uuid not null,
  topic uuid not null,
  position integer not null,
  author uuid,
  written_at timestamptz not null,
  locale text not null,
  text text not null,
  html text not null,
  words text not null,
  quotes integer,
  official boolean not null default false,
  edited_at timestamptz,
  versions integer not null default 0,
  taken_back_at timestamptz,
  hidden_at timestamptz,
  hidden_why text,
  import_key text,
  search tsvector generated always as (words_of(locale, words)) stored,
  primary key (business, id),
  unique (business, topic, position),
  foreign key (business, topic) references topics on delete cascade
);
create index posts_latest on posts (business, space, written_at desc);
create index posts_author on posts (business, author, written_at desc);
create index posts_search on posts using gin (search);
create index posts_letters on posts using gin (words gin_trgm_ops)
  where split_part(locale, '-', 1) in ('ja', 'zh', 'ko', 'th', 'lo', 'km', 'my');
create unique index posts_import_key on posts (business, import_key) where import_key is not null;
comment on table posts is 'what people said; the position counts from 1 in each topic and never changes, so a page is a range';

create table post_versions (
  business uuid not null,
  post uuid not null,
  number integer not null,
  text text not null,
  reason text,
  author uuid,
  at timestamptz not null,
  primary key (business, post, number),
  foreign key (business, post) references posts on delete cascade
);
create index post_versions_author on post_versions (business, author);
comment on table post_versions is 'what a post said before each edit, and why it was edited';

create table post_reactions (
  business uuid not null,
  post uuid not null,
  person uuid not null,
  kind text not null check (kind in ('thanks', 'agree', 'helped', 'curious')),
  at timestamptz not null,
  primary key (business, post, person, kind),
  foreign key (business, post) references posts on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index post_reactions_person on post_reactions (business, person);
comment on table post_reactions is 'quiet answers without words; never added up for a person';

create table post_drafts (
  business uuid not null,
  person uuid not null,
  about uuid not null,
  kind text not null check (kind in ('reply', 'topic')),
  title text not null,
  text text not null,
  kept_at timestamptz not null,
  primary key (business, person, about),
  foreign key (business, person) references people on delete cascade
);
comment on table post_drafts is 'begun answers (about a topic) and topics (about a category), seen by their author alone';

create table watches (
  business uuid not null,
  person uuid not null,
  about uuid not null,
  kind text not null check (kind in ('topic', 'category')),
  level text not null check (level in ('watched', 'muted')),
  since timestamptz not null,
  primary key (business, about, person),
  foreign key (business, person) references people on delete cascade
);
create index watches_person on watches (business, person);
comment on table watches is 'who wants to be told of what, or not';

create table topic_readings (
  business uuid not null,
  person uuid not null,
  topic uuid not null,
  position integer not null,
  at timestamptz not null,
  primary key (business, person, topic),
  foreign key (business, topic) references topics on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index topic_readings_topic on topic_readings (business, topic);
comment on table topic_readings is 'how far a member has read; shown to nobody else';

create table mention_words (
  business uuid not null,
  person uuid not null,
  word text not null,
  primary key (business, person),
  unique (business, word),
  foreign key (business, person) references people on delete cascade
);
comment on table mention_words is 'the word after an @ that means this person';

create table polls (
  business uuid not null,
  topic uuid not null,
  question text not null,
  several boolean not null,
  closes_at timestamptz,
  primary key (business, topic),
  foreign key (business, topic) references topics on delete cascade
);
comment on table polls is 'a question with options, at most one to a topic';

create table poll_options (
  business uuid not null,
  topic uuid not null,
  number integer not null,
  label text not null,
  primary key (business, topic, number),
  foreign key (business, topic) references polls on delete cascade
);
comment on table poll_options is 'what can be chosen in a poll';

create table poll_votes (
  business uuid not null,
  topic uuid not null,
  number integer not null,
  person uuid not null,
  at timestamptz not null,
  primary key (business, topic, number, person),
  foreign key (business, topic, number) references poll_options on delete cascade,
  foreign key (business, person) references people on delete cascade
);
create index poll_votes_person on poll_votes (business, person, topic);
comment on table poll_votes is 'one row for each voter and option; shown only as sums';
