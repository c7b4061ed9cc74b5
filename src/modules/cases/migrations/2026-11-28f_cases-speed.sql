-- Lists and counters of the desk stay quick when half a million cases have piled up.

-- NOTE: counters look at every open case; what they ask stands in the index, so no row is fetched for it.
drop index cases_due;
create index cases_due on cases (business, due_at, id)
  include (state, snoozed_until, assignee, track, person, merged_into) where closed_at is null;
drop index cases_track;
create index cases_track on cases (business, track, opened_at desc) include (id, person, merged_into, closed_at);
-- NOTE: a word in every tenth message is found by time, newest first, and a rare one by the words.
create index case_messages_latest on case_messages (business, at desc);
