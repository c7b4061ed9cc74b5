// From a post in the forum to a case at the desk and back to its author, through pages without a script, in two languages.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCategory } from '#forum'
import { foundSpace } from '#spaces'
import { openTopic } from '../forum/open-topic.ts'
import { reply } from '../forum/reply.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  const owner = await shop.as(shop.owner)
  await owner.perform(foundSpace, {
    slug: 'guests',
    name: 'Guests',
    about: 'For guests',
    kind: 'public',
  })
  await owner.perform(addCategory, { space: 'guests', slug: 'talk', name: 'Talk', about: 'Talk' })
})
afterAll(() => town.close())

const words = {
  en: { make: 'Make a case of it', before: 'A case was made of this' },
  de: { make: 'Einen Fall daraus machen', before: 'schon ein Fall' },
}

test.each(['en', 'de'] as const)(
  '[R58] an answer in a topic becomes a case from the link under it, its author is told, and nobody else finds the link: %s',
  async (locale) => {
    const inLanguage = { 'accept-language': locale }
    const maria = await shop.as(await shop.add(`Maria ${locale}`, { communities: ['customers'] }))
    const yusuf = await shop.add(`Yusuf ${locale}`, {
      communities: ['customers'],
      email: `yusuf-${locale}@home.example`,
    })
    const lena = await shop.add(`Lena ${locale}`, { hats: ['agent'], official: true })
    const { topic } = (await maria.perform(openTopic, {
      space: 'guests',
      category: 'talk',
      title: 'Is the oven broken?',
      text: 'The loaf was pale.',
    })) as { topic: string }
    await (await shop.as(yusuf)).perform(reply, { topic, text: 'Mine was raw in the middle.' })
    const agent = await shop.browse(lena)
    const path = `/s/guests/t/${topic}`
    const read = await agent.get(path, inLanguage)
    const link = read.links.find(({ href }) => href.startsWith('/desk/from-forum/post/'))
    const last = read.links.findLast(({ href }) => href.startsWith('/desk/from-forum/post/'))
    expect(link, read.text).toBeDefined()
    const making = await agent.get(last?.href ?? '', inLanguage)
    expect(making.text).toContain('Mine was raw in the middle.')
    const form = making.forms.find(({ action }) => action === '/desk/from-forum')
    expect(form?.buttons[0]?.text).toBe(words[locale].make)
    const made = await agent.post(
      '/desk/from-forum',
      { ...form?.fields, track: 'complaint' },
      inLanguage,
    )
    expect(made.status).toBe(200)
    const again = await agent.get(last?.href ?? '', inLanguage)
    expect(again.text).toContain(words[locale].before)
    const { rows } = await town.app.database.owner.query<{ link: string }>(
      `select link from notifications where person = $1 and key = 'from-forum.told'`,
      [yusuf],
    )
    const author = await shop.browse(yusuf)
    expect((await author.get(rows[0]?.link ?? '', inLanguage)).text).toContain('raw in the middle')
    expect((await author.get(path, inLanguage)).html).not.toContain('/desk/from-forum/')
  },
)
