import { defineModule } from '#kernel'
import { addSpaceLink } from '#spaces'
import { acknowledge } from './acknowledge.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestions } from './ask-questions.ts'
import { changeGuideline } from './change-guideline.ts'
import { demo } from './demo.ts'
import { discardDraft } from './discard-draft.ts'
import * as facts from './facts.ts'
import { findGuideline } from './find-guideline.ts'
import { jobs } from './jobs.ts'
import { places } from './places.ts'
import { publish } from './publish.ts'
import { reactions } from './reactions.ts'
import { remind } from './remind.ts'
import { reviewTranslation } from './review-translation.ts'
import routes from './routes.tsx'
import { saveDraft } from './save-draft.ts'
import { seeChanges } from './see-changes.ts'
import { seeDeskGuideline } from './see-desk-guideline.ts'
import { seeDeskGuidelines } from './see-desk-guidelines.ts'
import { seeDraft } from './see-draft.ts'
import { seeGuideline } from './see-guideline.ts'
import { seeGuidelines } from './see-guidelines.ts'
import { seeMyGuidelines } from './see-my-guidelines.ts'
import { seeQuestions } from './see-questions.ts'
import { seeTranslation } from './see-translation.ts'
import { seeWriting } from './see-writing.ts'
import { startDraft } from './start-draft.ts'
import { guidelineSubject } from './subject.ts'
import { declared } from './tables.ts'
import { tellAsked } from './tell-asked.ts'
import { translate } from './translate.ts'
import { withdrawGuideline } from './withdraw-guideline.ts'
import { writeGuideline } from './write-guideline.ts'
import { t } from './words.ts'
import { writeValues } from './write-values.ts'

addSpaceLink({
  label: () => t('space-link'),
  about: () => t('space-link-about'),
  href: (slug) => `/s/${slug}/guidelines`,
  order: 80,
})
import { waits } from './waits.ts'
import { publishes } from './publishes.ts'
import { indicators } from './indicators.ts'

export default defineModule({
  name: 'guidelines',
  floor: 1,
  needs: ['people', 'spaces', 'notifications'],
  about:
    'What the business says about how people are treated: values, codes, community guidelines, policies, terms and prices, in versions.',
  purposes: { guidelines: 'guidelines.purpose' },
  actions: [
    writeGuideline,
    writeValues,
    changeGuideline,
    startDraft,
    saveDraft,
    discardDraft,
    translate,
    reviewTranslation,
    publish,
    withdrawGuideline,
    acknowledge,
    askQuestions,
    answerQuestion,
    remind,
    tellAsked,
  ],
  questions: [
    seeGuidelines,
    seeGuideline,
    seeChanges,
    seeQuestions,
    seeMyGuidelines,
    seeDeskGuidelines,
    seeDeskGuideline,
    seeDraft,
    seeTranslation,
    seeWriting,
    findGuideline,
  ],
  facts: Object.values(facts),
  reactions,
  jobs,
  routes,
  places,
  subjects: [guidelineSubject],
  tables: declared,
  demo,
  waits,
  promises: [{ name: 'guidelines.versions', keptBy: { verb: 'guidelines.publish' } }],
  publishes,
  indicators,
})
