create table moderation_terms (
  business uuid not null,
  promised_hours integer[] not null check (
    cardinality(promised_hours) = 4 and promised_hours[1] <= 336 and promised_hours[4] >= 1
    and promised_hours[1] >= promised_hours[2] and promised_hours[2] >= promised_hours[3] and promised_hours[3] >= promised_hours[4]),
  appeal_days integer not null check (appeal_days between 1 and 30),
  strike_days integer not null check (strike_days between 30 and 730),
  weights integer[] not null check (cardinality(weights) = 5 and 0 <= all (weights) and 4 >= all (weights)),
  rest_minutes integer not null check (rest_minutes between 10 and 240),
  rest_heavy integer not null check (rest_heavy between 1 and 200),
  rest_seen integer not null check (rest_seen between 10 and 2000),
  pause_minutes integer not null check (pause_minutes between 5 and 120),
  blind_share integer not null check (blind_share between 0 and 50),
  second_share integer not null check (second_share between 0 and 50),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (business),
  foreign key (business, changed_by) references people
);
comment on table moderation_terms is 'what those who run the business have set for moderation: promises, points, rest of moderators, samples; what is decided already stays as it was';

create table moderation_steps (
  business uuid not null,
  points integer not null check (points between 1 and 99),
  account text not null check (account in ('warn', 'mute', 'suspend', 'ban')),
  days integer check (days between 1 and 3650),
  primary key (business, points),
  check ((account in ('mute', 'suspend')) = (days is not null)),
  foreign key (business) references moderation_terms on delete cascade
);
comment on table moderation_steps is 'the ladder: what usually follows from so many points on; a person decides each time';
