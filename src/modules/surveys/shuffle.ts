// Every minute: boxes with enough ballots in them are emptied into their urns, shuffled.
import { action, nothing, onlySystem, z } from '#kernel'
import { emptyBox, together } from './box.ts'
import { surveys } from './tables.ts'

export const shuffleBoxes = action({
  name: 'surveys.shuffle-boxes',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('it goes by the clock'),
  data: { noPersonalData: 'sealed ballots become counts' },
  machine: 'none',
  inside: true,
  audit: { unaudited: 'a trail of when ballots were counted would tell their order' },
  async run(now) {
    const full = await surveys(now)
      .selectFrom('survey_box')
      .select('survey')
      .groupBy('survey')
      .having((having) => having.fn.countAll(), '>=', together)
      .limit(20)
      .execute()
    if (full.length === 0) return { emptied: 0 }
    const rows = await surveys(now)
      .selectFrom('surveys')
      .select(['id', 'form'])
      .where(
        'id',
        'in',
        full.map(({ survey }) => survey),
      )
      .where('state', '=', 'open')
      .orderBy('id')
      .forUpdate()
      .skipLocked()
      .execute()
    let emptied = 0
    for (const survey of rows) emptied += await emptyBox(now, survey, false)
    return { emptied }
  },
})
