// The values wizard: each value with what we do, what we never do and how anybody would notice; more than words on a wall.
// @fulfils R18 R19
import { action, invalid, nothing, z } from '#kernel'
import { Line, Text } from '#kernel/web'
import { Locale, Slug } from './load.ts'
import { mayWriteBusiness } from './policy.ts'
import { startDocument } from './start-document.ts'
import { valueLabels } from './starters.ts'

export const mostValues = 5
const numbers = [1, 2, 3, 4, 5] as const
const name = Line(60).optional()
const line = Text(600).optional()

export const writeValues = action({
  name: 'guidelines.write-values',
  input: z.object({
    slug: Slug.default('values'),
    title: Line(120),
    locale: Locale.optional(),
    evidence: Text(2000),
    name1: Line(60),
    name2: name,
    name3: name,
    name4: name,
    name5: name,
    means1: Text(600),
    means2: line,
    means3: line,
    means4: line,
    means5: line,
    never1: line,
    never2: line,
    never3: line,
    never4: line,
    never5: line,
    noticed1: line,
    noticed2: line,
    noticed3: line,
    noticed4: line,
    noticed5: line,
  }),
  subject: nothing,
  may: mayWriteBusiness,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, given) {
    const locale = given.locale ?? now.business.locale
    const labels = valueLabels(locale)
    const clauses = numbers.flatMap((n) => {
      const [value, means, never, noticed] = [
        given[`name${n}`],
        given[`means${n}`],
        given[`never${n}`],
        given[`noticed${n}`],
      ]
      if (value === undefined && (means ?? never ?? noticed) !== undefined)
        throw invalid({ [`name${n}`]: 'guidelines.value-needs-name' })
      if (value === undefined) return []
      if (means === undefined) throw invalid({ [`means${n}`]: 'guidelines.value-needs-means' })
      const lines = [
        means,
        never && `**${labels.never}** ${never}`,
        noticed && `**${labels.noticed}** ${noticed}`,
      ].filter(Boolean)
      return [
        `## ${value.replace(/^#+\s*/, '')}\n\n${lines.map((one) => String(one).replaceAll(/^#/gm, String.raw`\#`)).join('\n\n')}`,
      ]
    })
    const words = { title: given.title, summary: labels.summary, source: clauses.join('\n\n') }
    const guideline = await startDocument(now, {
      slug: given.slug,
      kind: 'values',
      space: null,
      locale,
      audience: 'public',
      whyClosed: '',
      asked: null,
      evidence: given.evidence,
      words,
    })
    return { guideline, slug: given.slug }
  },

  audit: ({ answer }) => ({ kind: 'guideline', id: answer.guideline }),
})
