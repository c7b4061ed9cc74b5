// In the demonstration bakery the moderator is a neighbour of one member, and says so.
import type { Stage } from '#kernel'
import { declareConflict } from './declare-conflict.ts'
import { declareYear } from './declare-year.ts'

export async function demo(stage: Stage): Promise<void> {
  const jonas = stage.as('Jonas Weber')
  await jonas.perform(declareConflict, {
    relation: 'friend',
    person: stage.props.get('Yusuf Demir'),
    words: 'We sing in the same choir.',
  })
  await jonas.perform(declareYear, {})
  await stage.as('Ingrid Solheim').perform(declareYear, {})
}
