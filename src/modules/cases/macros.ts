// Answers written before: one's own, or shared with everybody at the desk. They fill the form; a person sends them.
import { action, clash, Id, question, nothing, z, type Asking } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { mayArrange, mayUseDesk } from './policy.ts'
import { desk } from './tables.ts'

/** Macros this actor may use: shared ones and their own. */
export const visibleMacros = (now: Asking) =>
  desk(now)
    .selectFrom('case_macros')
    .where((is) => is.or([is('shared', '=', true), is('owner', '=', now.actor.person)]))

export const seeMacros = question({
  name: 'cases.see-macros',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'texts for answers' },
  run: async (now) => ({
    macros: await visibleMacros(now)
      .select(['id', 'name', 'locale', 'text', 'owner', 'shared'])
      .orderBy('name')
      .limit(300)
      .execute(),
    mayShare: mayArrange(now.actor, null) === true,
  }),
})

export type MacrosSeen = NonNullable<(typeof seeMacros)['answers']>

export const keepMacro = action({
  name: 'cases.keep-macro',
  input: z.object({
    name: Line(80),
    text: Text(10_000),
    locale: Line(35).optional(),
    shared: Ticked,
  }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',

  async run(now, { name, text, locale, shared }) {
    if (shared && mayArrange(now.actor, null) !== true) throw clash('cases.share-by-lead')
    const id = now.id()
    await desk(now)
      .insertInto('case_macros')
      .values({
        id,
        name,
        text,
        locale: locale ?? now.locale,
        owner: now.actor.person,
        shared,
        at: now.at,
      })
      .execute()
    return { macro: id }
  },

  audit: ({ answer, input }) => ({
    kind: 'macro',
    id: answer.macro,
    detail: { shared: input.shared },
  }),
})

export const dropMacro = action({
  name: 'cases.drop-macro',
  input: z.object({ macro: Id }),
  subject: (now, { macro }) =>
    visibleMacros(now).select(['id', 'shared', 'owner']).where('id', '=', macro).executeTakeFirst(),
  may: mayUseDesk,
  data: { noPersonalData: 'a text goes' },
  machine: 'none',

  async run(now, _input, macro) {
    if (macro.owner !== now.actor.person && mayArrange(now.actor, null) !== true)
      throw clash('cases.share-by-lead')
    await desk(now).deleteFrom('case_macros').where('id', '=', macro.id).execute()
    return {}
  },

  audit: ({ subject }) => ({ kind: 'macro', id: subject.id }),
})

type Known = { name: string; reference: string; agent: string; business: string }

/** Fills `{{name}}` and the like. What a macro does not know stays as it stands, so that it is seen before sending. */
export const filled = (text: string, known: Known): string =>
  text.replaceAll(
    /\{\{\s*(name|reference|agent|business)\s*\}\}/g,
    (_, word: keyof Known) => known[word],
  )
