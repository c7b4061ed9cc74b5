alter table mail_letters
  add column kind text not null default 'notifications.telling',
  drop constraint mail_letters_state_check,
  add constraint mail_letters_state_check check (state in ('waiting', 'sent', 'bounced', 'failed', 'withheld'));
alter table mail_letters alter column kind drop default;
create index mail_letters_to on mail_letters (business, lower(to_email));
comment on column mail_letters.kind is 'a declared kind of service letter, or the purpose whose consent is asked for when it leaves';
