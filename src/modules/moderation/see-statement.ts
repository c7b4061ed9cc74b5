// The statement of reasons, by its private link: readable without signing in, also for whoever is banned.
// @fulfils R59 R88
import { everyone, question, subjectOf, z } from '#kernel'
import { idOfKey, statementLink } from './links.ts'
import { loadStatement } from './load-statement.ts'
import { Key } from './shapes.ts'

export const seeStatement = question({
  name: 'moderation.see-statement',
  input: z.object({ key: Key }),
  subject: async (now, { key }) => {
    const id = idOfKey(now, 'statement', key)
    return id === undefined ? undefined : loadStatement(now, id, now.locale)
  },
  may: everyone('whoever holds the link of the statement'),
  openTo: ['suspended'],
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'account'] },
  machine: 'none',
  audit: { unaudited: 'whoever is restricted reads why' },

  run: (now, { key }, statement) => {
    const { email: _email, ...told } = statement
    return Promise.resolve({
      key,
      statement: told,
      link: subjectOf(told.kind)?.link(told.about) ?? null,
      instead: told.instead === null ? null : statementLink(now, told.instead),
      appealOpen: told.appeal === null && told.undone_at === null && told.appealUntil > now.at,
    })
  },
})
