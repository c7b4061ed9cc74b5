// A suggestion from the first word to the kept promise, as people walk it without a script, in both languages.
import { expect, test } from 'vitest'
import { shop, town } from '../../testing/one-shop.ts'
import { keep } from '../commitments/keep.ts'
import { tellAsked as tellKept } from '../commitments/tell-asked.ts'
import { openBoard } from './open-board.ts'

const ways = {
  en: {
    receipt: 'Write this down',
    named: 'More rye on Mondays',
    planned: 'What we promised',
    merged: 'This became part of another idea',
    told: 'commitments.told-kept',
  },
  de: {
    receipt: 'Schreiben Sie das auf',
    named: 'Mehr Roggen am Montag',
    planned: 'Was wir versprochen haben',
    merged: 'Das ging in eine andere Idee ein',
    told: 'commitments.told-kept',
  },
} as const

for (const locale of ['en', 'de'] as const)
  test(`[R64] [R65] suggested without a name, wished for, answered, merged, promised, kept and told back, in ${locale}`, async () => {
    const say = ways[locale]
    const speaks = { 'accept-language': locale }
    const board = `box-${locale}`
    await (
      await shop.as(shop.owner)
    ).perform(openBoard, {
      slug: board,
      title: 'Box',
      about: 'What should be different?',
      audience: 'everyone',
      anonymous: true,
    })
    const maria = await shop.add('Maria', {
      communities: ['customers'],
      email: `m-${locale}@x.example`,
    })

    // A visitor suggests; only the receipt leads back to it.
    const visitor = await shop.browse()
    const form = await visitor.get(`/feedback/${board}/new`, speaks)
    expect(form.forms.some(({ action }) => action.endsWith('/new'))).toBe(true)
    const given = { title: `${say.named}, nameless`, words: 'Because there is never enough of it.' }
    expect((await visitor.post(`/feedback/${board}/new`, { title: '' }, speaks)).status).toBe(422)
    const made = await visitor.post(`/feedback/${board}/new`, given, speaks)
    const code = new URL(made.path, 'http://x').searchParams.get('code') ?? ''
    const receipt = await visitor.get(`/feedback/receipt?code=${code}&new=1`, speaks)
    expect(receipt.text).toContain(say.receipt)
    expect(receipt.text).toContain(given.title)

    // Somebody with a name suggests the same.
    const customer = await shop.browse(maria)
    const named = await customer.post(
      `/feedback/${board}/new`,
      { title: say.named, words: 'On Mondays the rye is gone by nine.' },
      speaks,
    )
    const idea = named.path.split('?')[0] ?? ''
    // The desk admits what waits; a third wishes for it; the desk merges the two, answers and promises.
    const desk = await shop.browse(shop.owner)
    const lists = [
      await desk.get(`/feedback/${board}`, speaks),
      await desk.get('/desk/feedback', speaks),
    ]
    const other =
      lists.flatMap(({ links }) => links).find(({ text }) => text.includes(given.title))?.href ?? ''
    for (const path of [other, idea]) {
      const waits = await desk.get(path, speaks)
      const admit = waits.forms.find(({ action }) => action.endsWith('/admit'))
      if (admit) await desk.post(admit.action, { idea: path.split('/').at(-1) ?? '' }, speaks)
    }
    const wisher = await shop.add('Yusuf', { communities: ['customers'] })
    await (await shop.browse(wisher)).post(`${idea}/vote`, { wish: 'on' }, speaks)
    const merged = await desk.post(`${other}/merge`, { into: idea.split('/').at(-1) ?? '' }, speaks)
    expect(merged.status).toBe(200)
    expect((await desk.get(other, speaks)).text).toContain(say.merged)
    await desk.post(
      `${idea}/answer`,
      { state: 'under-way', words: 'We are asking the mill for more of it.' },
      speaks,
    )
    await desk.post(
      `${idea}/promise`,
      {
        title: 'Twenty rye loaves more on Mondays',
        words: 'You are right: from next month on there are more.',
        owner: shop.owner,
        due: '2027-01-31',
        public: 'on',
      },
      speaks,
    )
    const seen = await customer.get(idea, speaks)
    expect(seen.text).toContain(say.planned)
    expect((await visitor.get(`/feedback/receipt?code=${code}`, speaks)).status).toBe(200)

    // Kept: everybody who asked hears of it, the wisher too.
    const link = seen.links.find(({ text }) => text.includes('Twenty rye'))?.href ?? ''
    const commitment = link.split('/').at(-1) ?? ''
    await (
      await shop.as(shop.owner)
    ).perform(keep, {
      commitment,
      done: 'Twenty loaves more since the first Monday.',
      evidence: 'The plan of the bakehouse hangs beside the oven.',
    })
    await shop.system.perform(tellKept, { commitment, round: 1 })
    for (const person of [maria, wisher]) {
      const { rows } = await town.app.database.owner.query(
        'select key from notifications where person = $1',
        [person],
      )
      expect(rows.map(({ key }: { key: string }) => key)).toContain(say.told)
    }
  })
