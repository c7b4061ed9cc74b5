import { formatLanguage, say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }
import type { AccountMeasure, Content } from './shapes.ts'

export const t = words('moderation', en)
export const contentWord = (content: Content) => say({ key: `moderation.content.${content}` })
/** A step of triage in words; another module's machine names its steps itself. */
export const stepWord = (step: string): string => {
  const key = `triage.step.${step}`
  return key in en ? say({ key: `moderation.${key}` }) : step
}
export const accountWord = (account: AccountMeasure) =>
  say({ key: `moderation.account.${account}` })

/** What a rule is, does and is about, from its key. */
export const ruleWord = (
  group: 'kind' | 'kind-hint' | 'does' | 'severity' | 'afterwards' | 'state',
  value: string,
) => say({ key: `moderation.rules.${group}.${value}` })

/** A group of a report: a language, or whether a group of people is named. */
export const groupWord = (group: string): string =>
  group.startsWith('names-')
    ? say({ key: `moderation.rules.group.${group}` })
    : say({ key: 'moderation.rules.group.language', values: { language: formatLanguage(group) } })

const categoryKey = (name: string) => `category.${name}` in en

/** A figure of the account in words; codes that have no words of their own stand as they are. */
export function figureWord(part: string, name: string): string {
  if (part === 'category' && categoryKey(name)) return say({ key: `moderation.category.${name}` })
  if (part === 'language') return formatLanguage(name)
  if (part === 'overruled')
    return say({ key: name.replace('moderation.', 'moderation.machine.') + '.title' })
  const key = `account.${part}.${name}`
  return key in en ? say({ key: `moderation.${key}` }) : name
}
