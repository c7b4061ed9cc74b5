// What many stories of moderation begin with: something said and reported, decided about, appealed against.
import { expect } from 'vitest'
import { jonas, maria, postBy, shop, town, yusuf } from './moderated-town.ts'
import { decide } from '../modules/moderation/decide.ts'
import { asVerb } from '../modules/moderation/for-tests.ts'
import { hold, type Finding } from '../modules/moderation/hold.ts'
import { fileAppeal } from '../modules/moderation/file-appeal.ts'
import { report } from '../modules/moderation/report.ts'

export const rows = async <T extends object = Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
): Promise<T[]> => (await town.app.database.owner.query<T>(sql, values)).rows

export const as = (who: string) => shop.as(who)

export const vile = 'You are a stupid worthless idiot and I will kill you, you filthy piece of shit'
export const kind = 'The rye loaf from last Saturday kept fresh until Wednesday, thank you all.'
export const words = 'I quoted a song, and everybody there knew it.'
export const reasons = 'The line is from a song that the talk was about.'

export const matterAbout = async (id: string) =>
  (await rows('select * from moderation_matters where about = $1', [id]))[0]

/** Somebody's post, reported by somebody else; returns the matter. */
export async function reported(author = maria, reporter = yusuf, text = 'You are all fools.') {
  const { post, topic } = await postBy(author, text)
  const given = { kind: 'post', id: post, words: 'This is an insult.' }
  const answer = await (await as(reporter)).perform(report, given)
  const [matter] = await rows<{ id: string }>(
    'select id from moderation_matters where about = $1 and decided_at is null',
    [post],
  )
  return { ...answer, post, topic, matter: String(matter?.id) }
}

export const restriction = (matter: string, more: object = {}) => ({
  matter,
  content: 'hide',
  law: 'Section 185 of the penal code',
  facts: 'The post calls all members fools.',
  ...more,
})

/** Decided about, with the keys of receipt and statement that were told. */
export async function decided(more: object = {}, by = jonas, author = maria, reporter = yusuf) {
  const { link, ...said } = await reported(author, reporter, 'You are all fools, says the song.')
  const { decision } = await (
    await as(by)
  ).perform(decide, restriction(said.matter, { law: 'Section 185', ...more }))
  await town.app.settle()
  return { ...said, decision, receipt: keyIn(link), statement: keyIn(await toldLast()) }
}

/** The link of the statement that was told last. */
export async function toldLast(key = 'moderation.told-decision'): Promise<string> {
  const [told] = await rows<{ link: string }>(
    'select link from notifications where key = $1 order by made_at desc, id desc limit 1',
    [key],
  )
  return told?.link ?? ''
}
export const keyIn = (link: string): string => link.split('/').at(-1) ?? ''

export async function appealed(more: object = {}, by = jonas) {
  const given = await decided(more, by)
  expect(given.statement).not.toBe('')
  const { appeal } = await shop.visitor.perform(fileAppeal, { statement: given.statement, words })
  return { ...given, appeal }
}

/** Somebody's post that a machine held for an hour; returns the matter. */
export async function held(text: string, more: Partial<Finding> = {}) {
  const { post, topic } = await postBy(maria, text)
  const finding = (at: Date): Finding => ({
    subject: { kind: 'post', id: post },
    automation: 'links',
    version: '1',
    explanation: { reasons: [{ step: 'links' }] },
    promised: new Date(at.getTime() + 3_600_000),
    ...more,
  })
  const matter = await shop.system.perform(
    asVerb((now) => hold(now, finding(now.at))),
    {},
  )
  return { post, topic, matter: String(matter) }
}
