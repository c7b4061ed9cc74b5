// How a survey is kept and shown: anonymous or confidential, for whom, from how many answers on, for how long.
import { action, all, invalid, z } from '#kernel'
import { Several, Whole } from '#kernel/web'
import { setPolicy } from '#methods/disclosure'
import { lockOnDesk } from './find.ts'
import { isDraft, mayLead } from './policy.ts'
import { audiences, Key, modes, readerHats, resultsFor, Slug, ways } from './shapes.ts'
import { surveys } from './tables.ts'
import { json } from './write-form.ts'

export const setTerms = action({
  name: 'surveys.set-terms',
  input: z.object({
    survey: Slug,
    mode: z.enum(modes),
    audience: z.enum(audiences),
    ways: Several(z.enum(ways), 3),
    readers: Several(z.enum(readerHats), 4),
    scores: Whole(5, 1000).default(5),
    comments: Whole(10, 1000).default(10),
    breakdowns: Whole(30, 10_000).default(30),
    resultsFor: z.enum(resultsFor).default('asked'),
    keepDays: Whole(30, 3650).default(400),
    reminders: Whole(0, 2).default(1),
    closesOn: z.iso.date().optional(),
    unit: Key.optional(),
    part: Key.optional(),
  }),
  subject: lockOnDesk,
  may: all(mayLead, isDraft),
  data: { noPersonalData: 'settings of a survey' },
  machine: 'none',

  async run(now, input, survey) {
    const { scores, comments, breakdowns } = input
    const policy = setPolicy({ scores, comments, breakdowns })
    if ('refused' in policy) throw invalid({ scores: 'surveys.wrong.threshold' })
    if (input.ways.length === 0) throw invalid({ ways: 'surveys.wrong.no-way' })
    if (input.audience === 'everyone' && input.ways.includes('invitation'))
      throw invalid({ ways: 'surveys.wrong.nobody-to-invite' })
    if (input.mode === 'confidential' && input.readers.length === 0)
      throw invalid({ readers: 'surveys.wrong.no-readers' })
    const choices = survey.form.questions
      .filter(({ kind }) => kind === 'single')
      .map(({ key }) => key)
    for (const name of ['unit', 'part'] as const)
      if (input[name] !== undefined && !choices.includes(input[name]))
        throw invalid({ [name]: 'surveys.wrong.group' })
    if (input.part !== undefined && (input.unit === undefined || input.unit === input.part))
      throw invalid({ part: 'surveys.wrong.part' })
    await surveys(now)
      .updateTable('surveys')
      .set({
        mode: input.mode,
        audience: input.audience,
        ways: input.ways,
        readers: input.mode === 'confidential' ? input.readers : [],
        scores,
        comments,
        breakdowns,
        results_for: input.resultsFor,
        keep_days: input.keepDays,
        reminders: input.reminders,
        closes_on: input.closesOn ?? null,
        form: json({ ...survey.form, unit: input.unit ?? null, part: input.part ?? null }),
      })
      .where('id', '=', survey.id)
      .execute()
    return { survey: survey.slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'survey',
    id: subject.id,
    detail: { mode: input.mode, scores: input.scores, comments: input.comments },
  }),
})
