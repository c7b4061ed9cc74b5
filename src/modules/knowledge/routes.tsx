import { document, form, page } from '#kernel/web'
import { approveEntry } from './approve-entry.ts'
import { changeArticle } from './change-article.ts'
import { changeEntry } from './change-entry.ts'
import { closeEntry } from './close-entry.ts'
import { findArticle } from './find-article.ts'
import { articlePath, deskArticle, deskEntry } from './links.ts'
import { proposeEntry } from './propose-entry.ts'
import { publishArticle } from './publish-article.ts'
import { reviewArticle } from './review-article.ts'
import { reviewTranslation } from './review-translation.ts'
import { saveArticle } from './save-article.ts'
import { sayHelpful } from './say-helpful.ts'
import { seeArticle } from './see-article.ts'
import { seeArticleChanges } from './see-article-changes.ts'
import { seeDeskArticle } from './see-desk-article.ts'
import { seeDeskEntries } from './see-desk-entries.ts'
import { seeDeskEntry } from './see-desk-entry.ts'
import { seeDeskHelp } from './see-desk-help.ts'
import { seeEntry } from './see-entry.ts'
import { seeHelp } from './see-help.ts'
import { seeWriting } from './see-writing.ts'
import { ArticlePage } from './views/article-page.tsx'
import { ArticleChangesPage } from './views/changes-page.tsx'
import { DeskArticlePage } from './views/desk-article-page.tsx'
import { DeskEntriesPage } from './views/desk-entries-page.tsx'
import { DeskEntryPage } from './views/desk-entry-page.tsx'
import { DeskHelpPage } from './views/desk-help-page.tsx'
import { EntryPage } from './views/entry-page.tsx'
import { HelpPage } from './views/help-page.tsx'
import { NewArticlePage } from './views/new-article-page.tsx'
import { NewEntryPage } from './views/new-entry-page.tsx'
import { withdrawArticle } from './withdraw-article.ts'
import { writeArticle } from './write-article.ts'

const writing = page('/desk/help/new', seeWriting, NewArticlePage)
const desk = page('/desk/help/:article', seeDeskArticle, DeskArticlePage)
const proposing = page('/desk/answers/new', seeWriting, NewEntryPage)
const entry = page('/desk/answers/:entry', seeDeskEntry, DeskEntryPage)

const said = (key: string) => ({ say: { key: `knowledge.said.${key}` } })
const inArticle = (key: string) => ({
  page: desk,
  from: ({ article, locale }: Record<string, unknown>) => ({ article, locale }),
  after: (answer: { slug: string; locale?: string }) => ({
    to: deskArticle(answer.slug) + (answer.locale ? `?locale=${answer.locale}` : ''),
    ...said(key),
  }),
})
const inEntry = (key: string) => ({
  page: entry,
  from: ({ entry: id }: Record<string, unknown>) => ({ entry: id }),
  after: ({ entry: id }: { entry: string }) => ({ to: deskEntry(id), ...said(key) }),
})

export default [
  page('/help', seeHelp, HelpPage),
  document(
    '/help/by-id/:id',
    findArticle,
    ({ slug }) => new Response(null, { status: 303, headers: { location: articlePath(slug) } }),
  ),
  page('/help/answers/:entry', seeEntry, EntryPage),
  page('/help/answers/:entry/v/:number', seeEntry, EntryPage),
  form('/help/-/helpful', sayHelpful, { after: ({ path }) => ({ to: path, ...said('helpful') }) }),
  page('/help/:article', seeArticle, ArticlePage),
  page('/help/:article/v/:number', seeArticle, ArticlePage),
  page('/help/:article/v/:number/changes', seeArticleChanges, ArticleChangesPage),
  page('/desk/help', seeDeskHelp, DeskHelpPage),
  writing,
  desk,
  form('/desk/help/new', writeArticle, {
    page: writing,
    after: ({ slug }) => ({ to: deskArticle(slug), ...said('written') }),
  }),
  form('/desk/help/:article/save', saveArticle, inArticle('saved')),
  form('/desk/help/:article/publish', publishArticle, inArticle('published')),
  form('/desk/help/:article/review', reviewArticle, inArticle('reviewed')),
  form('/desk/help/:article/translation', reviewTranslation, inArticle('translation-reviewed')),
  form('/desk/help/:article/change', changeArticle, inArticle('changed')),
  form('/desk/help/:article/withdraw', withdrawArticle, inArticle('withdrawn')),
  page('/desk/answers', seeDeskEntries, DeskEntriesPage),
  proposing,
  entry,
  form('/desk/answers/new', proposeEntry, {
    page: proposing,
    after: ({ entry: id }) => ({ to: deskEntry(id), ...said('proposed') }),
  }),
  form('/desk/answers/:entry/change', changeEntry, inEntry('entry-changed')),
  form('/desk/answers/:entry/approve', approveEntry, inEntry('approved')),
  form('/desk/answers/:entry/close', closeEntry, inEntry('closed')),
]
