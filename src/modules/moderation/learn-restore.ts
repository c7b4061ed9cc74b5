// A version that was in use before, or the one that came with the product, reads again: when the newer one did harm.
// @fulfils R93 R95
import { action, clash, Id, me, z } from '#kernel'
import { Text } from '#kernel/web'
import { noteVersion } from '#automations'
import { findModel } from './learn-find.ts'
import { languages } from './learn-shapes.ts'
import { replace } from './learn-settle.ts'
import { mayRestore, mayWriteRules } from './rule-policy.ts'
import { TEXT_MODEL } from './triage-model.ts'
import { shippedScorer } from './triage-scorers.ts'
import { triageRows } from './triage-tables.ts'

const Reason = Text(1000, 10)

export const restoreModel = action({
  name: 'moderation.restore-model',
  input: z.object({ model: Id, reason: Reason }),
  subject: findModel,
  may: mayRestore,
  data: { noPersonalData: 'a model, and who answers for its use' },
  machine: 'none',

  async run(now, { model, reason }, { language, version, state }) {
    if (state === 'in-use') throw clash('moderation.learning.in-use-already')
    await replace(now, language)
    await triageRows(now)
      .updateTable('moderation_models')
      .set({ state: 'in-use', settled_by: me(now), settled_at: now.at, reason })
      .where('id', '=', model)
      .execute()
    await noteVersion(now, { automation: TEXT_MODEL, version, changed: reason, by: me(now) })
    return { model, version }
  },

  audit: ({ input, answer }) => ({
    kind: 'model',
    id: input.model,
    detail: { version: answer.version, reason: input.reason },
  }),
})

export const restoreShipped = action({
  name: 'moderation.restore-shipped-model',
  input: z.object({ language: z.enum(languages), reason: Reason }),
  subject: () => Promise.resolve({ space: null }),
  may: mayWriteRules,
  data: { noPersonalData: 'a model, and who answers for its use' },
  machine: 'none',

  async run(now, { language, reason }) {
    const [replaced] = await replace(now, language)
    if (replaced?.numUpdatedRows !== 1n) throw clash('moderation.learning.in-use-already')
    const { version } = shippedScorer(language)
    await noteVersion(now, { automation: TEXT_MODEL, version, changed: reason, by: me(now) })
    return { language, version }
  },

  audit: ({ input, answer }) => ({
    kind: 'model',
    detail: { version: answer.version, reason: input.reason },
  }),
})
