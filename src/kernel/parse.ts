// Input is checked by its shape before anything else happens; every complaint names a field and a remedy.
import type { z } from 'zod'
import { Stop, type FieldErrors, type Say } from './stop.ts'

/** Gives the parsed value or throws `invalid` with the complaints by field path (`a.0.b`). */
export function parse<T>(shape: z.ZodType<T>, given: unknown): T {
  const result = shape.safeParse(withoutNul(given))
  if (result.success) return result.data
  const fields: FieldErrors = {}
  for (const issue of result.error.issues) {
    const path = issue.path.join('.') || '_'
    ;(fields[path] ??= []).push(sayOf(issue, isMissing(given, issue.path)))
  }
  throw new Stop('invalid', { key: 'road.invalid' }, { fields })
}

/** Looked up in what was given, since a shape that converts (text to number) no longer knows what it began with. */
const isMissing = (given: unknown, path: PropertyKey[]): boolean =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    given,
  ) === undefined

/** Keys given in a shape (`z.string().min(20, 'forum.reason-short')`) win over the kernel's own words. */
function sayOf(issue: z.core.$ZodIssue, missing: boolean): Say {
  if (/^[a-z][a-z-]*(\.[a-z0-9-]+)+$/.test(issue.message)) return { key: issue.message }
  switch (issue.code) {
    case 'too_small':
      return {
        key: `road.field.too-small-${issue.origin === 'string' ? 'text' : issue.origin === 'array' ? 'list' : 'number'}`,
        values: { least: Number(issue.minimum) },
      }
    case 'too_big':
      return {
        key: `road.field.too-big-${issue.origin === 'string' ? 'text' : issue.origin === 'array' ? 'list' : 'number'}`,
        values: { most: Number(issue.maximum) },
      }
    case 'invalid_type':
      if (missing) return { key: 'road.field.missing' }
      return {
        key:
          issue.expected === 'number' || issue.expected === 'int'
            ? 'road.field.number'
            : 'road.field.kind',
      }
    case 'invalid_format':
      return {
        key:
          issue.format === 'email'
            ? 'road.field.email'
            : issue.format === 'url'
              ? 'road.field.url'
              : 'road.field.form',
      }
    case 'invalid_value':
      return { key: 'road.field.choice' }
    case 'unrecognized_keys':
      return { key: 'road.field.unknown', values: { names: issue.keys.join(', ') } }
    default:
      return { key: 'road.field.form' }
  }
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair; neither means anything in what a person typed. */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string')
    return (value.includes('\0') ? value.replaceAll('\0', '') : value).toWellFormed()
  if (Array.isArray(value)) return value.map(withoutNul)
  if (
    value !== null &&
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype
  )
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [withoutNul(key), withoutNul(inner)]),
    )
  return value
}
