import { defineModule } from '#kernel'
import { answer } from './answer.ts'
import * as facts from './facts.ts'
import { logCase } from './log-case.ts'
import { mailReactions } from './mail-reactions.ts'
import { note } from './note.ts'
import { noteReturned } from './note-returned.ts'
import { places } from './places.ts'
import { routes } from './routes.tsx'
import { seeCase } from './see-case.ts'
import { seeCases } from './see-cases.ts'
import { seeForm } from './see-form.ts'
import { seeStatus } from './see-status.ts'
import { caseCard } from './subjects.ts'
import { declared } from './tables.ts'
import { takeMail } from './take-mail.ts'
import { write } from './write.ts'
import { writeIn } from './write-in.ts'
import { indicators } from './indicators.ts'

export default defineModule({
  name: 'cases',
  floor: 2,
  about:
    'Questions, complaints and employees’ concerns: answered in time, decided with reasons, reviewed by somebody else.',
  purposes: { cases: 'cases.purpose' },
  actions: [writeIn, write, logCase, answer, note, takeMail, noteReturned],
  questions: [seeForm, seeStatus, seeCases, seeCase],
  facts: Object.values(facts),
  reactions: mailReactions,
  routes,
  places,
  subjects: [caseCard],
  tables: declared,
  indicators,
})
