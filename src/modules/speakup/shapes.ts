// The shapes of what outsiders and browsers send.
import { Id, z } from '#kernel'
import { Line, Several, Text, Ticked } from '#kernel/web'
import { SentFile } from './received.ts'

export const Base64 = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
export const Locator = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/)
/** A sealed text is never shorter than its smallest bucket. */
export const SealedText = Base64(400_000).min(1600)
/** What a browser sealed, for the place and the keys it was sealed for. */
export const Sealed = z.object({
  seq: z.number().int().min(1).max(1_000_000),
  epoch: z.number().int().min(1).max(10_000),
  sealed: Base64(400_000).min(100),
})
export const AgeKey = z.string().regex(/^age1[a-z0-9]{58}$/)

const long = () => Text(20_000, 0).default('')
const short = () => Line(500, 0).default('')

/** What is asked of a reporter. Only the first is needed. */
export const questions = ['what', 'when', 'where', 'how', 'before', 'wish'] as const

export const Excluded = Several(Id, 50)

export const told = {
  exclude: Excluded,
  involved: Text(2000, 0).default(''),
  what: Text(50_000, 10),
  when: short(),
  where: short(),
  how: long(),
  before: long(),
  wish: long(),
  language: Line(60, 0).default(''),
  interpreter: Ticked,
  oral: Ticked,
  check: Ticked,
  name: Line(200, 0).default(''),
  reach: Line(300, 0).default(''),
  original: Ticked,
  file: Several(SentFile, 3),
  /** The name of the form it came from; sent again, it finds what arrived. */
  sending: Line(60, 0).default(''),
}
export type Told = z.output<z.ZodObject<typeof told>>

/** The fifteen forms of Art. 19 of the Directive, in its order. */
export const detriments = [
  'dismissal',
  'demotion',
  'transfer',
  'training',
  'appraisal',
  'discipline',
  'coercion',
  'discrimination',
  'conversion',
  'renewal',
  'reputation',
  'blacklisting',
  'contract',
  'licence',
  'referral',
] as const
