create table speakup_file_parts (
  business uuid not null,
  file uuid not null,
  at integer not null check (at >= 0),
  bytes bytea not null,
  primary key (business, file, at),
  foreign key (business, file) references speakup_files on delete cascade
);
comment on table speakup_file_parts is 'sealed attachments, a megabyte a row, so that none has to be held in memory as a whole';

-- Whoever owns the tables may go through those of all businesses for this one move.
alter table speakup_files no force row level security;
insert into speakup_file_parts (business, file, at, bytes)
  select business, id, at, substring(bytes from at * 1048832 + 1 for 1048832)
  from speakup_files, generate_series(0, (length(bytes) - 1) / 1048832) as at;
alter table speakup_files force row level security;
alter table speakup_files drop column bytes;
comment on table speakup_files is 'attachments of a report; their names, lengths and keys stand in sealed entries, their bytes in speakup_file_parts';
