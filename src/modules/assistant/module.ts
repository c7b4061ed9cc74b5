import { defineModule } from '#kernel'
import { addWords } from './add-words.ts'
import { ask } from './ask.ts'
import { askPerson } from './ask-person.ts'
import { automation } from './automation.ts'
import { demo } from './demo.ts'
import { dropWords } from './drop-words.ts'
import * as facts from './facts.ts'
import { indicators } from './indicators.ts'
import { jobs } from './jobs.ts'
import { markTurn } from './mark-turn.ts'
import { places } from './places.ts'
import { reactions } from './reactions.ts'
import routes from './routes.tsx'
import { seeAsk } from './see-ask.ts'
import { seeDesk } from './see-desk.ts'
import { seeDraft } from './see-draft.ts'
import { seeTalk } from './see-talk.ts'
import { seeWords } from './see-words.ts'
import { sendOver } from './send-over.ts'
import { sweep } from './sweep.ts'
import { declared } from './tables.ts'
import { takeOver } from './take-over.ts'

export default defineModule({
  name: 'assistant',
  floor: 2,
  needs: ['cases', 'knowledge'],
  about:
    'Answers questions with approved words and nothing else, says that it is a machine, and hands over to a person.',
  purposes: { assistant: 'assistant.purpose' },
  actions: [ask, askPerson, sendOver, takeOver, sweep, markTurn, addWords, dropWords],
  questions: [seeAsk, seeTalk, seeDesk, seeWords, seeDraft],
  facts: Object.values(facts),
  automations: [automation],
  reactions,
  jobs,
  routes,
  places,
  tables: declared,
  indicators,
  demo,
})
