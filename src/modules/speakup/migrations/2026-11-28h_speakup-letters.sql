alter table speakup_recipients add column lettered_on date;
comment on column speakup_recipients.lettered_on is 'when the letter that comes every third day, whatever there is, went last';
