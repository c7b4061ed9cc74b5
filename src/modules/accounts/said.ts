// After a good post: where to go, and a word of accounts to say there.
import type { After } from '#kernel/web'

export const said = (to: string, key: string): After => ({ to, say: { key: `accounts.${key}` } })
