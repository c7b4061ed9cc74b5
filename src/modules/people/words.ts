import { words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }

export const t = words('people', en)
