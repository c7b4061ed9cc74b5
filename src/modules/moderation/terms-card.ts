// What the settings of moderation add to its card.
import { form, page } from '#kernel/web'
import { mayUseDesk } from './policy.ts'
import { seeTerms } from './see-terms.ts'
import { setLadder } from './set-ladder.ts'
import { setPromises } from './set-promises.ts'
import { setRest } from './set-rest.ts'
import { setSamples } from './set-samples.ts'
import { termsDeclared } from './terms-tables.ts'
import { TermsPage } from './views/terms-page.tsx'

const address = '/desk/moderation/terms'
const terms = page(address, seeTerms, TermsPage)
const kept = {
  page: terms,
  from: () => ({}),
  after: () => ({ to: address, say: { key: 'moderation.said.terms' } }),
}

export const termsCard = {
  actions: [setLadder, setPromises, setRest, setSamples],
  questions: [seeTerms],
  routes: [
    terms,
    form(`${address}/ladder`, setLadder, kept),
    form(`${address}/promises`, setPromises, kept),
    form(`${address}/rest`, setRest, kept),
    form(`${address}/samples`, setSamples, kept),
  ],
  places: [
    {
      href: address,
      label: 'moderation.terms.place',
      may: mayUseDesk,
      area: 'desk',
      room: 'house',
      order: 93,
    } as const,
  ],
  tables: termsDeclared,
}
