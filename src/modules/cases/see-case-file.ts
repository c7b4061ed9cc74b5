// A file of a case, for whoever holds the link of its page: only what stands on that page, nothing among ourselves.
// @fulfils R59
import { fileAbout, fileLink } from '#files'
import { Id, missing, question, sql, z, type Asking } from '#kernel'
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
    const said = (await beside(now, found.id, file)) ?? (await inside(now, found.id, file))
    const handed = said?.about
      ? await fileAbout(now, file, { kind: 'case', id: said.about })
      : undefined
    if (!handed) throw missing()
    return handed
  },
})

/** A file that was given with words. */
const beside = (now: Asking, id: string, file: string) =>
  saidIn(now, id)
    .innerJoin('case_files', 'case_files.message', 'case_messages.id')
    .innerJoin('files', 'files.id', 'case_files.file')
    .select('files.about')
    .where('case_files.file', '=', file)
    .executeTakeFirst()

/** A file or picture that came inside a mail: its message links to it, and the file belongs to that case. */
const inside = (now: Asking, id: string, file: string) =>
  saidIn(now, id)
    .innerJoin('files', 'files.about', 'case_messages.case')
    .select('files.about')
    .where('files.id', '=', file)
    .where('files.about_kind', '=', 'case')
    .where(sql<boolean>`strpos(case_messages.html, ${`"${fileLink(file)}`}) > 0`)
    .executeTakeFirst()

/** What stands on the page of whoever holds the link. */
const saidIn = (now: Asking, id: string) =>
  desk(now)
    .selectFrom('case_messages')
    .innerJoin('cases', 'cases.id', 'case_messages.case')
    .where((is) => is.or([is('cases.id', '=', id), is('cases.merged_into', '=', id)]))
    .where('case_messages.private', '=', false)
    .where('case_messages.taken_back_at', 'is', null)
