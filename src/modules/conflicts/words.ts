import { say, words } from '#kernel/language'
import en from './messages/en.json' with { type: 'json' }
import type { Relation, Verdict } from './shapes.ts'

export const t = words('conflicts', en)
export const relationWord = (relation: Relation) => say({ key: `conflicts.relation.${relation}` })
export const verdictWord = (verdict: Verdict) => say({ key: `conflicts.verdict.${verdict}` })
