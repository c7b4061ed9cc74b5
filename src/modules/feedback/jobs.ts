// Once a day, in the morning of Central Europe: boards close on the day they said.
import { closeDueBoards } from './close-board.ts'

export const jobs = [
  { name: 'feedback.close', cron: '20 1 * * *', action: closeDueBoards, input: {} },
]
