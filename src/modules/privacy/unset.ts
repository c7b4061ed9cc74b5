// What a request begins without.
export const unset = {
  email: null,
  email_key: null,
  extended_at: null,
  extended_why: null,
  decided_at: null,
  decided_by: null,
  ground: null,
  answer: null,
} as const
