create table automation_opt_outs (
  business uuid not null,
  person uuid not null,
  automation text not null,
  since timestamptz not null,
  primary key (business, person, automation),
  foreign key (business, person) references people
);
comment on table automation_opt_outs is 'people who keep a machine away from what is theirs, and since when';
