// Says a declared key in the reader's language, where no page is being drawn (files for other programs).
import { draw, say } from '#kernel/language'
import type { Here } from '#kernel/web'

export const inWords =
  (here: Here) =>
  (key: string): string =>
    draw({ locale: here.locale, timeZone: here.business.timeZone, now: here.at }, () =>
      say({ key }),
    )
