// A rule is written, tried on past posts, read, let live, found in triage, and ends; catastrophic ones cannot run away.
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  act,
  jonas,
  maria,
  postBy,
  setUp,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { faultsIn, INSTRUCTIONS, matcher } from './rule-match.ts'
import { escalate } from './triage-escalate.ts'
import { sweepTriage } from './triage-sweep.ts'

beforeAll(setUp)
afterAll(tearDown)

const why = 'We agreed on this in the spring meeting.'
const fields = { kind: 'words', patterns: 'crumb cheat', does: 'hold', why }
const write = async (more: object = {}) =>
  (
    (await act(jonas, 'moderation.write-rule', {
      name: 'No name-calling',
      ...fields,
      ...more,
    })) as {
      rule: string
    }
  ).rule
const tried = async (rule: string) =>
  (await act(jonas, 'moderation.backtest-rule', { rule })) as { backtest: string; hits: number }
const matterAbout = async (id: string) =>
  (
    await town.app.database.owner.query<{ held_until: Date; promised_at: Date }>(
      'select held_until, promised_at from moderation_matters where about = $1',
      [id],
    )
  ).rows[0]

test('expressions that hang other engines answer at once here, and what cannot be linear is refused with its line', () => {
  const hostile: ReadonlyArray<readonly [string, string]> = [
    ['(a+)+$', `${'a'.repeat(19_000)}!`],
    ['(a|aa)+$', `${'a'.repeat(19_000)}!`],
    ['(x+x+)+y', 'x'.repeat(20_000)],
    ['^(([a-z])+[.])+[A-Z]([a-z])+$', 'a'.repeat(20_000)],
    ['(.*)*=(.*)*;', 'x'.repeat(20_000)],
    ['(?:(?:a?){20})b', 'a'.repeat(20_000)],
  ]
  for (const [pattern, text] of hostile)
    if (!faultsIn('expression', [pattern]))
      expect(matcher('expression', [pattern])(text)).toBeUndefined()
  expect(faultsIn('expression', ['ok', '(a)\\1'])).toEqual({ line: 2, fault: 'syntax' })
  expect(faultsIn('expression', ['(?=a)b'])).toEqual({ line: 1, fault: 'syntax' })
  expect(faultsIn('expression', ['((a{1,100}){1,100}){1,100}'])).toMatchObject({ line: 1 })
  expect(faultsIn('expression', ['(?:abcdefghij){999}'])).toEqual({ line: 1, fault: 'too-big' })
  expect(faultsIn('expression', ['a*'])).toEqual({ line: 1, fault: 'empty-match' })
  expect(faultsIn('words', ['...'])).toEqual({ line: 1, fault: 'empty-match' })
})

test('whatever is written as a rule, it is refused or its program stays within its bounds', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 200 }), (pattern, text) => {
      for (const kind of ['words', 'expression'] as const)
        if (!faultsIn(kind, [pattern])) matcher(kind, [pattern])(text)
      expect(INSTRUCTIONS).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  ))

test('a listed word is found whole and in disguise, and not inside another', () => {
  const find = matcher('words', ['cheat', 'bad loaf'])
  expect(find('You ch3at!')).toBe('cheat')
  expect(find('what a BAD   loaf.')).toBe('bad loaf')
  expect(find('the cheater of Cheatham')).toBeUndefined()
})

test('a rule is a draft until it was tried and the trial was read; then it holds from the next post on [R91]', async () => {
  await postBy(maria, 'Somebody called me a crumb cheat, and that hurt.')
  const rule = await write()
  await expect(
    act(jonas, 'moderation.let-rule-live', { rule, of: 1, caught: 0, days: 30 }),
  ).rejects.toMatchObject({ say: { key: 'moderation.rules.not-tried' } })
  const { backtest, hits } = await tried(rule)
  expect(hits).toBe(1)
  await expect(
    act(jonas, 'moderation.let-rule-live', { rule, of: 1, caught: 1, days: 30 }),
  ).rejects.toMatchObject({ say: { key: 'moderation.rules.not-read' } })
  await act(jonas, 'moderation.read-backtest', { rule, backtest })
  await expect(
    act(jonas, 'moderation.let-rule-live', { rule, of: 1, caught: 7, days: 30 }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  const quiet = await postBy(yusuf, 'You crumb cheat, where is my rye?')
  expect(await matterAbout(quiet.topic)).toBeUndefined()
  await act(jonas, 'moderation.let-rule-live', { rule, of: 1, caught: 1, days: 30 })
  const held = await postBy(yusuf, 'You crumb che4t! Where is it?')
  expect(await matterAbout(held.topic)).toBeDefined()
  await act(jonas, 'moderation.end-rule', { rule, reason: 'It found quotations only.' })
  const after = await postBy(yusuf, 'The crumb cheat is back.')
  expect(await matterAbout(after.topic)).toBeUndefined()
})

test('a rule that would hold everything cannot go live, however well its trial was read', async () => {
  for (let n = 0; n < 24; n++)
    await postBy(maria, `Bread number ${'i'.repeat(n + 1)} was the best of them`)
  const rule = await write({ name: 'Everything', kind: 'expression', patterns: '[a-z]' })
  const { backtest, hits } = await tried(rule)
  await act(jonas, 'moderation.read-backtest', { rule, backtest })
  await expect(
    act(jonas, 'moderation.let-rule-live', { rule, of: 1, caught: hits, days: 30 }),
  ).rejects.toMatchObject({ say: { key: 'moderation.rules.too-wide' } })
})

test('who changes a rule that somebody else changed meanwhile is told; members write no rules', async () => {
  const rule = await write({ name: 'Changing' })
  await act(jonas, 'moderation.change-rule', { rule, of: 1, ...fields })
  await expect(
    act(jonas, 'moderation.change-rule', { rule, of: 1, ...fields }),
  ).rejects.toMatchObject({ kind: 'clash' })
  await expect(
    act(maria, 'moderation.write-rule', { name: 'Mine', ...fields }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await expect(act(maria, 'moderation.see-rules' as never, {})).rejects.toBeDefined()
})

test('what nobody looked at in time is told to those who run the business, and is seen again; rules end on their day', async () => {
  const rule = await write({
    name: 'Later',
    patterns: 'flour thief',
    hours: 2,
    afterwards: 'escalate',
  })
  const { backtest, hits } = await tried(rule)
  await act(jonas, 'moderation.read-backtest', { rule, backtest })
  await act(jonas, 'moderation.let-rule-live', { rule, of: 1, caught: hits, days: 1 })
  const { topic } = await postBy(yusuf, 'There is a flour thief among us')
  const matter = await matterAbout(topic)
  expect((matter?.held_until.getTime() ?? 0) - (matter?.promised_at.getTime() ?? 0)).toBe(7_200_000)
  const later = (hours: number) =>
    town.clock.set(new Date(town.clock.now().getTime() + hours * 3_600_000).toISOString())
  later(3)
  expect(await shop.system.perform(escalate, {})).toEqual({ escalated: 1 })
  expect(await shop.system.perform(escalate, {})).toEqual({ escalated: 0 })
  expect((await (await shop.browse(shop.owner)).get('/me/notifications')).status).toBeLessThan(500)
  later(2)
  await act2('moderation.release-holds')
  expect((await (await shop.browse()).get(`/s/bread/t/${topic}`)).text).toContain('flour thief')
  later(24)
  expect(await shop.system.perform(sweepTriage, {})).toMatchObject({ ended: 1 })
})
const act2 = async (name: string) => {
  const verb = town.app.registry.actions.get(name)
  if (verb) await shop.system.perform(verb, {})
}

test('a moderator writes, tries, reads and lets a rule live through pages without a script, in English and German', async () => {
  const browser = await shop.browse(jonas)
  await browser.get('/desk/rules')
  const sent = await browser.send(await browser.get('/desk/rules/new'), '/desk/rules/new', {
    ...fields,
    name: 'Through pages',
    kind: 'expression',
    patterns: '(a+)+\\1',
  })
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('Line 1')
  const draft = await browser.send(sent, '/desk/rules/new', {
    patterns: 'soggy bottom',
    kind: 'words',
  })
  expect(draft.text).toContain('Kept as a draft')
  const path = draft.path.split('?')[0] ?? ''
  expect((await browser.get(`${path}?try=what+a+s0ggy+bottom`)).text).toContain(
    'It finds soggy bottom',
  )
  const after = await browser.send(draft, `${path}/backtest`, {})
  expect(after.text).toContain('Caught 0')
  const read = await browser.send(after, /\/read\//, {})
  const live = await browser.send(read, `${path}/live`, { caught: '0', days: '30' })
  expect(live.text).toContain('This version is live')
  const german = await shop.browse(jonas)
  const triage = await german.get('/desk/triage?try=You+stupid+idiot', { 'accept-language': 'de' })
  expect(triage.text).toContain('Sichtung')
  expect(triage.text).toContain('Die Wörter, die am meisten wogen')
  const register = await (await shop.browse()).get('/automations/moderation.rules')
  expect(register.text).toContain('Through pages 1')
})
