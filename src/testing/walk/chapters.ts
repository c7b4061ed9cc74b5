// The chapters of the walk, in the order in which they happen.
import { appeal, decide, talk } from './community.ts'
import { complain, connectMail } from './complaint.ts'
import { openRoom, setUp, writeWord } from './house.ts'
import { openChannel, speakUp } from './speaking-up.ts'
import { ask } from './survey.ts'
import { figures, publish } from './truth.ts'
import type { Walk } from './walk.ts'

export const chapters: ((walk: Walk) => Promise<void>)[] = [
  setUp,
  writeWord,
  openRoom,
  talk,
  decide,
  appeal,
  connectMail,
  complain,
  ask,
  openChannel,
  speakUp,
  figures,
  publish,
]
