// What learning from the community's own decisions adds to the card of moderation.
import { later } from '#kernel'
import { form, page } from '#kernel/web'
import { askLearning } from './learn-ask.ts'
import { learn } from './learn.ts'
import { restoreModel, restoreShipped } from './learn-restore.ts'
import { seeLearning } from './learn-see.ts'
import { seeLearnt } from './learn-see-one.ts'
import { settleModel } from './learn-settle.ts'
import { tellModel } from './learn-tell.ts'
import { learntLink } from './links.ts'
import { learningAsked, modelProposed } from './triage-facts.ts'
import { LearningPage } from './views/learning-page.tsx'
import { LearntPage } from './views/learnt-page.tsx'

const all = page('/desk/learning', seeLearning, LearningPage)
const one = page('/desk/learning/:model', seeLearnt, LearntPage)
const said = (to: string, key: string) => ({ to, say: { key: `moderation.said.${key}` } })

export const learnCard = {
  actions: [askLearning, learn, settleModel, restoreModel, restoreShipped, tellModel],
  questions: [seeLearning, seeLearnt],
  reactions: [
    later(learningAsked, learn, ({ lesson }) => ({ lesson })),
    later(modelProposed, tellModel, ({ model }) => ({ model })),
  ],
  routes: [
    all,
    form('/desk/learning', askLearning, {
      page: all,
      from: () => ({}),
      after: () => said('/desk/learning', 'learning-asked'),
    }),
    form('/desk/learning/restore/:language', restoreShipped, {
      page: all,
      from: () => ({}),
      after: () => said('/desk/learning', 'model-restored'),
    }),
    one,
    form('/desk/learning/:model', settleModel, {
      page: one,
      from: ({ model }) => ({ model }),
      after: ({ model, outcome }) => said(learntLink(model), `model-${outcome}`),
    }),
    form('/desk/learning/:model/restore', restoreModel, {
      page: one,
      from: ({ model }) => ({ model }),
      after: ({ model }) => said(learntLink(model), 'model-restored'),
    }),
  ],
}
