// Turns a decision into a statement for the transparency database: from what happened, without personal data.
import { clauseIn } from '#guidelines'
import type { Asking } from '#kernel'
import { languages } from './account-codes.ts'
import { wasTold } from './counted.ts'
import { triageRows } from './triage-tables.ts'

export type Statement = Record<string, unknown>

/** Restrictions of a period, newest first; what its decider took back at once is none. */
export const restrictions = (now: Asking, from: Date, to: Date) =>
  triageRows(now)
    .selectFrom('moderation_decisions')
    .leftJoin('people', 'people.id', 'moderation_decisions.person')
    .selectAll('moderation_decisions')
    .select('people.name')
    .where('moderation_decisions.at', '>=', from)
    .where('moderation_decisions.at', '<', to)
    .where((is) => is.or([is('content', '=', 'hide'), is('account', '<>', 'none')]))
    .where(wasTold)
    .orderBy('moderation_decisions.at', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof restrictions>['execute']>>[number]

export async function statementsOf(now: Asking, rows: readonly Row[]): Promise<Statement[]> {
  const clauses = await clauseIn(
    now,
    rows.flatMap(({ clause }) => clause ?? []),
    now.business.locale,
  )
  return rows.map((row) => {
    const clause = clauses.get(row.clause ?? '')
    return statementOf(
      now,
      row,
      clause ? `${clause.title}, ${clause.number}: ${clause.heading}` : '',
    )
  })
}

const day = (at: Date) => at.toISOString().slice(0, 10)
const account: Record<string, Statement> = {
  mute: { decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION' },
  suspend: { decision_account: 'DECISION_ACCOUNT_SUSPENDED' },
  ban: { decision_account: 'DECISION_ACCOUNT_TERMINATED' },
}
const ends: Record<string, string> = {
  mute: 'end_date_service_restriction',
  suspend: 'end_date_account_restriction',
}

export function statementOf(now: Asking, row: Row, clause: string): Statement {
  const facts = withoutPeople(row.facts, [row.name ?? '']).slice(0, 5000) || '-'
  const end = ends[row.account]
  const visible: Statement =
    row.content === 'hide'
      ? { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }
      : row.account === 'warn'
        ? {
            decision_visibility: ['DECISION_VISIBILITY_OTHER'],
            decision_visibility_other: 'Warning; the content stays visible.',
          }
        : {}
  const ground: Statement =
    row.ground === 'illegal'
      ? {
          decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
          illegal_content_legal_ground: (row.law || '-').slice(0, 500),
          illegal_content_explanation: facts.slice(0, 2000),
        }
      : {
          decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
          incompatible_content_ground: (clause || row.law || '-').slice(0, 500),
          incompatible_content_explanation: facts.slice(0, 2000),
        }
  const language = row.content_locale.slice(0, 2).toUpperCase()
  return {
    puid: row.id,
    ...visible,
    ...account[row.account],
    ...(end && row.until ? { [end]: day(row.until) } : {}),
    ...ground,
    content_type: row.content_types,
    ...(row.content_types.includes('CONTENT_TYPE_OTHER') ? { content_type_other: '-' } : {}),
    category: row.category,
    ...(row.keywords.length > 0 ? { category_specification: row.keywords } : {}),
    ...(row.territory.length > 0 ? { territorial_scope: row.territory } : {}),
    ...(languages.includes(language) ? { content_language: language } : {}),
    content_date: day(row.content_at),
    application_date: day(row.at),
    decision_facts: facts,
    source_type: row.source,
    automated_detection: row.automated_detection ? 'Yes' : 'No',
    automated_decision: row.automated_decision,
  }
}

/** Takes addresses, numbers, names after an @ and the named people out of a text. */
export function withoutPeople(text: string, names: readonly string[]): string {
  let left = text
    .replaceAll(/[^\s@]+@[^\s@]+\.[^\s@]+/g, '[…]')
    .replaceAll(/@[\p{L}\p{N}_-]+/gu, '[…]')
    .replaceAll(/https?:\/\/\S+/g, '[…]')
    .replaceAll(/(?:\+?\d[ ()/-]*){8,}/g, '[…]')
  for (const name of names.flatMap((one) => [one, ...one.split(' ')]))
    if (name.length > 2) left = left.replaceAll(name, '[…]')
  return left
}
