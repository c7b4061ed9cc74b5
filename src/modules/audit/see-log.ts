// Who did what, newest first. Looking is itself written down.
// @fulfils R13
import { anyOf, hat, nothing, question, running, z, Id } from '#kernel'
import { Line } from '#kernel/web'
import { audit } from './tables.ts'

const perPage = 50

export const seeLog = question({
  name: 'audit.see-log',
  input: z.object({
    action: Line(100).optional(),
    person: Id.optional(),
    about: Id.optional(),
    before: Id.optional(),
  }),
  subject: nothing,
  may: anyOf<unknown>(running, hat('ethics-contact')),
  data: { purpose: 'audit', basis: 'legal-duty', categories: ['activity'] },
  machine: 'none',

  async run(now, { action, person, about, before }) {
    let query = audit(now)
      .selectFrom('audit')
      .leftJoin('people', 'people.id', 'audit.actor')
      .select([
        'audit.id',
        'audit.at',
        'audit.action',
        'audit.via',
        'audit.actor_kind',
        'audit.actor',
        'people.name',
        'audit.about_kind',
        'audit.about',
        'audit.detail',
      ])
      .orderBy('audit.id', 'desc')
      .limit(perPage + 1)
    if (action)
      query = query.where('audit.action', 'like', `${action.replaceAll(/[%_\\]/g, '\\$&')}%`)
    if (person) query = query.where('audit.actor', '=', person)
    if (about) query = query.where('audit.about', '=', about)
    if (before) query = query.where('audit.id', '<', before)
    const rows = await query.execute()
    const last = await audit(now)
      .selectFrom('audit_checkpoints')
      .select(['size', 'root', 'at', 'signature'])
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst()
    return {
      entries: rows.slice(0, perPage),
      more: rows.length > perPage ? (rows[perPage - 1]?.id ?? null) : null,
      filter: { action: action ?? '' },
      checkpoint: last ? { ...last, root: last.root.toString('hex') } : null,
    }
  },

  audit: ({ input }) => ({ kind: input.about ? 'subject' : 'audit', id: input.about ?? null }),
})
