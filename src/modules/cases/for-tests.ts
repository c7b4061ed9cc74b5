// What stories about cases begin with.
import { writeIn } from './write-in.ts'
import { caseOfLink } from './links.ts'
import { nothing, onlySystem, question, z, type Action, type Question } from '#kernel'
import { Link } from './shapes.ts'

type Performs = {
  perform<A>(card: Action<A> | Question<A>, input: unknown): Promise<A>
}
/** As much of a shop as these stories need. */
export type Shop = { visitor: Performs; system: Performs }

/** Which case a link leads to: only stories ask. */
const whichCase = question({
  name: 'cases.which',
  input: z.object({ link: Link }),
  subject: nothing,
  may: onlySystem('stories'),
  data: { noPersonalData: 'an id' },
  machine: 'none',
  audit: { unaudited: 'stories' },
  run: (now, { link }) => Promise.resolve(caseOfLink(now, link) ?? ''),
})

export async function asked(shop: Shop, more: Record<string, unknown> = {}) {
  const sent = await shop.visitor.perform(writeIn, {
    subject: 'Is there rye in the walnut bread?',
    text: 'My daughter cannot have rye.',
    name: 'Claire Dubois',
    email: 'claire@example.org',
    ...more,
  })
  return { ...sent, case: await shop.system.perform(whichCase, { link: sent.link }) }
}

export const complained = (shop: Shop, more: Record<string, unknown> = {}) =>
  asked(shop, {
    track: 'complaint',
    subject: 'The cake fell apart',
    text: 'The birthday cake I ordered fell apart in the box.',
    remedy: 'My money back.',
    ...more,
  })
