import { z } from '#kernel'

export const audiences = ['public', 'members', 'staff'] as const
export type Audience = (typeof audiences)[number]
export const entryStates = ['proposed', 'approved', 'rejected', 'retired'] as const
export type EntryState = (typeof entryStates)[number]

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'knowledge.slug-form')
  .max(60)
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'knowledge.locale-form')
  .max(20)
