// What stories about mail and cases ask: what became of a mail.
import { imap, post, shop, town } from './post-stories.ts'

type Row = { id: string; subject: string; state: string; tags: string[] }
export const cases = async () =>
  (
    await town.app.database.owner.query<Row>(
      'select id, subject, state, tags from cases where business = $1 order by id',
      [shop.business.id],
    )
  ).rows
export const said = async (id: string) =>
  (
    await town.app.database.owner.query<{ words: string; html: string; side: string }>(
      'select words, html, side from case_messages where business = $1 and "case" = $2 order by at, id',
      [shop.business.id, id],
    )
  ).rows
export const steps = async (id: string) =>
  (
    await town.app.database.owner.query<{ kind: string }>(
      'select kind from case_steps where business = $1 and "case" = $2 order by at, id',
      [shop.business.id, id],
    )
  ).rows.map(({ kind }) => kind)
export const comes = async (mail: string) => {
  imap.deliver(mail)
  await post.read()
}
