create table moderation_lessons (
  business uuid not null,
  id uuid not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  state text not null default 'asked' check (state in ('asked', 'proposed', 'too-few', 'failed')),
  hidden integer not null default 0 check (hidden >= 0),
  kept integer not null default 0 check (kept >= 0),
  asked_by uuid,
  asked_at timestamptz not null,
  ended_at timestamptz,
  model uuid,
  primary key (business, id),
  check ((state = 'asked') = (ended_at is null)),
  check ((state = 'proposed') = (model is not null)),
  foreign key (business, asked_by) references people,
  foreign key (business, model) references moderation_models on delete cascade
);
create unique index moderation_lessons_open on moderation_lessons (business, language) where state = 'asked';
create index moderation_lessons_at on moderation_lessons (business, asked_at);
create index moderation_lessons_model on moderation_lessons (business, model);
comment on table moderation_lessons is 'when a person asked the text model to learn from the community''s own decisions, and what came of it';
create unique index moderation_models_version on moderation_models (business, version);
