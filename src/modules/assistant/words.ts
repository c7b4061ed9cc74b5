import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('assistant', en)

export const word = (group: 'why' | 'topic' | 'kind', value: string) =>
  say({ key: `assistant.${group}.${value}` })
