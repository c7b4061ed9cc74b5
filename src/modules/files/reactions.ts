import { later } from '#kernel'
import { personErased } from '#people'
import { eraseBytes } from './erase-bytes.ts'
import { fileDropped } from './facts.ts'
import { sweep } from './sweep.ts'

export default [
  later(fileDropped, eraseBytes, ({ stored }) => ({ stored })),
  later(personErased, sweep, () => ({})),
]
