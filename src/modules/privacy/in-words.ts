// Says things in the reader's language where no page is being drawn (files for other programs).
import { draw, say } from '#kernel/language'
import type { Here } from '#kernel/web'

export const drawn = <T>(here: Here, write: () => T): T =>
  draw(
    { locale: here.locale, timeZone: here.business.timeZone, now: here.at },
    write as () => never,
  )

export const inWords =
  (here: Here) =>
  (key: string): string =>
    drawn(here, () => say({ key }))
