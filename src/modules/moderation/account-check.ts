// Checks a statement against our schema: as much of JSON Schema as it uses, in a page of code, so that nothing is compiled at run time.

type Schema = {
  type?: string
  enum?: readonly string[]
  const?: string
  pattern?: string
  format?: string
  formatMinimum?: string
  formatMaximum?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  uniqueItems?: boolean
  items?: Schema
  contains?: Schema
  required?: readonly string[]
  properties?: Record<string, Schema>
  additionalProperties?: boolean
  anyOf?: readonly Schema[]
  allOf?: readonly Schema[]
  if?: Schema
  then?: Schema
}

/** Every place where the value differs from the schema, as `field: what`; empty where it holds. */
export function faults(schema: Schema, value: unknown, at = ''): string[] {
  const found: string[] = []
  const say = (what: string) => found.push(`${at === '' ? 'statement' : at}: ${what}`)
  if (schema.type && !isType(schema.type, value)) return [`${at}: is no ${schema.type}`]
  if (schema.enum && !schema.enum.includes(value as string)) say('is not in the list')
  if (schema.const !== undefined && value !== schema.const) say(`is not ${schema.const}`)
  if (typeof value === 'string') found.push(...ofText(schema, value, at))
  if (Array.isArray(value)) {
    const list = value as unknown[]
    if (list.length < (schema.minItems ?? 0)) say('is empty')
    if (schema.uniqueItems && new Set(list).size < list.length) say('says something twice')
    const { items, contains } = schema
    if (items) found.push(...list.flatMap((one, n) => faults(items, one, `${at}[${n}]`)))
    if (contains && !list.some((one) => faults(contains, one).length === 0)) say('lacks a value')
  }
  if (isType('object', value)) found.push(...ofFields(schema, value as Record<string, unknown>, at))
  const { anyOf, allOf, then } = schema
  if (anyOf && anyOf.every((one) => faults(one, value, at).length > 0)) say('holds no decision')
  if (allOf) found.push(...allOf.flatMap((one) => faults(one, value, at)))
  if (schema.if && then && faults(schema.if, value, at).length === 0)
    found.push(...faults(then, value, at))
  return found
}

const isType = (type: string, value: unknown) =>
  type === 'array'
    ? Array.isArray(value)
    : type === 'object'
      ? typeof value === 'object' && value !== null && !Array.isArray(value)
      : typeof value === type

function ofText(schema: Schema, value: string, at: string): string[] {
  const length = Array.from(value).length
  const wrong = [
    length < (schema.minLength ?? 0) && 'is empty',
    length > (schema.maxLength ?? Infinity) && `is longer than ${schema.maxLength}`,
    schema.pattern && !new RegExp(schema.pattern, 'u').test(value) && 'has the wrong form',
    schema.format === 'date' && !isDay(value) && 'is no day',
    schema.formatMinimum && value < schema.formatMinimum && `is before ${schema.formatMinimum}`,
    schema.formatMaximum && value > schema.formatMaximum && `is after ${schema.formatMaximum}`,
  ]
  return wrong.flatMap((what) => (what ? [`${at}: ${what}`] : []))
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

function ofFields(schema: Schema, value: Record<string, unknown>, at: string): string[] {
  const named = (field: string) => (at === '' ? field : `${at}.${field}`)
  const missing = (schema.required ?? []).filter((field) => value[field] === undefined)
  const known = schema.properties ?? {}
  const strange =
    schema.additionalProperties === false
      ? Object.keys(value).filter((field) => !Object.hasOwn(known, field))
      : []
  return [
    ...missing.map((field) => `${named(field)}: is missing`),
    ...strange.map((field) => `${named(field)}: is not known`),
    ...Object.entries(known).flatMap(([field, inner]) =>
      value[field] === undefined ? [] : faults(inner, value[field], named(field)),
    ),
  ]
}
