alter table moderation_appeals drop constraint moderation_appeals_outcome_check;
alter table moderation_appeals add constraint moderation_appeals_outcome_check
  check (outcome in ('upheld', 'lessened', 'rejected'));
alter table moderation_appeals add constraint moderation_appeals_lessened_check
  check (outcome is distinct from 'lessened' or side = 'author');

alter table moderation_decisions drop constraint moderation_decisions_undone_by_check;
alter table moderation_decisions add constraint moderation_decisions_undone_by_check
  check (undone_by in ('appeal', 'decider', 'replaced'));
alter table moderation_decisions add column replaces uuid;
alter table moderation_decisions add foreign key (business, replaces) references moderation_decisions on delete cascade;
create unique index moderation_decisions_replaces on moderation_decisions (business, replaces) where replaces is not null;

-- NOTE: the wall behind the policy: what replaces a decision after an appeal restricts in nothing more and in something less.
create function moderation_lesser_only() returns trigger language plpgsql as $$
declare
  first moderation_decisions;
  harshness constant text[] := array['none', 'warn', 'mute', 'suspend', 'ban'];
begin
  if new.replaces is null then
    return new;
  end if;
  select * into first from moderation_decisions where business = new.business and id = new.replaces;
  if first.matter is distinct from new.matter or first.person is distinct from new.person
    or (new.decided_by is not null and new.decided_by = first.decided_by)
    or (new.content = 'keep' and new.account = 'none')
    or (new.content = 'hide' and first.content = 'keep')
    or array_position(harshness, new.account) > array_position(harshness, first.account)
    or (new.account <> 'none' and new.reach = 'business' and first.reach = 'space')
    or (new.until is not null and first.until is not null and new.until > first.until)
    or new.weight > first.weight
    or (new.content, new.account, new.weight) is not distinct from (first.content, first.account, first.weight)
      and (new.account = 'none' or (new.reach, new.until) is not distinct from (first.reach, first.until))
  then
    raise exception 'what replaces a decision after an appeal is lesser' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger moderation_lesser_only before insert on moderation_decisions
  for each row execute function moderation_lesser_only();
