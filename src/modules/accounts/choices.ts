// What there is to choose from on pages about the business and its people.
export { communities, hats } from '#kernel'

export const sizes = ['1-9', '10-49', '50-249', '250+'] as const
export const sectors = [
  'retail',
  'food',
  'crafts',
  'hospitality',
  'health',
  'software',
  'services',
  'finance',
  'manufacturing',
  'agriculture',
  'education',
  'culture',
  'nonprofit',
  'other',
] as const
