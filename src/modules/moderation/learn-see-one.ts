// What a model learnt, before and after, with the words whose answer changes: to be read before it is accepted.
// @fulfils R92 R93
import { Id, question, z } from '#kernel'
import { excerptOf } from '#kernel/text'
import { isBetter } from './learn-compare.ts'
import { findModel } from './learn-find.ts'
import { mayWriteRules } from './rule-policy.ts'
import { triageRows } from './triage-tables.ts'

export const seeLearnt = question({
  name: 'moderation.see-learnt',
  input: z.object({ model: Id }),
  subject: findModel,
  may: mayWriteRules,
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'words that were decided about, for those who decide' },

  async run(now, _, { report, ...model }) {
    const { changed } = report
    const words = await triageRows(now)
      .selectFrom('moderation_matters')
      .select(['id', 'words'])
      .where('id', 'in', [...changed.map(({ matter }) => matter), model.id])
      .execute()
    return {
      model,
      report,
      better: isBetter(report),
      changed: changed.flatMap((one) => {
        const found = words.find(({ id }) => id === one.matter)
        return found && found.words !== '' ? { ...one, quote: excerptOf(found.words, 300) } : []
      }),
    }
  },
})
