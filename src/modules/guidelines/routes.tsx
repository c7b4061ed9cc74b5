import { document, form, page } from '#kernel/web'
import { acknowledge } from './acknowledge.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestions } from './ask-questions.ts'
import { changeGuideline } from './change-guideline.ts'
import { discardDraft } from './discard-draft.ts'
import { findGuideline } from './find-guideline.ts'
import { publish } from './publish.ts'
import { reviewTranslation } from './review-translation.ts'
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
import { translate } from './translate.ts'
import { ChangesPage } from './views/changes-page.tsx'
import { DeskGuidelinePage } from './views/desk-guideline-page.tsx'
import { DeskGuidelinesPage } from './views/desk-guidelines-page.tsx'
import { DraftPage } from './views/draft-page.tsx'
import { GuidelinePage } from './views/guideline-page.tsx'
import { GuidelinesPage } from './views/guidelines-page.tsx'
import { MinePage } from './views/mine-page.tsx'
import { PrintPage } from './views/print-page.tsx'
import { PublishPage } from './views/publish-page.tsx'
import { AskingPage, QuestionsPage } from './views/questions-page.tsx'
import { TranslationPage } from './views/translation-page.tsx'
import { ValuesPage } from './views/values-page.tsx'
import { WritingPage } from './views/writing-page.tsx'
import { withdrawGuideline } from './withdraw-guideline.ts'
import { writeGuideline } from './write-guideline.ts'
import { writeValues } from './write-values.ts'

const reading = page('/guidelines/:guideline', seeGuideline, GuidelinePage)
const version = page('/guidelines/:guideline/v/:version', seeGuideline, GuidelinePage)
const questions = page('/guidelines/:guideline/v/:version/questions', seeQuestions, QuestionsPage)
const writing = page('/desk/guidelines/new', seeWriting, WritingPage)
const values = page('/desk/guidelines/values-wizard', seeWriting, ValuesPage)
const desk = page('/desk/guidelines/:guideline', seeDeskGuideline, DeskGuidelinePage)
const draft = page('/desk/guidelines/:guideline/draft', seeDraft, DraftPage)
const publishing = page('/desk/guidelines/:guideline/publish', seeDraft, PublishPage)
const translation = page(
  '/desk/guidelines/:guideline/v/:version/translation/:locale',
  seeTranslation,
  TranslationPage,
)
const asking = page('/desk/guidelines/:guideline/v/:version/questions', seeQuestions, AskingPage)

const said = (key: string, more: Record<string, string> = {}) => ({
  say: { key: `guidelines.said.${key}`, values: more },
})
const toDesk = (key: string) => (answer: { slug: string }) => ({
  to: `/desk/guidelines/${answer.slug}`,
  ...said(key),
})
const toDraft = (key: string) => (answer: { slug: string }) => ({
  to: `/desk/guidelines/${answer.slug}/draft`,
  ...said(key),
})

export default [
  page('/guidelines', seeGuidelines, GuidelinesPage),
  page('/s/:space/guidelines', seeGuidelines, GuidelinesPage),
  page('/me/guidelines', seeMyGuidelines, MinePage),
  document(
    '/guidelines/by-id/:id',
    findGuideline,
    ({ slug }) => new Response(null, { status: 303, headers: { location: `/guidelines/${slug}` } }),
  ),
  reading,
  version,
  page('/guidelines/:guideline/print', seeGuideline, PrintPage),
  page('/guidelines/:guideline/v/:version/changes', seeChanges, ChangesPage),
  questions,
  form('/guidelines/:guideline/acknowledge', acknowledge, {
    page: reading,
    from: ({ guideline }) => ({ guideline }),
    after: ({ slug }) => ({ to: `/guidelines/${slug}`, ...said('acknowledged') }),
  }),
  form('/guidelines/:guideline/v/:version/questions', answerQuestion, {
    page: questions,
    after: ({ slug, version: n, right, fits, why }) => ({
      to: `/guidelines/${slug}/v/${n}/questions`,
      ...said(right ? 'right' : 'wrong', { fits, why }),
    }),
  }),
  page('/desk/guidelines', seeDeskGuidelines, DeskGuidelinesPage),
  writing,
  values,
  desk,
  draft,
  publishing,
  translation,
  asking,
  form('/desk/guidelines/new', writeGuideline, { page: writing, after: toDraft('written') }),
  form('/desk/guidelines/values-wizard', writeValues, { page: values, after: toDraft('written') }),
  form('/desk/guidelines/:guideline/change', changeGuideline, {
    page: desk,
    after: toDesk('changed'),
  }),
  form('/desk/guidelines/:guideline/start-draft', startDraft, { after: toDraft('started') }),
  form('/desk/guidelines/:guideline/draft', saveDraft, { page: draft, after: toDraft('saved') }),
  form('/desk/guidelines/:guideline/discard', discardDraft, {
    after: ({ to }) => ({ to, ...said('discarded') }),
  }),
  form('/desk/guidelines/:guideline/publish', publish, {
    page: publishing,
    after: toDesk('published'),
  }),
  form('/desk/guidelines/:guideline/withdraw', withdrawGuideline, {
    page: desk,
    after: toDesk('withdrawn'),
  }),
  form('/desk/guidelines/:guideline/v/:version/translation/:locale', translate, {
    page: translation,
    after: toDesk('translated'),
  }),
  form('/desk/guidelines/:guideline/v/:version/translation/:locale/review', reviewTranslation, {
    page: translation,
    after: toDesk('reviewed'),
  }),
  form('/desk/guidelines/:guideline/v/:version/questions', askQuestions, {
    page: asking,
    after: ({ slug }, { version: n, locale }) => ({
      to: `/desk/guidelines/${slug}/v/${n}/questions?language=${locale}`,
      ...said('question-kept'),
    }),
  }),
]
