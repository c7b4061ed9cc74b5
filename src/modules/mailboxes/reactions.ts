import { later } from '#kernel'
import { personErased } from '#people'
import { sweep } from './sweep.ts'

export default [later(personErased, sweep, () => ({}))]
