// A file of a case, for whoever holds the link of its page: only what stands on that page, nothing among ourselves.
// @fulfils R59
import { fileAbout } from '#files'
import { Id, missing, question, z } from '#kernel'
import { findByLink } from './find.ts'
import { holder } from './policy.ts'
import { Link } from './shapes.ts'
import { desk } from './tables.ts'

export const seeCaseFile = question({
  name: 'cases.see-case-file',
  input: z.object({ link: Link, file: Id }),
  subject: findByLink,
  may: holder,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'somebody reads their own case' },
  inside: true,

  async run(now, { file }, found) {
    const said = await desk(now)
      .selectFrom('case_files')
      .innerJoin('case_messages', 'case_messages.id', 'case_files.message')
      .innerJoin('files', 'files.id', 'case_files.file')
      .innerJoin('cases', 'cases.id', 'case_messages.case')
      .select('files.about')
      .where('case_files.file', '=', file)
      .where((is) => is.or([is('cases.id', '=', found.id), is('cases.merged_into', '=', found.id)]))
      .where('case_messages.private', '=', false)
      .where('case_messages.taken_back_at', 'is', null)
      .executeTakeFirst()
    const handed = said?.about
      ? await fileAbout(now, file, { kind: 'case', id: said.about })
      : undefined
    if (!handed) throw missing()
    return handed
  },
})
