-- Mail programs that look into the same mailbox see our answers there, where the business wants that.
alter table mailboxes add column copy_sent boolean not null default false;
