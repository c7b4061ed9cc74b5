// The person of a case writes again on its status page. No account: the link is theirs alone.
import { action, z } from '#kernel'
import { addCaseMessage } from './add-case-message.ts'
import { findByLink } from './find.ts'
import { Files, keepCaseFiles } from './keep-case-files.ts'
import { holder } from './policy.ts'
import { Link, Words } from './shapes.ts'

export const write = action({
  name: 'cases.write',
  input: z.object({ link: Link, text: Words, files: Files }),
  subject: findByLink,
  may: holder,
  limits: [{ most: 30, seconds: 3600, by: ({ link }) => link }],
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { link, text, files }, found) {
    const added = await addCaseMessage(now, { case: found.id, text, channel: 'web' })
    if (added) await keepCaseFiles(now, { ...added, uploads: files, from: found.person })
    return { link, message: added?.message ?? null }
  },

  audit: ({ subject }) => ({ kind: 'case', id: subject.id }),
})
