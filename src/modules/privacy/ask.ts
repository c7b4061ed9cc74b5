// Somebody signed in asks for one of their rights. Nothing more is asked to prove who they are: they are signed in.
// @fulfils R12
import { action, me, nothing, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { objectTo } from '#consent'
import { dueFrom } from './clock.ts'
import { requestOpened } from './facts.ts'
import { aPerson } from './policy.ts'
import { kinds } from './shapes.ts'
import { privacy } from './tables.ts'
import { unset } from './unset.ts'

export const ask = action({
  name: 'privacy.ask',
  input: z.object({ kind: z.enum(kinds), words: Text(4000, 0).default('') }),
  subject: nothing,
  may: aPerson,
  openTo: ['suspended', 'unconfirmed'],
  limits: [{ most: 20, seconds: 86_400, by: 'person' }],
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['request'] },
  machine: 'none',

  async run(now, { kind, words }) {
    const person = me(now)
    const open = await privacy(now)
      .selectFrom('privacy_requests')
      .select('id')
      .where('person', '=', person)
      .where('kind', '=', kind)
      .where('state', '=', 'open')
      .executeTakeFirst()
    // NOTE: asking twice for the same is one request; its clock does not begin anew.
    if (open) return { request: open.id, already: true }
    const id = now.id()
    await privacy(now)
      .insertInto('privacy_requests')
      .values({
        id,
        kind,
        person,
        ...unset,
        words,
        locale: now.locale,
        state: 'open',
        proof: 'session',
        asked_at: now.at,
        started_at: now.at,
        due_at: dueFrom(now, now.at),
      })
      .execute()
    if (kind === 'objection') await objectTo(now, { person }, 'objected')
    tell(now, requestOpened, { request: id })
    return { request: id, already: false }
  },

  audit: ({ input, answer }) => ({
    kind: 'request',
    id: answer.request,
    detail: { kind: input.kind },
  }),
})
