// The public log of moderation: what was decided under which rule, without a word about whom.
// @fulfils R142
import { everyone, question, z, type Asking } from '#kernel'
import { Line, PageNumber } from '#kernel/web'
import { clauseIn } from '#guidelines'
import { visibleSpaces } from '#spaces'
import { wasTold } from './counted.ts'
import { moderation } from './tables.ts'

const perPage = 50

export const seeLog = question({
  name: 'moderation.see-log',
  input: z.object({ space: Line(80).optional(), page: PageNumber }),
  subject: async (now: Asking, { space }) => {
    if (space === undefined) return { space: null }
    const found = await visibleSpaces(now)
      .select(['spaces.id', 'spaces.slug', 'spaces.name'])
      .where('spaces.slug', '=', space)
      .executeTakeFirst()
    return found && { space: found }
  },
  may: everyone('an account to the public, of the spaces the reader may read'),
  data: { noPersonalData: 'what was decided under which rule, without whom it was about' },
  machine: 'none',
  audit: { unaudited: 'a public account' },

  async run(now, { page }, { space }) {
    const readable = visibleSpaces(now).select('spaces.id')
    let query = moderation(now)
      .selectFrom('moderation_decisions')
      .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
      .leftJoin('spaces', 'spaces.id', 'moderation_matters.space')
      .where(wasTold)
    query =
      space === null
        ? query.where((is) =>
            is.or([
              is('moderation_matters.space', 'is', null),
              is('moderation_matters.space', 'in', readable),
            ]),
          )
        : query.where('moderation_matters.space', '=', space.id)
    const { total } = await query
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await query
      .leftJoin('moderation_appeals', (join) =>
        join
          .onRef('moderation_appeals.decision', '=', 'moderation_decisions.id')
          .on('moderation_appeals.side', '=', 'author'),
      )
      .select(['moderation_decisions.id', 'moderation_decisions.at', 'moderation_matters.kind'])
      .select(['moderation_decisions.content', 'moderation_decisions.account'])
      .select(['moderation_decisions.reach', 'moderation_decisions.ground'])
      .select(['moderation_decisions.clause', 'moderation_decisions.source'])
      .select([
        'moderation_decisions.automated_detection',
        'moderation_decisions.undone_at',
        'moderation_decisions.undone_by',
        'moderation_decisions.replaces',
      ])
      .select(['moderation_appeals.outcome', 'moderation_appeals.filed_at'])
      .select(['spaces.slug', 'spaces.name as space'])
      .orderBy('moderation_decisions.at', 'desc')
      .orderBy('moderation_decisions.id', 'desc')
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute()
    const clauses = await clauseIn(
      now,
      rows.flatMap((one) => one.clause ?? []),
      now.locale,
    )
    return {
      space,
      rows: rows.map((one) => ({ ...one, clause: clauses.get(one.clause ?? '') ?? null })),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
    }
  },
})
