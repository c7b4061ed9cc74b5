// For whoever answers a case, by mail or page: the approved answer that fits, with its source. It is never sent by itself.
// @fulfils R86
import { hasOptedOut, isOn } from '#automations'
import { caseLink, visibleCases } from '#cases'
import { suggested, type Suggested } from '#html'
import { Id, question, z, type Asking } from '#kernel'
import { say } from '#kernel/language'
import type { ApprovedEntry } from '#knowledge'
import { automation } from './automation.ts'
import { finderFor } from './finders.ts'
import { mustHandOver } from './must-hand-over.ts'
import { mayWatch } from './policy.ts'
import type { Topic } from './shapes.ts'
import { spokenIn } from './spoken-in.ts'
import { assistant } from './tables.ts'

export type Draft = {
  text: string
  sources: Array<{ question: string; href: string }>
  lang: string
}

export const seeDraft = question({
  name: 'assistant.see-draft',
  input: z.object({ case: Id }),
  subject: (now, { case: id }) =>
    visibleCases(now)
      .select([
        'cases.id',
        'cases.subject',
        'cases.locale',
        'cases.track',
        'cases.name',
        'cases.person',
      ])
      .where('cases.id', '=', id)
      .executeTakeFirst(),
  may: mayWatch,
  data: { purpose: 'assistant', basis: 'legitimate-interest', categories: ['content'] },
  machine: { role: 'suggests', automation: 'assistant.answers', overruledBy: 'cases.answer' },

  async run(now, _, { person, ...found }) {
    const asked = await lastWords(now, found.id)
    return {
      case: { ...found, href: caseLink(found.id), asked },
      ...(await drafted(now, { ...found, person }, `${found.subject}\n${asked}`)),
    }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})

type Drafted = { draft?: Suggested<Draft>; why?: Topic | 'off' | 'none' }

async function drafted(
  now: Asking,
  { locale, track, person }: { locale: string; track: string; person: string | null },
  text: string,
): Promise<Drafted> {
  if (!(await isOn(now, automation.name))) return { why: 'off' }
  if (await hasOptedOut(now, automation.name, person)) return { why: 'person' }
  const topic = track === 'question' ? mustHandOver(text) : 'complaint'
  if (topic && topic !== 'person') return { why: topic }
  const { finder, entries } = await finderFor(now, locale.split('-')[0] ?? locale)
  const fits = finder.find(text)
  const answer = fits.answer ? entries.get(fits.answer) : undefined
  if (!answer) return { why: 'none' }
  return {
    draft: suggested({
      value: draftOf(now, answer),
      automation: spokenIn(now, now.locale, () => say({ key: automation.title })),
      version: automation.version,
      explanation: spokenIn(now, now.locale, () => say({ key: 'assistant.explanation.draft' })),
    }),
  }
}

const draftOf = (now: Asking, { source, link, question: asked, locale }: ApprovedEntry): Draft => ({
  text: `${source}\n\n${now.origin}${link}`,
  sources: [{ question: asked, href: link }],
  lang: locale,
})

async function lastWords(now: Asking, id: string): Promise<string> {
  const row = await assistant(now)
    .selectFrom('case_messages')
    .select('words')
    .where('case', '=', id)
    .where('side', '=', 'person')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.words.slice(0, 4000) ?? ''
}

export type DraftSeen = Awaited<ReturnType<typeof seeDraft.run>>
