import { handOver } from '#files'
import { document, form, page, type After } from '#kernel/web'
import { csvText } from '#methods/table'
import { answerForCouncil } from './answer-for-council.ts'
import { askCouncil } from './ask-council.ts'
import { askMeNot } from './ask-me-not.ts'
import { begin } from './begin.ts'
import { changeWords } from './change-words.ts'
import { close } from './close.ts'
import { codeReply } from './code-reply.ts'
import { discard } from './discard.ts'
import { dropQuestion } from './drop-question.ts'
import { findSurvey } from './find-survey.ts'
import { giveBack } from './give-back.ts'
import { hideComment } from './hide-comment.ts'
import { keepQuestion } from './keep-question.ts'
import { launch } from './launch.ts'
import { moveQuestion } from './move-question.ts'
import { mostBytes, prepareImport } from './prepare-import.ts'
import { promiseChange } from './promise-change.ts'
import { raiseThresholds } from './raise-thresholds.ts'
import { columns, rowsOf } from './results-table.ts'
import { readOtherwise } from './read-otherwise.ts'
import { runImport } from './run-import.ts'
import { seeImport } from './see-import.ts'
import { seeImports } from './see-imports.ts'
import { seeMySurveys } from './see-my-surveys.ts'
import { seePage } from './see-page.ts'
import { seePoster } from './see-poster.ts'
import { seePreview } from './see-preview.ts'
import { seePromising } from './see-promising.ts'
import { seeQuestion } from './see-question.ts'
import { seeReplies } from './see-replies.ts'
import { seeReplyFile } from './see-reply-file.ts'
import { seeResults } from './see-results.ts'
import { seeStart } from './see-start.ts'
import { seeStarting } from './see-starting.ts'
import { seeSurvey } from './see-survey.ts'
import { seeSurveys } from './see-surveys.ts'
import { seeThanks } from './see-thanks.ts'
import { seeTranslation } from './see-translation.ts'
import { setBurden } from './set-burden.ts'
import { setTerms } from './set-terms.ts'
import { startSurvey } from './start-survey.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { withFiles } from './take-files.ts'
import { translate } from './translate.ts'
import { turnPage } from './turn-page.ts'
import { undoImport } from './undo-import.ts'
import { AnswerPage } from './views/answer-page.tsx'
import { GiveBackPage } from './views/give-back-page.tsx'
import { ImportPage } from './views/import-page.tsx'
import { ImportPreviewPage } from './views/import-preview.tsx'
import { MinePage } from './views/mine-page.tsx'
import { PosterPage } from './views/poster-page.tsx'
import { PreviewPage } from './views/preview-page.tsx'
import { PromisePage } from './views/promise-page.tsx'
import { QuestionPage } from './views/question-page.tsx'
import { RepliesPage } from './views/replies-page.tsx'
import { ResultsPage } from './views/results-page.tsx'
import { StartPage } from './views/start-page.tsx'
import { StartingPage } from './views/starting-page.tsx'
import { SurveyPage } from './views/survey-page.tsx'
import { SurveysPage } from './views/surveys-page.tsx'
import { TermsPage } from './views/terms-page.tsx'
import { ThanksPage } from './views/thanks-page.tsx'
import { TranslationPage } from './views/translation-page.tsx'

const desk = '/desk/surveys/:survey'
const said = (key: string) => ({ say: { key: `surveys.said.${key}` } })
const toDesk =
  (key: string) =>
  ({ survey }: { survey: string }): After => ({ to: `/desk/surveys/${survey}`, ...said(key) })

const list = page('/desk/surveys', seeSurveys, SurveysPage)
const starting = page('/desk/surveys/new', seeStarting, StartingPage)
const importing = page('/desk/surveys/import', seeImports, ImportPage)
const brought = page('/desk/surveys/import/:import', seeImport, ImportPreviewPage)
const one = page(desk, seeSurvey, SurveyPage)
const terms = page(`${desk}/terms`, seeSurvey, TermsPage)
const giving = page(`${desk}/give-back`, seeSurvey, GiveBackPage)
const promising = page(`${desk}/promise`, seePromising, PromisePage)
const asking = page(`${desk}/questions/new`, seeQuestion, QuestionPage)
const question = page(`${desk}/questions/:key`, seeQuestion, QuestionPage)
const translation = page(`${desk}/translations/:language`, seeTranslation, TranslationPage)
const start = page('/surveys/:survey', seeStart, StartPage)
const answering = page('/surveys/:survey/answer', seePage, AnswerPage)
const results = page('/surveys/:survey/results', seeResults, ResultsPage)

/** What a page on the desk needs of what was posted to it. */
const bySurvey = ({ survey }: Record<string, unknown>) => ({ survey })

export default [
  page('/me/surveys', seeMySurveys, MinePage),
  form('/me/surveys/quiet', askMeNot, {
    after: () => ({ to: '/me/surveys', ...said('quiet') }),
  }),
  form('/me/surveys/ask', askMeNot, {
    after: () => ({ to: '/me/surveys', ...said('asked-again') }),
  }),
  list,
  form('/desk/surveys/burden', setBurden, {
    page: list,
    from: () => ({}),
    after: () => ({ to: '/desk/surveys', ...said('kept') }),
  }),
  starting,
  form('/desk/surveys/new', startSurvey, {
    page: starting,
    from: ({ after }) => (after ? { after } : {}),
    after: toDesk('started'),
  }),
  importing,
  brought,
  form('/desk/surveys/import', prepareImport, {
    page: importing,
    from: () => ({}),
    after: ({ import: id }) => `/desk/surveys/import/${id}`,
    most: mostBytes + 500_000,
  }),
  form('/desk/surveys/import/:import/otherwise', readOtherwise, {
    page: brought,
    after: ({ import: id }) => ({ to: `/desk/surveys/import/${id}`, ...said('read-otherwise') }),
  }),
  form('/desk/surveys/import/:import/run', runImport, {
    page: brought,
    after: ({ import: id }) => ({ to: `/desk/surveys/import/${id}`, ...said('brought') }),
  }),
  form('/desk/surveys/import/:import/undo', undoImport, {
    page: brought,
    after: ({ import: id }) => ({ to: `/desk/surveys/import/${id}`, ...said('taken-back') }),
  }),
  one,
  terms,
  form(`${desk}/terms`, setTerms, { page: terms, from: bySurvey, after: toDesk('kept') }),
  form(`${desk}/words`, changeWords, { page: one, from: bySurvey, after: toDesk('kept') }),
  asking,
  question,
  form(`${desk}/questions`, keepQuestion, {
    page: asking,
    from: ({ survey, key }) => (key ? { survey, key } : { survey }),
    after: toDesk('question-kept'),
  }),
  form(`${desk}/questions/:key/drop`, dropQuestion, { after: toDesk('dropped') }),
  form(`${desk}/questions/:key/move/:to`, moveQuestion, {
    page: one,
    from: bySurvey,
    after: toDesk('kept'),
  }),
  translation,
  form(`${desk}/translations/:language`, translate, {
    page: translation,
    from: ({ survey, language }) => ({ survey, language }),
    after: toDesk('translated'),
  }),
  page(`${desk}/preview`, seePreview, PreviewPage),
  page(`${desk}/poster`, seePoster, PosterPage),
  form(`${desk}/launch`, launch, { page: one, from: bySurvey, after: toDesk('launched') }),
  form(`${desk}/snapshot`, takeSnapshot, { page: one, from: bySurvey, after: toDesk('snapshot') }),
  form(`${desk}/raise`, raiseThresholds, { page: one, from: bySurvey, after: toDesk('kept') }),
  form(`${desk}/close`, close, { after: toDesk('closed') }),
  form(`${desk}/council/ask`, askCouncil, { after: toDesk('council-asked') }),
  form(`${desk}/council`, answerForCouncil, {
    page: one,
    from: bySurvey,
    after: toDesk('council-said'),
  }),
  giving,
  form(`${desk}/give-back`, giveBack, {
    page: giving,
    from: bySurvey,
    after: toDesk('given-back'),
  }),
  promising,
  form(`${desk}/promise`, promiseChange, {
    page: promising,
    from: bySurvey,
    after: toDesk('promised'),
  }),
  form(`${desk}/discard`, discard, {
    after: () => ({ to: '/desk/surveys', ...said('discarded') }),
  }),
  form(`${desk}/comments/:comment`, hideComment, {
    page: results,
    from: bySurvey,
    after: ({ survey, hidden }) => ({
      to: `/surveys/${survey}/results`,
      ...said(hidden ? 'hidden' : 'shown-again'),
    }),
  }),
  page(`${desk}/replies`, seeReplies, RepliesPage),
  document(`${desk}/replies/:reply/files/:file`, seeReplyFile, handOver),
  form(`${desk}/replies/:reply`, codeReply, {
    after: ({ survey }) => ({ to: `/desk/surveys/${survey}/replies`, ...said('kept') }),
  }),
  document(
    '/surveys/by-id/:id',
    findSurvey,
    ({ slug }) =>
      new Response(null, { status: 303, headers: { location: `/surveys/${slug}/results` } }),
  ),
  start,
  page('/surveys/:survey/i/:invitation', seeStart, StartPage),
  page('/surveys/:survey/kiosk', seeStart, (answer, here) =>
    StartPage({ ...answer, kiosk: true }, here),
  ),
  form('/surveys/:survey/begin', begin, {
    page: start,
    from: ({ survey, invitation }) => (invitation ? { survey, invitation } : { survey }),
    after: ({ survey, cookie, draft }) => ({
      to: `/surveys/${survey}/answer`,
      keep: { [cookie]: draft },
    }),
  }),
  answering,
  form('/surveys/:survey/answer', turnPage, {
    page: answering,
    most: withFiles,
    from: ({ survey, page: at }) => ({ survey, page: at }),
    after: ({ survey, page: at, sent, kiosk, cookie }) =>
      sent
        ? { to: `/surveys/${survey}/thanks${kiosk ? '?kiosk=1' : ''}`, keep: { [cookie]: null } }
        : `/surveys/${survey}/answer?page=${at}`,
  }),
  page('/surveys/:survey/thanks', seeThanks, ThanksPage),
  results,
  document(
    '/surveys/:survey/results.csv',
    seeResults,
    ({ results: released, form: asked, texts, survey }) =>
      new Response(csvText(columns, released === null ? [] : rowsOf(released, asked, texts)), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${survey.slug}.csv"`,
        },
      }),
  ),
  document('/surveys/:survey/results.json', seeResults, ({ results: released, texts, survey }) =>
    Response.json({
      survey: { slug: survey.slug, mode: survey.mode, wave: survey.wave },
      texts,
      results: released,
    }),
  ),
]
