// Who makes a case of what was said in a forum: the desk, and moderators of that space.
import { anyOf, hat, type Policy } from '#kernel'

export const mayMakeCase: Policy<{ space: string | null }> = anyOf<{ space: string | null }>(
  hat('agent', 'owner', 'administrator'),
  hat('moderator'),
)
