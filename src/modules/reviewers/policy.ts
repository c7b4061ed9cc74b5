// Who watches over the links given to people outside.
import { anyOf, hat, rule, running, type Policy } from '#kernel'

export const mayWatch: Policy<unknown> = anyOf<unknown>(running, hat('ethics-contact'))

const inviter: Policy<{ invited_by: string | null }> = rule(
  'reviewers.no.not-yours',
  'whoever invited them',
  (actor, { invited_by }) => actor.person !== null && actor.person === invited_by,
  { open: false },
)
export const mayWithdraw: Policy<{ invited_by: string | null }> = anyOf<{
  invited_by: string | null
}>(inviter, mayWatch)
