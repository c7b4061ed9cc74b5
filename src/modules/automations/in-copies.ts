// In the copy of somebody's data a machine stands by what the register calls it.
import type { InCopy } from '#kernel'
import { draw } from '#kernel/language'
import { declaredAs } from './find-automation.ts'
import { told } from './words.ts'

const titled: InCopy = (now, rows) =>
  Promise.resolve(
    rows.map((row) => {
      const title = declaredAs(String(row['automation']))?.title
      const named = { locale: now.locale, timeZone: now.business.timeZone, now: now.at }
      return title === undefined
        ? row
        : { ...row, automation: draw(named, (() => told(title)) as () => never) }
    }),
  )

export const inCopies = { automation_opt_outs: titled }
