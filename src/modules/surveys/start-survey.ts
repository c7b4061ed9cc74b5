// A survey begins: from a template, empty, or as the next wave of an earlier one, whose questions it keeps.
// @fulfils R64 R73 R78 R82 R131 R133
import { action, clash, Id, me, missing, z, type Acting } from '#kernel'
import { Line } from '#kernel/web'
import { mayStart } from './policy.ts'
import { isTemplate, templateOf, templates } from './templates.ts'
import { findOnDesk, type Found } from './find.ts'
import { Slug, type Form, type Texts } from './shapes.ts'
import { surveys } from './tables.ts'
import { json } from './write-form.ts'

export const startSurvey = action({
  name: 'surveys.start-survey',
  input: z.object({
    slug: Slug,
    title: Line(120, 3).optional(),
    template: z.enum(['blank', ...templates.map(({ name }) => name)]).default('blank'),
    /** The address of an earlier wave, whose questions are asked again. */
    after: Slug.optional(),
    owner: Id.optional(),
  }),
  subject: (now, { after }) =>
    after === undefined ? Promise.resolve(null) : findOnDesk(now, { survey: after }),
  may: mayStart,
  data: { purpose: 'surveys', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { slug, title, template, owner }, before) {
    const id = now.id()
    const begun = before ? await again(now, before) : afresh(now, template, title ?? slug)
    const made = await surveys(now)
      .insertInto('surveys')
      .values({
        template: begun.row.template,
        mode: begun.row.mode,
        audience: begun.row.audience,
        ways: begun.row.ways,
        locale: begun.row.locale,
        scores: begun.row.scores,
        comments: begun.row.comments,
        breakdowns: begun.row.breakdowns,
        results_for: begun.row.results_for,
        readers: begun.row.readers,
        id,
        slug,
        series: before?.series ?? id,
        wave: (before?.wave ?? 0) + 1,
        state: 'draft',
        form: json(begun.form),
        keep_days: 400,
        closes_on: null,
        reminded_on: null,
        owner: owner ?? (now.actor.person === null ? null : me(now)),
        made_at: now.at,
        opened_at: null,
        closed_at: null,
        published_at: null,
        heard: null,
        doing: null,
      })
      .onConflict((known) => known.columns(['business', 'slug']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw clash('surveys.wrong.slug-taken')
    await surveys(now)
      .insertInto('survey_texts')
      .values(
        Object.entries(begun.texts).map(([locale, texts]) => ({
          survey: id,
          locale,
          texts: json(
            title === undefined || locale !== begun.row.locale ? texts : { ...texts, title },
          ),
          state: locale === begun.row.locale ? ('source' as const) : begun.state,
          revision: 1,
        })),
      )
      .execute()
    return { survey: slug, id }
  },

  audit: ({ input, answer }) => ({
    kind: 'survey',
    id: answer.id,
    detail: { template: input.template },
  }),
})

type Begun = {
  row: Pick<
    Found,
    | 'template'
    | 'mode'
    | 'audience'
    | 'ways'
    | 'locale'
    | 'scores'
    | 'comments'
    | 'breakdowns'
    | 'results_for'
    | 'readers'
  >
  form: Form
  texts: Record<string, Texts>
  state: 'draft' | 'reviewed'
}

const usual = { scores: 5, comments: 10, breakdowns: 30, results_for: 'asked' as const }

function afresh(now: Acting, name: string, title: string): Begun {
  const locale = now.business.locale
  if (!isTemplate(name))
    return {
      row: {
        ...usual,
        template: 'blank',
        mode: 'anonymous',
        audience: 'employees',
        ways: ['invitation'],
        locale,
        readers: [],
      },
      form: { questions: [], unit: null, part: null },
      texts: { [locale]: { title, why: '', thanks: '', questions: {} } },
      state: 'draft',
    }
  const { form, texts, mode, audience, ways, readers } = templateOf(name)
  const source = texts[locale] === undefined ? 'en' : locale
  const offered = Object.entries(texts).filter(
    ([one]) => one === source || now.business.languages.includes(one),
  )
  return {
    row: {
      ...usual,
      template: name,
      mode,
      audience,
      ways: [...ways],
      locale: source,
      readers: [...readers],
    },
    form,
    texts: Object.fromEntries(offered),
    state: 'reviewed',
  }
}

/** NOTE: the keys of questions and groups stay, so that waves can be compared and protect each other. */
async function again(now: Acting, before: Found): Promise<Begun> {
  const rows = await surveys(now)
    .selectFrom('survey_texts')
    .select(['locale', 'texts'])
    .where('survey', '=', before.id)
    .execute()
  if (rows.length === 0) throw missing()
  return {
    row: before,
    form: before.form,
    texts: Object.fromEntries(rows.map(({ locale, texts }) => [locale, texts])),
    state: 'reviewed',
  }
}
