// Bad input made from an action's own shape: wrong kinds, wrong sizes, missing and extra parts, hostile texts.
import fc from 'fast-check'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  format?: string
}

/** Texts that have broken programs before. */
export const nasty: readonly string[] = [
  '',
  ' ',
  '\0',
  '\u0000\u0001\u001f',
  "'; drop table people; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '{{7*7}}',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u2066abc',
  'a'.repeat(5000),
  '💥'.repeat(500),
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '-1',
  '1e309',
  'NaN',
  '9007199254740993',
  '2026-02-31',
  '018f3c1e-0000-7000-8000-000000000000',
  '00000000-0000-0000-0000-000000000000',
  'é'.normalize('NFD'),
  '\n\n\n',
  '🧑‍🤝‍🧑',
  'x@y',
  '%E0%A4%A',
]

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...nasty),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<unknown>(
    null,
    undefined,
    [],
    {},
    [[]],
    { __proto__: null },
    -0,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
)

function plausible(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(plausible))
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.integer({ min: -10, max: 1000 })
  if (schema.type === 'array') return fc.array(plausible(schema.items ?? {}), { maxLength: 3 })
  if (schema.format === 'uuid') return fc.uuid()
  if (schema.type === 'object') return wrongInputs(schema as Record<string, unknown>)
  return fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 60 }))
}

/** Objects that look like the input in places, and are broken in at least one. */
export function wrongInputs(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  const { properties = {} } = schema as Schema
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [
      name,
      fc.oneof({ weight: 2, arbitrary: plausible(inner) }, { weight: 1, arbitrary: junk }),
    ]),
  )
  const broken = fc.record(
    { ...parts, [nasty[16] as string]: junk, unknown: junk } as Record<
      string,
      fc.Arbitrary<unknown>
    >,
    { requiredKeys: [] },
  )
  return fc.oneof({ weight: 9, arbitrary: broken }, { weight: 1, arbitrary: junk })
}
