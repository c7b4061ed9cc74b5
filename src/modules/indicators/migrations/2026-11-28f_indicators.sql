create table indicator_readings (
  business uuid not null,
  id uuid not null,
  indicator text not null,
  period text not null,
  taken_at timestamptz not null,
  shown text not null check (shown in ('figure', 'withheld', 'none')),
  value double precision,
  low double precision,
  high double precision,
  n integer,
  part double precision,
  total double precision,
  because text,
  primary key (business, id),
  check ((shown = 'figure') = (value is not null))
);
create index indicator_readings_of on indicator_readings (business, indicator, period, id desc);
comment on table indicator_readings is 'append-only; what an indicator said of a period once it was over, after disclosure control; a later row corrects an earlier one and both stay';

create table indicator_figures (
  business uuid not null,
  id uuid not null,
  indicator text not null,
  period text not null,
  figures jsonb not null,
  source text not null check (length(source) between 3 and 500),
  given_by uuid,
  given_at timestamptz not null,
  primary key (business, id),
  foreign key (business, given_by) references people
);
create index indicator_figures_period on indicator_figures (business, indicator, period, given_at desc);
create index indicator_figures_given_by on indicator_figures (business, given_by);
comment on table indicator_figures is 'counts brought in for indicators whose data lives elsewhere; the newest of a period counts, earlier ones stay';

create table indicator_targets (
  business uuid not null,
  id uuid not null,
  indicator text not null,
  value double precision not null,
  until text not null,
  reason text not null check (length(reason) between 10 and 1000),
  set_by uuid,
  set_at timestamptz not null,
  primary key (business, id),
  foreign key (business, set_by) references people
);
create index indicator_targets_of on indicator_targets (business, indicator, set_at desc);
create index indicator_targets_set_by on indicator_targets (business, set_by);
comment on table indicator_targets is 'what the business wants to reach by when and why; earlier targets stay, so that nobody can move them unseen';

create table indicator_silences (
  business uuid not null,
  id uuid not null,
  indicator text not null,
  reason text not null check (length(reason) between 20 and 1000),
  began_at timestamptz not null,
  ended_at timestamptz,
  set_by uuid,
  primary key (business, id),
  foreign key (business, set_by) references people
);
create unique index indicator_silences_open on indicator_silences (business, indicator) where ended_at is null;
create index indicator_silences_set_by on indicator_silences (business, set_by);
comment on table indicator_silences is 'indicators that are not published for a while, with the reason that stands in their place';
