// A reporter's browser asks what to stretch the secret of a receipt with; the secret itself stays there.
import { nothing, question, z } from '#kernel'
import { take } from './budget.ts'
import { byLocator, noSalt } from './find-mailbox.ts'
import { locatorMark } from './keep-report.ts'
import { anybody } from './policy.ts'
import { Locator } from './shapes.ts'

export const findSalt = question({
  name: 'speakup.find-salt',
  input: z.object({ locator: Locator }),
  subject: nothing,
  may: anybody,
  data: { noPersonalData: 'a salt; for locators that do not exist too' },
  machine: 'none',
  audit: { unaudited: 'that somebody came back is nobody’s to know' },
  inside: true,

  async run(now, { locator }) {
    take(now, `salt ${locator}`, 20, 900)
    take(now, 'salt', 1200, 3600)
    const mark = locatorMark(now, locator)
    return { salt: (await byLocator(now, mark))?.salt ?? noSalt(now, mark) }
  },
})
