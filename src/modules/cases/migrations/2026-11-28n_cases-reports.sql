-- The reports of the desk stay quick when half a million cases have piled up: what they count stands in an index by time.

create index cases_counted on cases (business, opened_at desc) include (cause, mistake, track) where cause is not null;
create index case_invitations_at on case_invitations (business, at) include ("case");
