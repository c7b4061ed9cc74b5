// Which machines may have a part in what is somebody's, and what they said about it, with why and the way to a person: for that person alone.
// @fulfils R15 R84 R92
import { declaredAutomations, me, nothing, question, z, type Asking } from '#kernel'
import { PageNumber } from '#kernel/web'
import { declaredAs, switches, switchOf } from './find-automation.ts'
import { aPerson } from './policy.ts'
import { automations } from './tables.ts'

const ON_A_PAGE = 20

export const seeMyOutputs = question({
  name: 'automations.see-my-outputs',
  input: z.object({ page: PageNumber }),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'automations', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'one reads about oneself' },

  async run(now, { page }) {
    const found = await automations(now)
      .selectFrom('automation_outputs')
      .select(['id', 'automation', 'version', 'about_kind', 'about_id', 'did'])
      .select(['inputs', 'explanation', 'suggestion', 'score', 'handed_over', 'at', 'expires_at'])
      .where('about_person', '=', me(now))
      .where('did', '<>', 'let-through')
      .orderBy('id', 'desc')
      .limit(ON_A_PAGE + 1)
      .offset((page - 1) * ON_A_PAGE)
      .execute()
    return {
      page,
      machines: page === 1 ? await machinesFor(now) : [],
      more: found.length > ON_A_PAGE,
      outputs: found.slice(0, ON_A_PAGE).map((one) => ({
        ...one,
        title: declaredAs(one.automation)?.title ?? null,
        human: declaredAs(one.automation)?.humanAlternative ?? null,
      })),
    }
  },
})

/** Every machine there is, whether it works now, and since when this person keeps it away. */
async function machinesFor(now: Asking) {
  const thrown = await switches(now)
  const away = await automations(now)
    .selectFrom('automation_opt_outs')
    .select(['automation', 'since'])
    .where('person', '=', me(now))
    .execute()
  return declaredAutomations().map((one) => ({
    name: one.name,
    title: one.title,
    purpose: one.purpose,
    on: switchOf(one, thrown).on,
    optOut: one.optOut,
    away: away.find(({ automation }) => automation === one.name)?.since ?? null,
  }))
}
