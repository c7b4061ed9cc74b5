alter table speakup_reports add column held boolean not null default false;
comment on column speakup_reports.held is 'a procedure needs it: not deleted on its day, until a reader lets it go';

create table speakup_tallies (
  business uuid not null,
  year integer not null check (year between 2000 and 9999),
  received integer not null default 0 check (received >= 0),
  confirmed integer not null default 0 check (confirmed between 0 and received),
  answered integer not null default 0 check (answered between 0 and received),
  primary key (business, year)
);
comment on table speakup_tallies is 'of reports that are deleted: how many a year brought and how many were confirmed and answered in time; shown only through disclosure control';
