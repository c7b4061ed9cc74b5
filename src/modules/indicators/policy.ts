// Who may read and who may steer. Nobody may change a figure.
import { anyOf, hat, running, type Policy } from '#kernel'

/** Those who are answerable for how people are treated read every indicator. */
export const mayRead: Policy<unknown> = anyOf<unknown>(
  running,
  hat('ethics-contact', 'people-lead', 'ombudsperson', 'committee-member'),
)

export const maySteer: Policy<unknown> = running
