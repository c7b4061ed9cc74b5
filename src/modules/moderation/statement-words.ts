// What was decided and on what it rests, in sentences; shared by page, letter and log.
import { formatDateTime } from '#kernel/language'
import type { AccountMeasure, Content, Reach } from './shapes.ts'
import { t } from './words.ts'

type Measures = { content: Content; account: AccountMeasure; reach: Reach; until: Date | null }

export function measuresOf({ content, account, reach, until }: Measures): string[] {
  const where = t(reach === 'space' ? 'measure.in-space' : 'measure.everywhere')
  return [
    ...(content === 'hide' ? [t('measure.hide')] : []),
    ...(account === 'warn' ? [t('measure.warn')] : []),
    ...(account === 'ban' ? [t('measure.ban', { where })] : []),
    ...(account === 'mute' && until
      ? [t('measure.mute', { where, until: formatDateTime(until) })]
      : []),
    ...(account === 'suspend' && until
      ? [t('measure.suspend', { where, until: formatDateTime(until) })]
      : []),
  ]
}

/** The same, told to others than whom it is about. */
export function didOf({ content, account, reach, until }: Measures): string[] {
  const where = t(reach === 'space' ? 'measure.in-space' : 'measure.everywhere')
  const till = until ? formatDateTime(until) : ''
  return [
    t(content === 'hide' ? 'did.hide' : 'did.keep'),
    ...(account === 'none' ? [] : [t(`did.${account}`, { where, until: till })]),
  ]
}

/** In two words, for the log. */
export const shortly = ({ content, account }: Pick<Measures, 'content' | 'account'>): string =>
  [t(`log.did.${content}`), ...(account === 'none' ? [] : [t(`log.did.${account}`)])].join('; ')

type Reason = {
  clause: { number: number; heading: string; title: string } | null
  law: string
}
export function reasonOf({ clause, law }: Reason): string {
  if (clause === null) return t('reason.law', { law })
  const cited = t('reason.clause', {
    number: clause.number,
    heading: clause.heading,
    title: clause.title,
  })
  return law === '' ? cited : `${cited} ${t('reason.law', { law })}`
}
