// What is written about a mistake, for writing it down and for changing it before it is published.
import { Id, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { Day } from './shapes.ts'

export const MistakeFields = z.object({
  title: Line(200, 8),
  happened: Text(5000, 20),
  happenedOn: Day,
  affected: Text(2000, 0).default(''),
  cause: Text(3000, 0).default(''),
  remedy: Text(3000, 0).default(''),
  owner: Id,
  followUp: Day,
})
export type MistakeWords = z.infer<typeof MistakeFields>
