import { document, form, page } from '#kernel/web'
import { addWords } from './add-words.ts'
import { ask } from './ask.ts'
import { askPerson } from './ask-person.ts'
import { embedScript } from './embed-script.ts'
import { dropWords } from './drop-words.ts'
import { talkPath } from './links.ts'
import { markTurn } from './mark-turn.ts'
import { seeAsk } from './see-ask.ts'
import { seeDesk } from './see-desk.ts'
import { seeDraft } from './see-draft.ts'
import { seeTalk } from './see-talk.ts'
import { seeWords } from './see-words.ts'
import { sendOver } from './send-over.ts'
import { AskPage } from './views/ask-page.tsx'
import { DeskPage } from './views/desk-page.tsx'
import { DraftPage } from './views/draft-page.tsx'
import { PersonPage } from './views/person-page.tsx'
import { TalkPage } from './views/talk-page.tsx'
import { WordsPage } from './views/words-page.tsx'

const asking = page('/ask', seeAsk, AskPage)
const talk = page('/ask/t/:link', seeTalk, TalkPage)
const person = page('/ask/t/:link/person', seeTalk, PersonPage)
const words = page('/desk/assistant/words', seeWords, WordsPage)

const linkOnly = ({ link }: Record<string, unknown>) => ({ link })
const said = (key: string) => ({ say: { key: `assistant.said.${key}` } })

export default [
  asking,
  document('/ask/embed.js', seeAsk, ({ on }, { origin, locale }) =>
    embedScript(origin, locale, on),
  ),
  talk,
  person,
  form('/ask', ask, {
    page: asking,
    from: () => ({}),
    after: ({ link }) => talkPath(link),
  }),
  form('/ask/person', askPerson, {
    page: asking,
    from: () => ({}),
    after: ({ link }) => talkPath(link),
  }),
  form('/ask/t/:link', ask, { page: talk, from: linkOnly, after: ({ link }) => talkPath(link) }),
  form('/ask/t/:link/person', askPerson, {
    page: talk,
    from: linkOnly,
    after: ({ link }) => talkPath(link),
  }),
  form('/ask/t/:link/send', sendOver, {
    page: talk,
    from: linkOnly,
    after: ({ link }) => ({ to: talkPath(link), ...said('sent') }),
  }),
  page('/desk/assistant', seeDesk, DeskPage),
  words,
  page('/desk/assistant/draft/:case', seeDraft, DraftPage),
  form('/desk/assistant/mark', markTurn, {
    after: () => ({ to: '/desk/assistant', ...said('marked') }),
  }),
  form('/desk/assistant/words', addWords, {
    page: words,
    from: () => ({}),
    after: () => ({ to: '/desk/assistant/words', ...said('words-added') }),
  }),
  form('/desk/assistant/words/drop', dropWords, {
    after: () => ({ to: '/desk/assistant/words', ...said('words-dropped') }),
  }),
]
