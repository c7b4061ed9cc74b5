// A business with a machine in its register that sorts posts, and one that begins asleep.
import { action, nothing, onlySystem, z, type Acting, type Automation } from '#kernel'
import { knowAutomations } from '../kernel/automations.ts'
import { openTown, type Performer, type Shop, type Town } from './index.ts'
import type { Output } from '../modules/automations/note-output.ts'

export const sorter: Automation = {
  name: 'test.sorter',
  version: '1',
  changed: '2026-11-01',
  title: 'automations.place',
  purpose: 'automations.purpose',
  logic: 'automations.logic',
  data: ['automations.data'],
  humanAlternative: 'automations.human',
  optOut: true,
  does: ['labels', 'holds'],
  owner: 'moderator',
  keptDays: 30,
}
export let town: Town
export let shop: Shop
export let owner: Performer
export let maria: Performer
export let moderator: Performer

export async function setUp(): Promise<void> {
  town = await openTown()
  knowAutomations({
    ...town.app.registry,
    modules: [
      ...town.app.registry.modules,
      {
        name: 'test',
        floor: 1,
        about: '',
        purposes: {},
        actions: [],
        questions: [],
        automations: [
          sorter,
          {
            ...sorter,
            name: 'test.asleep',
            startsOff: true,
            optOut: { whyNot: 'automations.register.law' },
          },
        ],
      },
    ],
  })
  shop = await town.found()
  owner = await shop.as(shop.owner)
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  moderator = await shop.as(await shop.add('Yusuf Kaya', { hats: ['moderator'] }))
}
export const tearDown = () => town.close()

/** Does something as the system, in a transaction of its own. */
export const inside = <A>(run: (now: Acting) => Promise<A>): Promise<A> =>
  shop.system.perform(
    action({
      name: 'automations.inside-for-tests',
      input: z.object({}),
      subject: nothing,
      may: onlySystem('a test'),
      data: { noPersonalData: 'a test' },
      machine: 'none',
      audit: { unaudited: 'a test' },
      inside: true,
      run: (now) => run(now),
    }),
    {},
  )
/** Something the sorter said about Maria. */
export const output = (more: Partial<Output> = {}): Output => ({
  automation: 'test.sorter',
  version: '1',
  about: { kind: 'post', id: shop.owner, person: maria.actor.person },
  did: 'held',
  inputs: [{ key: 'automations.place' }],
  explanation: [{ key: 'automations.rate.none' }],
  score: 0.42,
  ...more,
})
