import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browsing } from '../../testing/browse.ts'
import {
  act,
  jonas,
  lena,
  maria,
  postBy,
  setUpWithoutMachines,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'

beforeAll(async () => {
  await setUpWithoutMachines()
  const slug = 'how-we-talk'
  await act(shop.owner, 'guidelines.write-guideline', {
    slug,
    kind: 'community',
    title: 'How we talk',
    source: '## Kindness\n\nNobody is insulted here.',
  })
  await act(shop.owner, 'guidelines.save-draft', {
    guideline: slug,
    title: 'How we talk',
    source: '## Kindness\n\nNobody is insulted here.\n\n## No advertising\n\nWe do not sell.',
  })
  await act(shop.owner, 'guidelines.publish', { guideline: slug })
})
afterAll(tearDown)

const linkWith = (page: { links: Array<{ href: string; text: string }> }, part: string) =>
  page.links.find(({ href }) => href.includes(part))?.href ?? expect.fail(`no link with ${part}`)

const clauseOn = (html: string) =>
  /name="clause"[^>]*value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? expect.fail('no clause to choose')

type Told = { text: string; link: string }
async function told(browser: Browsing): Promise<Told> {
  const inbox = await browser.get('/me/notifications')
  const link = linkWith(await browser.get('/me/standing'), '/statements/')
  return { text: inbox.text, link }
}

const english = {
  locale: 'en',
  report: 'Report something',
  receipt: 'A person will have looked',
  decided: 'Decided.',
  statement: 'Statement of reasons',
  hidden: 'We took it out of sight for others.',
  points: '2 points',
  appealed: 'Your appeal has come.',
  judged: 'Answered. It holds from now on.',
  won: 'You were right: everything has been undone',
  acted: 'We acted on it',
  told: 'Here are the reasons and how to appeal.',
}
const german = {
  locale: 'de',
  report: 'Etwas melden',
  receipt: 'Ein Mensch hat es angesehen',
  decided: 'Entschieden.',
  statement: 'Begründung',
  hidden: 'Wir haben es für andere ausgeblendet.',
  points: '2 Punkte',
  appealed: 'Ihr Widerspruch ist angekommen.',
  judged: 'Beantwortet. Es gilt ab jetzt.',
  won: 'Sie hatten recht: Alles ist aufgehoben',
  acted: 'Wir haben gehandelt',
  told: 'Hier stehen die Gründe und wie Sie widersprechen.',
}

test.each([english, german])(
  '[R59] [R60] [R88] without a script ($locale): reported, decided, told why, appealed, won, undone',
  async (say) => {
    for (const person of [maria, yusuf, jonas, lena])
      await town.app.database.owner.query('update people set locale = $1 where id = $2', [
        say.locale,
        person,
      ])
    const { topic } = await postBy(maria, `You are all fools (${say.locale}).`)
    const [author, reporter, moderator, judge] = await Promise.all(
      [maria, yusuf, jonas, lena].map((who) => shop.browse(who)),
    )
    if (!author || !reporter || !moderator || !judge) expect.fail('four browsers')
    const visitor = await shop.browse()
    const place = `/s/bread/t/${topic}`

    // A member reports it, from a link under the post.
    const talk = await reporter.get(place)
    const form = await reporter.get(linkWith(talk, '/report/post/'))
    expect(form.text).toContain(say.report)
    const receipt = await reporter.send(form, /^\/report\/post/, { clause: clauseOn(form.html) })
    expect(receipt.status).toBe(200)
    expect(receipt.text).toContain(say.receipt)

    // A moderator takes it and takes it out of sight, with a warning that counts.
    const queue = await moderator.get('/desk/moderation')
    const matter = await moderator.send(queue, '/desk/moderation/claim-next', {})
    expect(matter.text).toContain('You are all fools')
    expect(matter.text).not.toContain('Yusuf')
    const action = matter.path
    const done = await moderator.post(action, {
      content: 'hide',
      clause: clauseOn(matter.html),
      account: 'warn',
      weight: '2',
      facts: 'The post calls all members fools.',
    })
    expect(done.text).toContain(say.decided)
    await town.app.settle()
    expect((await visitor.get(place)).text).not.toContain('You are all fools')

    // The author is told why, in their language, by notification and by mail.
    const { link, text } = await told(author)
    expect(text).toContain(say.told)
    const statement = await author.get(link)
    expect(statement.title).toContain(say.statement)
    expect(statement.text).toContain(say.hidden)
    expect(statement.text).toContain('Kindness')
    expect(statement.text).toContain('The post calls all members fools.')
    for (const name of ['Yusuf', 'Jonas']) expect(statement.text).not.toContain(name)
    expect((await author.get('/me/standing')).text).toContain(say.points)
    const { rows: letters } = await town.app.database.owner.query<{ subject: string }>(
      `select subject from mail_letters where kind = 'moderation.statement' and locale = $1`,
      [say.locale],
    )
    expect(letters).toHaveLength(1)

    // They appeal, by the link alone: no account is needed for it.
    const alone = await shop.browse()
    const opened = await alone.get(link, { 'accept-language': say.locale })
    const appealed = await alone.send(opened, /\/appeal$/, {
      words: 'It is a line of a song, and the talk was about that song.',
    })
    expect(appealed.status).toBe(200)
    await town.app.settle()
    expect((await author.get(link)).text).toContain('It is a line of a song')

    // Who decided cannot judge it; a colleague who took no part does, and finds it right.
    const appeals = await judge.get('/desk/appeals')
    const path = linkWith(appeals, '/desk/appeals/')
    const mine = await moderator.get(path)
    expect(mine.forms.some((one) => one.action === path)).toBe(false)
    const page = await judge.get(path)
    const judged = await judge.send(page, path, {
      outcome: 'upheld',
      reasons: 'It is indeed a line of the song that the talk is about.',
    })
    expect(judged.text).toContain(say.judged)
    await town.app.settle()

    // Everything is undone, and everybody sees it.
    expect((await author.get(link)).text).toContain(say.won)
    expect((await visitor.get(place)).text).toContain('You are all fools')
    expect((await author.get('/me/standing')).text).not.toContain(say.points)
    expect((await reporter.get(receipt.path)).text).toContain(say.acted)
    await town.app.database.owner.query(`update notifications set read_at = now()`)
  },
)

test('each thing that has a card can be reported from its page: a topic, a person, a space', async () => {
  const { topic } = await postBy(maria, 'Something about rye.')
  const browser = await shop.browse(yusuf)
  for (const [page, kind] of [
    [`/s/bread/t/${topic}`, 'topic'],
    [`/people/${maria}`, 'person'],
  ] as const) {
    const form = await browser.get(linkWith(await browser.get(page), `/report/${kind}/`))
    expect(form.status).toBe(200)
    const receipt = await browser.send(form, /^\/report\//, {
      words: 'This is not as it should be.',
    })
    expect(receipt.path).toMatch(/^\/reports\//)
  }
  const space = await browser.get('/s/bread/report')
  expect(space.path).toMatch(/^\/report\/space\//)
  expect((await (await shop.browse()).get(`/s/bread/t/${topic}`)).html).toContain(
    '/notice?address=',
  )
})

test('the desk filters by address, decides several at once with their words shown, and takes them back', async () => {
  const browser = await shop.browse(jonas)
  const queue = await browser.get('/desk/moderation?found=reports&space=bread')
  expect(queue.status).toBe(200)
  const chosen = [...queue.html.matchAll(/name="matters" value="([^"]+)"/g)].map((one) => one[1])
  expect(chosen.length).toBeGreaterThan(0)
  const several = await browser.get(
    `/desk/moderation/several?${chosen.map((id) => `matters=${id}`).join('&')}`,
  )
  expect(several.text).toContain('Something about rye.')
  const done = await browser.post('/desk/moderation/several', {
    matters: chosen as string[],
    content: 'keep',
  })
  expect(done.path).toBe('/desk/moderation')
  const back = await browser.send(done, /take-back$/, {})
  expect(back.status).toBe(200)
  expect((await browser.get('/desk/moderation')).html).toContain(String(chosen[0]))
})
