// Ids are UUIDs of version 7 (RFC 9562): they sort by time, so new rows stay together on disc.
import { z } from 'zod'
import type { Clock, Dice } from './chance.ts'

export const Id = z.uuid().meta({ id: 'Id', description: 'A UUID' })
export type Id = string

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isId = (text: string) => shape.test(text)

let lastTime = 0
let step = 0

/** A new id; ids made by one process in the same millisecond still sort in the order they were made. */
export function newId(clock: Clock, dice: Dice): Id {
  const time = clock.now().getTime()
  step = time === lastTime ? (step + 1) & 0xfff : 0
  lastTime = time
  const hex = time.toString(16).padStart(12, '0')
  const tail = dice.bytes(8)
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80
  const rest = tail.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${step.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`
}
