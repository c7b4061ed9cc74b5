// Words that several verbs share: tracks, states, stages, outcomes, and what is typed into forms.
import { z } from '#kernel'
import { Line, Text } from '#kernel/web'

export const tracks = ['question', 'complaint', 'concern'] as const
export type Track = (typeof tracks)[number]
export const states = ['new', 'open', 'waiting', 'closed'] as const
export type State = (typeof states)[number]
export const channels = [
  'form',
  'mail',
  'web',
  'site',
  'forum',
  'assistant',
  'telephone',
  'shop',
  'letter',
  'api',
  'import',
] as const
export type Channel = (typeof channels)[number]
export const nextKinds = ['we-act', 'you-answer', 'done'] as const
export type NextKind = (typeof nextKinds)[number]
export type ClosedHow = 'answered' | 'decided' | 'silent' | 'withdrawn' | 'merged' | 'unwanted'
export const stages = [
  'received',
  'acknowledged',
  'assessed',
  'investigated',
  'answered',
  'closed',
] as const
export type Stage = (typeof stages)[number]
export const severities = ['low', 'medium', 'high'] as const
export type Severity = (typeof severities)[number]
export const outcomes = ['upheld', 'partly', 'not-upheld', 'withdrawn', 'out-of-scope'] as const
export type Outcome = (typeof outcomes)[number]
export const remedies = [
  'none',
  'apology',
  'repair',
  'replacement',
  'refund',
  'voucher',
  'other',
] as const
export type Remedy = (typeof remedies)[number]
export const summaryAnswers = ['confirmed', 'corrected', 'declined'] as const
export type SummaryAnswer = (typeof summaryAnswers)[number]
export const stepKinds = [
  'assigned',
  'released',
  'closed',
  'reopened',
  'snoozed',
  'woken',
  'merged',
  'merged-in',
  'unmerged',
  'split',
  'split-off',
  'track',
  'cause',
  'about',
  'acknowledged',
  'assessed',
  'summarised',
  'summary-confirmed',
  'summary-corrected',
  'summary-declined',
  'investigated',
  'decided',
  'review-asked',
  'review-given',
  'reviewed',
  'remedied',
  'rated',
  'warned',
  'escalated',
  'imported',
  'mail-stranger',
  'mail-possible',
  'mail-returned',
  'mail-delayed',
] as const
export type StepKind = (typeof stepKinds)[number]

export const Subject = Line(200, 3)
export const Words = Text(20_000)
export const Name = Line(120)
export const Track = z.enum(tracks)
/** The part of a status page's address that is signed. */
export const Link = z.string().max(200)
