import { defineModule } from '#kernel'
import { approveEntry } from './approve-entry.ts'
import { changeArticle } from './change-article.ts'
import { changeEntry } from './change-entry.ts'
import { closeEntry } from './close-entry.ts'
import { demo } from './demo.ts'
import * as facts from './facts.ts'
import { findArticle } from './find-article.ts'
import { jobs } from './jobs.ts'
import { learnFromCase } from './learn-from-case.ts'
import { places } from './places.ts'
import { proposeEntry } from './propose-entry.ts'
import { publishArticle } from './publish-article.ts'
import { remind } from './remind.ts'
import { reviewArticle } from './review-article.ts'
import { reviewTranslation } from './review-translation.ts'
import { reactions } from './reactions.ts'
import routes from './routes.tsx'
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
import { articleSubject, entrySubject } from './subjects.ts'
import { declared } from './tables.ts'
import { waits } from './waits.ts'
import { withdrawArticle } from './withdraw-article.ts'
import { writeArticle } from './write-article.ts'

export default defineModule({
  name: 'knowledge',
  floor: 2,
  needs: ['cases'],
  about:
    'Help articles in versions and languages, and the answers a person approved for everybody to read and the assistant to quote.',
  purposes: { knowledge: 'knowledge.purpose' },
  actions: [
    writeArticle,
    saveArticle,
    publishArticle,
    reviewArticle,
    reviewTranslation,
    changeArticle,
    withdrawArticle,
    sayHelpful,
    proposeEntry,
    changeEntry,
    approveEntry,
    closeEntry,
    learnFromCase,
    remind,
  ],
  questions: [
    seeHelp,
    seeArticle,
    seeArticleChanges,
    findArticle,
    seeEntry,
    seeWriting,
    seeDeskHelp,
    seeDeskArticle,
    seeDeskEntries,
    seeDeskEntry,
  ],
  facts: Object.values(facts),
  reactions,
  jobs,
  routes,
  places,
  subjects: [articleSubject, entrySubject],
  tables: declared,
  waits,
  demo,
})
