// A few talks in the demonstration, so that the desk has something to mark.
import type { Stage } from '#kernel'
import { ask } from './ask.ts'
import { markTurn } from './mark-turn.ts'
import { seeDesk } from './see-desk.ts'

export async function demo(stage: Stage): Promise<void> {
  const maria = stage.as('Maria Rossi')
  const talk = await maria.perform(ask, { text: 'When are you open?' })
  await maria.perform(ask, { ...talk, text: 'Can you bring bread to my home?' })
  await stage.as('Yusuf Demir').perform(ask, { text: 'Liefern Sie auch?' })
  await stage.as('Claire Dubois').perform(ask, { text: 'Do you sell fresh fish?' })
  const lena = stage.as('Lena Fischer')
  const { turns } = await lena.perform(seeDesk, {})
  const answered = turns.find((one) => one.kind === 'answer')
  if (answered) await lena.perform(markTurn, { turn: answered.id, marked: 'right' })
}
