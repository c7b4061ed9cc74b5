// What was said in a case and what was done, in the order it happened.
import { sql, type Asking } from '#kernel'
import { desk } from './tables.ts'

const filesOfMessage = sql<
  ListedFile[]
>`(select coalesce(json_agg(json_build_object('id', files.id, 'name', files.name,
  'bytes', files.bytes) order by files.id), '[]') from case_files kept join files on files.id = kept.file
  where kept.message = case_messages.id and files.hidden_at is null)`

type ListedFile = { id: string; name: string; bytes: number }

/** Messages of a case and of those merged into it. Notes only for those who work on it. */
export const listMessages = (now: Asking, id: string, withNotes: boolean) => {
  const said = desk(now)
    .selectFrom('case_messages')
    .innerJoin('cases', 'cases.id', 'case_messages.case')
    .leftJoin('people as agent', 'agent.id', 'case_messages.agent')
    .where((is) => is.or([is('cases.id', '=', id), is('cases.merged_into', '=', id)]))
    .select([
      'case_messages.id',
      'case_messages.side',
      'case_messages.private',
      'case_messages.person',
      'case_messages.agent',
      'case_messages.name',
      'case_messages.channel',
      'case_messages.locale',
      'case_messages.html',
      'case_messages.words',
      'case_messages.at',
      'case_messages.leaves_at',
      'case_messages.left_at',
      'case_messages.taken_back_at',
      'case_messages.next_kind',
      'case_messages.next_by',
      'agent.name as agent_name',
      'agent.demo as agent_demo',
      'cases.reference',
    ])
    .select(filesOfMessage.as('files'))
    .orderBy('case_messages.at')
    .orderBy('case_messages.id')
    .limit(500)
  return withNotes
    ? said.execute()
    : said
        .where('case_messages.private', '=', false)
        .where('case_messages.taken_back_at', 'is', null)
        .execute()
}

export type MessageRow = Awaited<ReturnType<typeof listMessages>>[number]

export const listSteps = (now: Asking, id: string) =>
  desk(now)
    .selectFrom('case_steps')
    .leftJoin('people as doer', 'doer.id', 'case_steps.by')
    .leftJoin('people as other', 'other.id', 'case_steps.person')
    .where('case_steps.case', '=', id)
    .select([
      'case_steps.id',
      'case_steps.kind',
      'case_steps.at',
      'case_steps.words',
      'doer.name as doer',
      'other.name as other',
    ])
    .orderBy('case_steps.at')
    .orderBy('case_steps.id')
    .limit(300)
    .execute()

export type StepRow = Awaited<ReturnType<typeof listSteps>>[number]
