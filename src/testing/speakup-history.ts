// What can happen to reports, as steps drawn by lot: told, answered, worked on, left, closed, asked about, deleted.
import fc from 'fast-check'
import { answer } from '../modules/speakup/answer.ts'
import { flagRetaliation } from '../modules/speakup/flag-retaliation.ts'
import { keepWatch } from '../modules/speakup/keep-watch.ts'
import { openMailbox } from '../modules/speakup/open-mailbox.ts'
import { recuse } from '../modules/speakup/recuse.ts'
import { seeDesk } from '../modules/speakup/see-desk.ts'
import { seeReport } from '../modules/speakup/see-report.ts'
import { submit } from '../modules/speakup/submit.ts'
import { tellRecipients } from '../modules/speakup/tell-recipients.ts'
import type { Twin, Twins } from './twins.ts'
import { writeEntry } from '../modules/speakup/write-entry.ts'

export const mark = 'CANARYwhatnobodymaynotice'

const does = [
  'nothing',
  'acknowledges',
  'gives-feedback',
  'closes-founded',
  'closes-unfounded',
] as const

export type Step =
  | { kind: 'speak'; named: boolean; check: boolean; alone: boolean }
  | { kind: 'write'; does: (typeof does)[number] }
  | { kind: 'answer'; says: 'message' | 'identity' | 'interpreter' }
  | { kind: 'worse' }
  | { kind: 'recuse' }
  | { kind: 'wait'; days: number }

export const histories = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('speak' as const),
          named: fc.boolean(),
          check: fc.boolean(),
          alone: fc.boolean(),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('write' as const),
          does: fc.constantFrom(...does),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('answer' as const),
          says: fc.constantFrom('message', 'identity', 'interpreter'),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ kind: 'worse' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'recuse' as const }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('wait' as const),
          days: fc.constantFrom(1, 3, 8, 100),
        }),
      },
    ),
    { minLength: 2, maxLength: 7 },
  )
  .map((steps): Step[] => [
    { kind: 'speak', named: true, check: true, alone: false },
    ...steps,
    { kind: 'wait', days: 1 },
  ])

/** Lets a history happen where somebody speaks up; in the other town only its days pass. Answers the reports' ids. */
export async function happen(twins: Twins, history: readonly Step[]): Promise<string[]> {
  const { told, quiet } = twins
  const receipts: string[] = []
  const reports: string[] = []
  for (const [at, step] of history.entries())
    if (step.kind === 'wait') for (const twin of [quiet, told]) await pass(twin, step.days, `${at}`)
    else await one(twins, step, receipts, reports)
  return reports
}

/** Days pass: the channel's clock runs as it does in an ordinary hour, and letters leave the house. */
async function pass({ town, shop, dice }: Twin, days: number, seed: string): Promise<void> {
  for (let half = 0; half < days * 2; half += days > 10 ? 20 : 1) {
    town.clock.advance((days > 10 ? 10 : 0.5) * 86_400_000)
    dice.seed(`${seed} ${half} ${town.clock.now().toISOString()}`)
    await shop.system.perform(keepWatch, {})
    await shop.system.perform(tellRecipients, {})
  }
  await town.app.settle()
}

async function one(
  { told, readers, accused }: Twins,
  step: Exclude<Step, { kind: 'wait' }>,
  receipts: string[],
  reports: string[],
): Promise<void> {
  const { shop } = told
  const exclude = [accused.omar.recipient, accused.owner.recipient]
  if (step.kind === 'speak') {
    const made = await shop.visitor.perform(submit, {
      exclude: step.alone ? [...exclude, readers.outside.recipient] : exclude,
      involved: 'Omar Feld, and the owner',
      what: `${mark}, and more than once`,
      ...(step.named ? { name: `${mark} Jansen`, reach: mark } : {}),
      check: step.check,
    })
    receipts.push(made.receipt)
  }
  const receipt = receipts.at(-1)
  if (receipt && (step.kind === 'answer' || step.kind === 'worse')) {
    const open = await shop.visitor.perform(openMailbox, { receipt }).catch(() => undefined)
    if (open && step.kind === 'answer')
      await shop.visitor.perform(answer, { pass: open.pass, kind: step.says, [step.says]: mark })
    if (open && step.kind === 'worse')
      await shop.visitor.perform(flagRetaliation, {
        pass: open.pass,
        detriment: ['transfer'],
        what: `${mark} again, since I said it`,
        exclude,
      })
  }
  const reader = await shop.as(readers.ilse.person)
  const seen = (await reader.perform(seeDesk, {})).reports
  reports.push(...seen.map((found) => found.id).filter((id) => !reports.includes(id)))
  const report = seen[0]?.id
  if (!report) return
  if (step.kind === 'write') {
    const { next_seq, epoch } = await reader.perform(seeReport, { report })
    const entry = { seq: next_seq, epoch, sealed: 'A'.repeat(200) }
    await reader.perform(writeEntry, { report, channel: 'mailbox', entry, does: step.does })
  }
  if (step.kind === 'recuse') await reader.perform(recuse, { report }).catch(() => undefined)
}
