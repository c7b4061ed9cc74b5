create table speakup_barred (
  business uuid not null,
  report uuid not null,
  recipient uuid not null,
  primary key (business, report, recipient),
  foreign key (business, report) references speakup_reports on delete cascade,
  foreign key (business, recipient) references speakup_recipients
);
create index speakup_barred_recipient on speakup_barred (business, recipient);
comment on table speakup_barred is 'who was given no key of a report, or lost it, and may get none: what the grants themselves tell by their absence';

create table speakup_disclosures (
  business uuid not null,
  id uuid not null,
  report uuid not null,
  asked_by uuid not null,
  asked_on date not null,
  state text not null default 'asked' check (state in ('asked', 'disclosed', 'kept')),
  decided_by uuid,
  decided_on date,
  sealed text,
  primary key (business, id),
  foreign key (business, report) references speakup_reports on delete cascade,
  foreign key (business, asked_by) references speakup_recipients,
  foreign key (business, decided_by) references speakup_recipients,
  check (decided_by is distinct from asked_by),
  check ((state = 'asked') = (decided_by is null and decided_on is null)),
  check ((state = 'disclosed') = (sealed is not null))
);
create unique index speakup_disclosures_open on speakup_disclosures (business, report, asked_by) where state = 'asked';
create index speakup_disclosures_report on speakup_disclosures (business, report);
create index speakup_disclosures_asked_by on speakup_disclosures (business, asked_by);
create index speakup_disclosures_decided_by on speakup_disclosures (business, decided_by);
comment on table speakup_disclosures is 'a reader asked a custodian who a reporter is, and what was decided; the name itself only sealed to who asked';

create table speakup_disclosure_reasons (
  business uuid not null,
  disclosure uuid not null,
  custodian uuid not null,
  sealed text not null,
  primary key (business, disclosure, custodian),
  foreign key (business, disclosure) references speakup_disclosures on delete cascade,
  foreign key (business, custodian) references speakup_recipients
);
create index speakup_disclosure_reasons_custodian on speakup_disclosure_reasons (business, custodian);
comment on table speakup_disclosure_reasons is 'why a name is asked for, sealed to each custodian who could disclose it';
