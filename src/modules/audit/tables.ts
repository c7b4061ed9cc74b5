// The audit log as the road writes it, and the tree that seals it.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'

export type Entry = {
  business: string
  id: string
  at: Date
  action: string
  via: string
  actor_kind: string
  actor: string | null
  about_kind: string | null
  about: string | null
  detail: Record<string, unknown>
  salt: Buffer
  commitment: Buffer
}

export type AuditTables = {
  audit_leaves: { business: Generated<string>; position: number; entry: string; leaf: Buffer }
  audit_checkpoints: {
    business: Generated<string>
    size: number
    root: Buffer
    frontier: Buffer[]
    at: Date
    signature: string
  }
}

export const audit = tables<AuditTables, PeopleSeen & { audit: Entry }>()

export const declared = declareTables({
  audit_leaves: { noPersonalData: 'hashes of entries whose personal part is a salted commitment' },
  audit_checkpoints: { noPersonalData: 'hashes and signatures' },
})
