// Help from the first draft to a reader who says whether it helped, through pages without a script, in two languages.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import type { Browsing, Seen } from '../../testing/browse.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())

const words = {
  en: {
    fresh: 'Write an article',
    search: 'What are you looking for?',
    none: 'Nothing matches these words',
    helped: 'Did this help?',
  },
  de: {
    fresh: 'Artikel schreiben',
    search: 'Wonach suchen Sie?',
    none: 'Zu diesen Wörtern gibt es nichts',
    helped: 'Hat das geholfen?',
  },
}

const speaking = (browser: Browsing, locale: string) => {
  const headers = { 'accept-language': locale }
  return {
    get: (path: string) => browser.get(path, headers),
    send: (page: Seen, action: RegExp, fields: Record<string, string>) => {
      const form = page.forms.find((one) => action.test(one.action))
      if (!form) throw new Error(`no form ${String(action)} on ${page.path}: ${page.text}`)
      return browser.post(form.action, { ...form.fields, ...fields }, headers)
    },
  }
}

test.each(['en', 'de'] as const)(
  'an article is written, published, found and said to help: %s',
  async (locale) => {
    const say = words[locale]
    const lena = await shop.add(`Lena ${locale}`, { hats: ['agent'], official: true })
    const desk = speaking(await shop.browse(lena), locale)
    const fresh = await desk.get('/desk/help/new')
    expect(fresh.title).toContain(say.fresh)
    const refused = await desk.send(fresh, /\/desk\/help\/new$/, {
      slug: 'Wrong Address',
      title: 'Sourdough at home',
      source: 'Feed it twice.',
      locale,
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Feed it twice.')
    const slug = `starter-${locale}`
    const written = await desk.send(fresh, /\/desk\/help\/new$/, {
      slug,
      title: `Sourdough ${locale}`,
      source: '## Feeding\n\nFeed it **twice** a day.',
      locale,
    })
    expect(written.status, written.text).toBe(200)
    const reader = speaking(await shop.browse(), locale)
    expect((await reader.get(`/help/${slug}`)).status).toBe(404)
    await desk.send(written, /\/publish$/, {})
    const read = await reader.get(`/help/${slug}`)
    expect(read.status).toBe(200)
    expect(read.text).toContain('Feed it twice a day.')
    expect(read.text).toContain(say.helped)
    const help = await reader.get('/help')
    expect(help.text).toContain(say.search)
    expect((await reader.get('/help?words=sourdough')).text).toContain(`Sourdough ${locale}`)
    expect((await reader.get('/help?words=parachute')).text).toContain(say.none)
    const thanked = await reader.send(read, /\/help\/-\/helpful$/, { helpful: 'yes' })
    expect(thanked.status).toBe(200)
    const { rows } = await town.app.database.owner.query(
      `select said.helpful from help_feedback said join help_articles on help_articles.id = said.about where slug = $1`,
      [slug],
    )
    expect(rows).toEqual([{ helpful: true }])
  },
)
