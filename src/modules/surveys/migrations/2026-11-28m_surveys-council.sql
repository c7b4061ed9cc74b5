create table survey_agreements (
  business uuid not null,
  survey uuid not null,
  state text not null check (state in ('asked', 'agreed', 'objects')),
  terms text not null,
  words text not null default '',
  person uuid,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (business, survey),
  foreign key (business, survey) references surveys on delete cascade,
  foreign key (business, person) references people on delete set null (person),
  check ((state = 'asked') = (answered_at is null))
);
create index survey_agreements_person on survey_agreements (business, person);
comment on table survey_agreements is 'what the works council says of a survey of the staff before it opens, and of which questions and terms it speaks; a change of either makes it speak of another survey';
