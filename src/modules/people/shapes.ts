// What can be chosen: kinds of organisations, and ways in which people meet.
export const organisationKinds = [
  'customer',
  'supplier',
  'partner',
  'association',
  'authority',
  'investor',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]
export const channels = [
  'talk',
  'telephone',
  'letter',
  'e-mail',
  'event',
  'shop',
  'online',
] as const
export type Channel = (typeof channels)[number]
