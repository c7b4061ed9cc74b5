// Rights and consents used over real pages, without a script, in English and German.
import { expect, test } from 'vitest'
import { shop, town } from '../../testing/one-shop.ts'

const words = {
  en: {
    look: 'Everything held about you',
    asked: 'The request has arrived',
    notice: 'What happens with data about you',
    agreed: 'Agreed. You can take it back',
    back: 'Taken back. It holds at once',
    desk: 'Open requests',
  },
  de: {
    look: 'Alles, was über Sie gespeichert ist',
    asked: 'Der Antrag ist da',
    notice: 'Was mit Daten über Sie geschieht',
    agreed: 'Eingewilligt. Hier können Sie',
    back: 'Widerrufen. Das gilt sofort',
    desk: 'Offene Anträge',
  },
} as const

test.each(['en', 'de'] as const)(
  '[R7] [R12] rights and consents by links and forms alone, in %s',
  async (locale) => {
    const maria = await shop.add(`Maria ${locale}`, { email: `maria-${locale}@example.org` })
    await town.app.database.owner.query('update people set locale = $2 where id in ($1, $3)', [
      maria,
      locale,
      shop.owner,
    ])
    const say = words[locale]
    const browser = await shop.browse(maria)
    expect((await browser.get('/privacy')).text).toContain(say.notice)
    const mine = await browser.get('/me/privacy')
    expect((await browser.get('/me/privacy/data')).text).toContain(say.look)
    const asked = await browser.send(mine, '/me/privacy/ask', {
      kind: 'rectification',
      words: 'Rossi, with two s.',
    })
    expect(asked.text).toContain(say.asked)
    const consent = await browser.get('/me/consent')
    const given = await browser.send(consent, /allow$/, {})
    expect(given.text).toContain(say.agreed)
    expect((await browser.send(given, /withdraw$/, {})).text).toContain(say.back)

    const owner = await shop.browse(shop.owner)
    const desk = await owner.get('/desk/privacy')
    expect(desk.text).toContain(say.desk)
    const link = desk.links.find((one) => one.href.includes('/desk/privacy/requests/'))
    const request = await owner.get(link?.href ?? '')
    expect(request.text).toContain('Rossi, with two s.')
    for (const path of ['record', 'retention', 'breaches', 'assessments', 'uses'])
      expect((await owner.get(`/desk/privacy/${path}`)).status, path).toBe(200)
    for (const path of ['', '/new', '/imports', '/newsletter'])
      expect((await owner.get(`/desk/consent${path}`)).status, path).toBe(200)
  },
)
