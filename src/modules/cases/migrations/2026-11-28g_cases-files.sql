-- Files that came with a message of a case, or leave with an answer.
create table case_files (
  business uuid not null,
  message uuid not null,
  file uuid not null,
  primary key (business, message, file),
  foreign key (business, message) references case_messages on delete cascade,
  foreign key (business, file) references files on delete cascade
);
create index case_files_file on case_files (business, file);
comment on table case_files is 'which files belong to which message of a case; whoever may see the case may see them';
