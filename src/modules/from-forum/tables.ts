// No tables of its own: what came from where stands in the case. People are read to be named and told.
import { tables as handle } from '#kernel'
import type { PeopleSeen } from '#people'

export const tables = handle<object, PeopleSeen>()
