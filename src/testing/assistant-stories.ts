// What stories about the assistant share: a shop with approved answers in two languages. NOTE: importing it opens them.
import { afterAll, beforeAll } from 'vitest'
import { approveEntry, proposeEntry } from '#knowledge'
import { seeTalk } from '../modules/assistant/see-talk.ts'
import { openTown, type Performer, type Shop, type Town } from './index.ts'

export let town: Town
export let shop: Shop
export let owner: Performer
export let lena: Performer
export let maria: Performer
export let visitor: Performer

export const answers = [
  [
    'When are you open?',
    'From seven to six.',
    'What are your opening hours?\nUntil when are you open today?\nAt what time do you open?',
  ],
  [
    'Can I freeze the bread?',
    'Yes, for three months.',
    'How long does bread keep in the freezer?\nFreezing rolls?\nHow do I thaw frozen bread?',
  ],
  [
    'Do you deliver?',
    'By cargo bike on Wednesday and Saturday.',
    'What does delivery cost?\nCan you bring bread to my home?\nIs there a delivery service?',
  ],
  [
    'Are dogs allowed?',
    'Dogs wait outside, where there is water.',
    'Can I bring my dog?\nMay my dog come inside?\nIs there water for dogs?',
  ],
] as const
const german = [
  [
    'Wann haben Sie geöffnet?',
    'Von sieben bis sechs.',
    'Wie sind die Öffnungszeiten?\nBis wann haben Sie heute offen?',
  ],
  [
    'Kann ich das Brot einfrieren?',
    'Ja, drei Monate lang.',
    'Wie lange hält Brot im Gefrierfach?\nWie taue ich Brot auf?',
  ],
  [
    'Liefern Sie?',
    'Mit dem Lastenrad, mittwochs und samstags.',
    'Was kostet die Lieferung?\nGibt es einen Lieferdienst?',
  ],
] as const
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  lena = await shop.as(await shop.add('Lena Fischer', { hats: ['agent'], official: true }))
  maria = await shop.as(
    await shop.add('Maria Rossi', { email: 'maria@example.org', communities: ['customers'] }),
  )
  visitor = shop.visitor
  for (const [locale, list] of [
    ['en', answers],
    ['de', german],
  ] as const)
    for (const [question, answer, phrasings] of list)
      await owner.perform(approveEntry, {
        ...(await lena.perform(proposeEntry, {
          locale,
          question,
          answer: `${answer} Ask us if unsure.`,
          phrasings,
        })),
      })
})
afterAll(() => town.close())

export const kinds = async (link: string) =>
  (await turns(link)).filter((one) => one.side === 'machine').map((one) => one.kind)
export const turns = async (link: string) =>
  (
    await town.app.database.owner.query(
      `select t.* from assistant_turns t join assistant_talks k on k.id = t.talk where k.id = $1 order by place`,
      [idOf(link)],
    )
  ).rows as Array<{ id: string; side: string; kind: string; why: string | null; text: string }>
export const idOf = (link: string) =>
  Buffer.from(link.slice(0, 22), 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
export const why = async (link: string) => (await visitor.perform(seeTalk, { link })).talk.why
