// The rights people have over their data, and why one may be refused.
export const kinds = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'review',
] as const
export type Kind = (typeof kinds)[number]

/** Grounds of refusal that the law knows; each has words people are told. */
export const grounds = [
  'not-them',
  'unfounded',
  'repeated',
  'legal-duty',
  'claims',
  'rights-of-others',
  'expression',
] as const
export type Ground = (typeof grounds)[number]
