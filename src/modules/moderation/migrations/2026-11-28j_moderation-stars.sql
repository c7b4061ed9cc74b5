alter table moderation_matters add column stars smallint check (stars between 1 and 5);
