// What a survey is made of: kinds of questions, the form they stand in, and its words in one language.
import { z } from '#kernel'
import { Line, Text } from '#kernel/web'

export const kinds = [
  'single',
  'multiple',
  'scale',
  'nps',
  'matrix',
  'ranking',
  'text',
  'date',
  'consent',
  'file',
] as const
export type Kind = (typeof kinds)[number]

export const modes = ['anonymous', 'confidential'] as const
export const audiences = [
  'employees',
  'customers',
  'partners',
  'neighbours',
  'online',
  'everyone',
] as const
export const ways = ['invitation', 'link', 'kiosk'] as const
export const readerHats = ['owner', 'people-lead', 'ethics-contact', 'ombudsperson'] as const
export const resultsFor = ['asked', 'staff', 'everyone'] as const
export const states = ['draft', 'open', 'closed', 'published'] as const
export type Audience = (typeof audiences)[number]
export type Mode = (typeof modes)[number]
export type State = (typeof states)[number]
export type Way = (typeof ways)[number]

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
export const Key = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)
export const Locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)

/** Shown only if an earlier question was answered so. */
export type When = { question: string; is: string[] }

export type Question = {
  key: string
  kind: Kind
  /** Begins a new page. */
  page: boolean
  required: boolean
  /** Why it is asked; no question without one. */
  purpose: string
  /** Health, faith, origin and the like: shown from as many answers on as comments. */
  sensitive: boolean
  /** Its mean is also shown by group. */
  byGroup: boolean
  /** A standard question names where it comes from and what its licence asks. */
  source: string | null
  /** `size`: how many people there are in this group, where it is one. */
  options: { key: string; size: number | null }[]
  rows: string[]
  low: number
  high: number
  /** From this value on an answer is a good one (shares of scales). */
  favourable: number | null
  when: When | null
}

export type Form = {
  questions: Question[]
  /** The questions whose answer sorts people into groups: one hierarchy, fixed at the start. */
  unit: string | null
  part: string | null
}

export type QuestionTexts = {
  text: string
  hint: string
  options: Record<string, string>
  rows: Record<string, string>
}

export type Texts = {
  title: string
  why: string
  thanks: string
  questions: Record<string, QuestionTexts>
}

export const Title = Line(120, 3)
export const Why = Text(1200, 10)
export const Thanks = Text(1200, 0)
export const Purpose = Line(300, 5)

export const noTexts: QuestionTexts = { text: '', hint: '', options: {}, rows: {} }

/** An answer as it is kept: one word, several, a number, or one for each row. Never a name or a time. */
export type Value = string | number | string[] | Record<string, number>
export type Answers = Record<string, Value>

/** What a confidential answer says about how people are treated. */
export const ethicsCodes = [
  'pay',
  'hours',
  'leadership',
  'respect',
  'discrimination',
  'harassment',
  'safety',
  'honesty',
  'retaliation',
] as const
