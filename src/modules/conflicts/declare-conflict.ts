// Somebody says what binds them to a person or an organisation, so that they never decide about them.
// @fulfils R128
import { action, invalid, me, nothing, tell, z, type Asking } from '#kernel'
import { Line, Text } from '#kernel/web'
import { conflictDeclared } from './facts.ts'
import { organisationMeant, personMeant } from './find-person.ts'
import { aPerson } from './policy.ts'
import { relations } from './shapes.ts'
import { conflicts } from './tables.ts'

export const declareConflict = action({
  name: 'conflicts.declare-conflict',
  input: z.object({
    relation: z.enum(relations),
    /** A name, a mail address or the address of a profile. */
    person: Line(200).optional(),
    organisation: Line(200).optional(),
    words: Text(1000, 0).default(''),
    occasion: Line(200, 0).default(''),
  }),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'conflicts', basis: 'legal-duty', categories: ['relation'] },
  machine: 'none',
  limits: [{ most: 200, seconds: 86_400, by: 'person' }],

  async run(now, { relation, person, organisation, words, occasion }) {
    if (person === undefined && organisation === undefined)
      throw invalid({ person: 'conflicts.name-somebody' })
    const other = await found(now, 'person', person)
    if (other === me(now)) throw invalid({ person: 'conflicts.not-yourself' })
    const firm = await found(now, 'organisation', organisation)
    const declaration = now.id()
    await conflicts(now)
      .insertInto('conflict_declarations')
      .values({
        id: declaration,
        person: me(now),
        year: null,
        nothing: false,
        occasion,
        at: now.at,
      })
      .execute()
    const bonds = [
      ...(other === null ? [] : [{ other, organisation: null }]),
      ...(firm === null ? [] : [{ other: null, organisation: firm }]),
    ]
    await conflicts(now)
      .insertInto('conflict_interests')
      .values(
        bonds.map((bond) => ({
          ...bond,
          id: now.id(),
          declaration,
          person: me(now),
          relation,
          words,
          since: now.at,
          ended_at: null,
        })),
      )
      .execute()
    tell(now, conflictDeclared, { person: me(now), declaration, nothing: false })
    return { declaration }
  },

  audit: ({ input, answer }) => ({
    kind: 'conflict-declaration',
    id: answer.declaration,
    detail: { relation: input.relation },
  }),
})

async function found(now: Asking, field: 'person' | 'organisation', typed: string | undefined) {
  if (typed === undefined) return null
  const meant = await (field === 'person' ? personMeant : organisationMeant)(now, typed)
  if (meant === 'nobody') throw invalid({ [field]: `conflicts.${field}-unknown` })
  if (meant === 'several') throw invalid({ [field]: 'conflicts.person-several' })
  return meant.id
}
