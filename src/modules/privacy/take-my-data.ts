// The whole copy to take along: every row of every table, and the files, in forms that programs and people can read.
// @fulfils R12
import { Id, personRows, question, z } from '#kernel'
import { filesOf } from '#files'
import { mayLook } from './policy.ts'
import { usesOf } from './see-my-data.ts'
import { whoseData } from './whose.ts'

export const takeMyData = question({
  name: 'privacy.take-my-data',
  input: z.object({ key: z.string().max(200).optional(), person: Id.optional() }),
  subject: whoseData,
  may: mayLook,
  limits: [{ most: 20, seconds: 3600, by: 'address' }],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',

  async run(now, _input, { whom, person, about }) {
    const held = await personRows(now, whom)
    return {
      business: now.business.name,
      at: now.at,
      held: held.map((one) => {
        const { basis, retention, purposes } = usesOf(one.module, one.table)
        return { ...one, purposes: purposes.map(({ purpose }) => purpose), basis, retention }
      }),
      files: person === null || about ? [] : await filesOf(now, person),
    }
  },

  audit: ({ subject }) => ({ kind: 'person', id: subject.person, detail: { taken: true } }),
})
export type Taken = NonNullable<(typeof takeMyData)['answers']>
