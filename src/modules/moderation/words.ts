import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }
import type { AccountMeasure, Content } from './shapes.ts'

export const t = words('moderation', en)
export const contentWord = (content: Content) => say({ key: `moderation.content.${content}` })
export const accountWord = (account: AccountMeasure) =>
  say({ key: `moderation.account.${account}` })
