// What can be chosen: how people are bound to each other, and how an emergency is judged afterwards.
export const relations = [
  'family',
  'friend',
  'works-with',
  'business',
  'money',
  'quarrel',
  'other',
] as const
export type Relation = (typeof relations)[number]
export const verdicts = ['right', 'wrong'] as const
export type Verdict = (typeof verdicts)[number]

/** Days in which somebody else looks at what was done in an emergency. */
export const reviewDays = 5
/** Minutes for which an emergency lets its person act. */
export const usableMinutes = 60
/** Hats whose wearers decide about others and so declare once a year. */
export const deciding = [
  'owner',
  'administrator',
  'agent',
  'moderator',
  'people-lead',
  'ethics-contact',
  'ombudsperson',
  'committee-member',
  'reviewer',
] as const
