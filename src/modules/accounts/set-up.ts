// Founds the business: its name, its owner, its language. Possible exactly once, on the first visit.
import { action, clash, everyone, invalid, nothing, sql, tell, z } from '#kernel'
import { Email, Line, Several } from '#kernel/web'
import { addOwner } from '#people'
import { isZone } from './zones.ts'
import { founded } from './facts.ts'
import { hashPassword, NewPassword, refuseObvious } from './password.ts'
import { startSession } from './start-session.ts'
import { accounts } from './tables.ts'

export const setUp = action({
  name: 'accounts.set-up',
  input: z.object({
    business: Line(120),
    name: Line(120),
    email: Email,
    password: NewPassword,
    locale: Line(35).default('en'),
    languages: Several(Line(35)).default([]),
    timeZone: Line(60).default('UTC'),
    sector: Line(60).optional(),
    size: Line(20).optional(),
    countries: Several(Line(2)).default([]),
    demo: z.boolean().default(false),
  }),
  subject: nothing,
  may: everyone('a fresh installation belongs to whoever sets it up; it can be done only once'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['name', 'contact', 'password'] },
  machine: 'none',
  secretAnswer: true,

  async run(now, given) {
    const tables = accounts(now)
    await tables.selectNoFrom(sql`pg_advisory_xact_lock(7203114552)`.as('lock')).execute()
    const known = await tables.selectFrom('businesses').select('id').limit(1).execute()
    if (known.length > 0) throw clash('accounts.set-up-already')
    refuseObvious(given.password, [given.business, given.name, given.email])
    if (!isZone(given.timeZone)) throw invalid({ timeZone: 'accounts.zone-unknown' })
    const languages = [...new Set([given.locale, ...given.languages])]
    await tables
      .insertInto('businesses')
      .values({
        id: now.business.id,
        name: given.business,
        host: null,
        locale: given.locale,
        languages,
        time_zone: given.timeZone,
        sector: given.sector ?? null,
        size: given.size ?? null,
        countries: given.countries,
        demo: given.demo,
        created_at: now.at,
      })
      .execute()
    const person = await addOwner(now, given)
    await tables
      .insertInto('passwords')
      .values({ person, hash: await hashPassword(given.password), set_at: now.at })
      .execute()
    tell(now, founded, { business: now.business.id, owner: person })
    const token = now.via === 'cli' ? null : await startSession(now, person, ['password'])
    return { person, token }
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})
