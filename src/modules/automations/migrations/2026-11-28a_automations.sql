create table automation_switches (
  business uuid not null,
  id uuid not null,
  automation text not null,
  on_now boolean not null,
  reason text not null check (length(reason) between 1 and 1000),
  by uuid,
  at timestamptz not null,
  replaced boolean not null default false,
  primary key (business, id),
  foreign key (business, by) references people
);
create unique index automation_switches_now on automation_switches (business, automation) where not replaced;
comment on table automation_switches is 'who switched a machine on or off, when and why; the row that is not replaced holds';

create table automation_versions (
  business uuid not null,
  automation text not null,
  version text not null,
  since timestamptz not null,
  changed text not null default '',
  by uuid,
  primary key (business, automation, version),
  foreign key (business, by) references people
);
comment on table automation_versions is 'since when which version of a machine has been in use here, and who accepted it';

create table automation_outputs (
  business uuid not null,
  id uuid not null,
  automation text not null,
  version text not null,
  about_kind text not null,
  about_id uuid not null,
  about_person uuid,
  did text not null check (did in ('labelled', 'ordered', 'suggested', 'held', 'answered', 'let-through')),
  inputs jsonb,
  explanation jsonb,
  suggestion text,
  score real check (score between 0 and 1),
  handed_over boolean not null default false,
  at timestamptz not null,
  expires_at timestamptz not null,
  counted boolean not null default false,
  primary key (business, id),
  foreign key (business, about_person) references people
);
create index automation_outputs_about on automation_outputs (business, about_kind, about_id);
create index automation_outputs_person on automation_outputs (business, about_person, id);
create index automation_outputs_expire on automation_outputs (business, expires_at);
create index automation_outputs_uncounted on automation_outputs (business, at) where not counted;
comment on table automation_outputs is 'what a machine said: its version, what it read, why, and until when this is kept';

create table automation_verdicts (
  business uuid not null,
  id uuid not null,
  output uuid not null,
  automation text not null,
  version text not null,
  verdict text not null check (verdict in ('agreed', 'overruled')),
  blind boolean not null,
  by uuid,
  at timestamptz not null,
  primary key (business, id),
  foreign key (business, by) references people
);
create index automation_verdicts_at on automation_verdicts (business, automation, at);
create unique index automation_verdicts_once on automation_verdicts (business, output, by);
comment on table automation_verdicts is 'what a person said about a machine''s output; blind where they had not seen it. Stays when the output itself is gone';

create table automation_figures (
  business uuid not null,
  automation text not null,
  version text not null,
  day date not null,
  did text not null,
  bin smallint not null check (bin between 0 and 10),
  outputs integer not null,
  handed_over integer not null,
  primary key (business, automation, version, day, did, bin)
);
comment on table automation_figures is 'outputs by day and tenth of the score (0: without a score); counts stay when outputs go';

create table automation_checks (
  business uuid not null,
  id uuid not null,
  automation text not null,
  version text not null,
  kind text not null check (kind in ('fairness', 'quality')),
  by uuid,
  outside text not null default '',
  at timestamptz not null,
  passed boolean,
  report jsonb not null,
  remedy text not null default '',
  primary key (business, id),
  foreign key (business, by) references people
);
create index automation_checks_of on automation_checks (business, automation, at);
comment on table automation_checks is 'fairness and quality checks of a version, with what was found and what is done about it; groups only as released by disclosure control';
