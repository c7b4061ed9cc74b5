// Anybody asks or complains, without an account. What they typed is a case from this moment on.
// @fulfils R58 R59
import { action, nothing, z } from '#kernel'
import { Email, Line, Text } from '#kernel/web'
import { Files, keepCaseFiles } from './keep-case-files.ts'
import { openCase } from './open-case.ts'
import { anybody } from './policy.ts'
import { Name, Subject, Words } from './shapes.ts'
import { desk } from './tables.ts'

export const writeIn = action({
  name: 'cases.write-in',
  input: z.object({
    track: z.enum(['question', 'complaint']).default('question'),
    subject: Subject,
    text: Words,
    name: Name.optional(),
    email: Email.optional(),
    remedy: Text(2000).optional(),
    product: Line(200).optional(),
    onBehalf: Line(200).optional(),
    needs: Line(500).optional(),
    files: Files,
  }),
  subject: nothing,
  may: anybody,
  limits: [{ most: 20, seconds: 3600, by: 'address' }],
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',
  secretAnswer: true,

  async run(now, { track, subject, text, name, email, remedy, product, onBehalf, needs, files }) {
    const me = now.actor.person ? await self(now, now.actor.person) : undefined
    const { link, reference, due, ...opened } = await openCase(now, {
      track,
      subject,
      text,
      channel: now.via === 'api' ? 'api' : 'form',
      from: {
        person: me?.id,
        name: name ?? me?.name ?? '',
        email: email ?? me?.email ?? undefined,
        proven: me !== undefined,
      },
      remedySought: remedy,
      product,
      onBehalf,
      needs,
    })
    await keepCaseFiles(now, { ...opened, uploads: files, from: opened.person })
    return { link, reference, due }
  },

  audit: ({ answer }) => ({ kind: 'case', detail: { reference: answer.reference } }),
})

const self = (now: Parameters<typeof desk>[0], person: string) =>
  desk(now)
    .selectFrom('people')
    .select(['id', 'name', 'email'])
    .where('id', '=', person)
    .executeTakeFirst()
