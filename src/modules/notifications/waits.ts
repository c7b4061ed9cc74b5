// Letters that cannot leave the house, and letters that did not arrive.
import { runsBusiness, type Asking, type Waiting } from '#kernel'
import { postTrouble } from './post-trouble.ts'

export async function waits(now: Asking): Promise<Waiting[]> {
  if (!runsBusiness(now.actor)) return []
  const trouble = await postTrouble(now)
  if (!trouble) return []
  const { closed, waiting, undelivered } = trouble
  const line = (key: string, count: number): Waiting[] =>
    count > 0
      ? [{ say: { key: `notifications.${key}`, values: { count } }, href: '/desk/background' }]
      : []
  return [
    ...(closed ? line('waits-unsent', waiting) : []),
    ...line('waits-undelivered', undelivered),
  ]
}
