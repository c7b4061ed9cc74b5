import { anyOf, hat, rule, running, type Policy } from '#kernel'

const person: Policy<unknown> = rule(
  'files.no.person',
  'anybody signed in',
  (actor) => actor.person !== null,
  { open: false },
)

export const mayKeep = person

const uploader: Policy<{ uploader: string | null }> = rule(
  'files.no.not-yours',
  'whoever uploaded it',
  (actor, file) => actor.person !== null && actor.person === file.uploader,
  { open: false },
)

export const mayDrop: Policy<{ uploader: string | null }> = anyOf<{ uploader: string | null }>(
  running,
  hat('moderator'),
  uploader,
)
