-- A number may be noted before its mail is written, by the same transaction.
alter table mail_numbers alter constraint mail_numbers_business_mail_fkey deferrable initially deferred;
