// Forms that stand on the business's own site: plain HTML that posts here, taken only from the addresses it names.
// @fulfils R58
import { action, clash, everyone, Id, invalid, nothing, question, z, type Asking } from '#kernel'
import { Line, Text } from '#kernel/web'
import { openFromForm, typed } from './open-from-form.ts'
import { mayArrange } from './policy.ts'
import { promisedHours } from './promised-hours.ts'
import { desk } from './tables.ts'

/** An address as a browser names it: https://shop.example, without a path. */
const Origin = z
  .string()
  .max(200)
  .transform((text) => text.trim().replace(/\/+$/, '').toLowerCase())
  .pipe(z.string().regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/, 'cases.origin-form'))

export const Slug = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'cases.slug-form')

export const addForm = action({
  name: 'cases.add-form',
  input: z.object({
    name: Line(80),
    slug: Slug,
    track: z.enum(['question', 'complaint']),
    locale: Line(35).optional(),
    /** One a line. */
    origins: Text(2000),
  }),
  subject: nothing,
  may: mayArrange,
  data: { noPersonalData: 'a form' },
  machine: 'none',

  async run(now, { name, slug, track, locale, origins }) {
    const read = origins
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => Origin.safeParse(line))
    if (read.some((one) => !one.success) || read.length === 0)
      throw invalid({ origins: 'cases.origin-form' })
    const id = now.id()
    const added = await desk(now)
      .insertInto('contact_forms')
      .values({
        id,
        slug,
        name,
        track,
        locale: locale ?? now.business.locale,
        origins: read.flatMap((one) => (one.success ? [one.data] : [])),
        made_at: now.at,
        retired_at: null,
      })
      .onConflict((known) => known.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw clash('cases.slug-taken')
    return { form: id, slug }
  },

  audit: ({ answer }) => ({ kind: 'contact-form', id: answer.form }),
})

export const retireForm = action({
  name: 'cases.retire-form',
  input: z.object({ form: Id }),
  subject: (now, { form }) =>
    desk(now)
      .selectFrom('contact_forms')
      .select('id')
      .where('id', '=', form)
      .where('retired_at', 'is', null)
      .executeTakeFirst(),
  may: mayArrange,
  data: { noPersonalData: 'a form' },
  machine: 'none',
  async run(now, _input, form) {
    await desk(now)
      .updateTable('contact_forms')
      .set({ retired_at: now.at })
      .where('id', '=', form.id)
      .execute()
    return {}
  },
  audit: ({ subject }) => ({ kind: 'contact-form', id: subject.id }),
})

export const findForm = (now: Asking, { slug }: { slug: string }) =>
  desk(now)
    .selectFrom('contact_forms')
    .select(['id', 'slug', 'name', 'track', 'locale', 'origins'])
    .where('slug', '=', slug)
    .where('retired_at', 'is', null)
    .executeTakeFirst()

const visitors = everyone('visitors of the business’s own site')

export const sendForm = action({
  name: 'cases.send-form',
  input: z.object({
    slug: Slug,
    /** Where the form stands, as the browser says: the web layer writes it, nobody types it. */
    _from: z.string().max(300).optional(),
    /** Stays empty: people do not see this field, programs that fill in everything do. */
    website: z.string().max(300).optional(),
    ...typed,
  }),
  subject: findForm,
  may: visitors,
  limits: [{ most: 20, seconds: 3600, by: 'address' }],
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact', 'content'] },
  machine: 'none',
  secretAnswer: true,

  async run(now, { _from: from, website, ...given }, form) {
    if (from !== undefined && !form.origins.includes(from.toLowerCase()) && from !== now.origin)
      throw clash('cases.other-site')
    // Whatever fills in the hidden field is told nothing about it, and nothing is lost: a person sees it, marked.
    const { case: id, link } = await openFromForm(now, form, given)
    if (website)
      await desk(now)
        .updateTable('cases')
        .set({ tags: ['possibly-automatic'] })
        .where('id', '=', id)
        .execute()
    return { link, case: id }
  },

  audit: ({ subject, answer }) => ({
    kind: 'case',
    id: answer.case,
    detail: { form: subject.slug },
  }),
})

export const seeSiteForm = question({
  name: 'cases.see-site-form',
  input: z.object({ slug: Slug }),
  subject: findForm,
  may: visitors,
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },
  run: async (now, _input, { slug, name, track, locale, origins }) => ({
    slug,
    name,
    track,
    locale,
    origins,
    origin: now.origin,
    promised: await promisedHours(now),
  }),
})

export type SiteFormSeen = NonNullable<(typeof seeSiteForm)['answers']>
