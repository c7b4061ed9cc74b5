import { words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('cases', en)

type Key = Parameters<typeof t>[0]

/** A word of a list, such as the name of a state. */
export const word = (list: string, one: string): string => t(`${list}.${one}` as Key)
