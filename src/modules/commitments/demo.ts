// What the demonstration bakery has promised: kept, late, broken and open; one mistake and one decision.
import type { Stage } from '#kernel'
import { drop } from './drop.ts'
import { delay } from './delay.ts'
import { keep } from './keep.ts'
import { logDecision } from './log-decision.ts'
import { makePromise } from './make-promise.ts'
import { publishMistake } from './publish-mistake.ts'
import { reportProgress } from './report-progress.ts'
import { seePromising } from './see-promising.ts'
import { verify } from './verify.ts'
import { writeMistake } from './write-mistake.ts'
import { demoDays } from './demo-days.ts'

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  const { people } = await owner.perform(seePromising, {})
  const who = (name: string) => people.find((one) => one.name === name)?.id
  const { past, soon, later, far } = await stage.system.perform(demoDays, {})

  const labels = await owner.perform(makePromise, {
    kind: 'change',
    title: 'Every shelf says which nuts and seeds are in the bread',
    why: 'Two guests asked at the counter within a week and got two different answers.',
    measure: 'Questions about nuts at the counter, counted for a month before and after',
    owner: who('Jonas Weber'),
    due: soon,
    public: true,
  })
  await stage.as('Jonas Weber').perform(keep, {
    ...labels,
    done: 'All shelves carry a card with nuts and seeds, and the till shows the same list.',
    evidence: 'Photographs of the shelves, and the list that hangs beside the till.',
  })
  await stage.as('Ingrid Solheim').perform(verify, {
    ...labels,
    holds: 'yes',
    words: 'I asked at the counter on three days, and each time the card and the answer agreed.',
  })

  const { mistake } = await owner.perform(writeMistake, {
    title: 'Rolls with walnuts were sold as rye rolls',
    happened:
      'On a Saturday morning one tray of walnut rolls stood behind the sign for rye rolls. Eleven were sold before a guest told us.',
    happenedOn: past,
    affected: 'Guests who bought rye rolls that morning. Nobody has told us that they fell ill.',
    cause: 'The trays look the same, and the sign is moved by hand.',
    remedy:
      'We put up a notice in the shop and here on the same day, and gave back the money to everybody who came.',
    owner: who('Amira Haddad'),
    followUp: later,
  })
  await owner.perform(makePromise, {
    kind: 'correction',
    title: 'Trays with nuts get a red rim that nothing else has',
    why: 'So that a tray cannot be put behind a wrong sign unnoticed.',
    owner: who('Jonas Weber'),
    due: soon,
    public: true,
    sourceKind: 'mistake',
    source: mistake,
  })
  await owner.perform(publishMistake, { mistake })

  const wages = await owner.perform(makePromise, {
    kind: 'pledge',
    title: 'The wage bands of all jobs hang in the staff room',
    why: 'Whoever works here shall not have to ask around what others earn.',
    owner: who('Lena Fischer'),
    due: soon,
    public: true,
  })
  await stage.as('Lena Fischer').perform(reportProgress, {
    ...wages,
    words: 'The bands for the bakery are written; those for shop and delivery follow.',
  })
  await stage.as('Lena Fischer').perform(delay, {
    ...wages,
    due: far,
    reason: 'The job descriptions for delivery have to be agreed with the drivers first.',
  })

  const cups = await owner.perform(makePromise, {
    kind: 'pledge',
    title: 'No more single-use cups from this summer on',
    owner: who('Amira Haddad'),
    due: later,
    public: true,
  })
  await owner.perform(drop, {
    ...cups,
    reason:
      'We have no room for a second dishwasher. We charge for the cups instead, and give a discount for cups brought along.',
  })

  await owner.perform(logDecision, {
    title: 'Closed on Mondays',
    decision: 'The shop is closed on Mondays from now on. The online shop still takes orders.',
    reasons:
      'Five bakers share six baking days, and two of them had worked ten days in a row. We would rather sell less than that.',
    affected: ['customers', 'employees'],
    alternatives:
      'Hire a sixth baker: we looked for eight months and found nobody.\nOpen later every day: most people buy before work.',
    decidedBy: 'Amira Haddad, after talking with everybody who bakes',
    decidedOn: past,
    public: true,
  })
}
