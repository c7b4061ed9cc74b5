import { defineModule } from '#kernel'
import { addNote, addNoteByReceipt } from './add-note.ts'
import { admitIdea } from './admit-idea.ts'
import { answerIdea } from './answer-idea.ts'
import { closeBoard, closeDueBoards } from './close-board.ts'
import { demo } from './demo.ts'
import * as facts from './facts.ts'
import { jobs } from './jobs.ts'
import { mergeIdeas } from './merge-ideas.ts'
import { noteKept } from './note-kept.ts'
import { openBoard } from './open-board.ts'
import { places } from './places.ts'
import { promiseIdea } from './promise-idea.ts'
import { reactions } from './reactions.ts'
import routes from './routes.tsx'
import { seeBoard } from './see-board.ts'
import { seeBoards } from './see-boards.ts'
import { seeDesk } from './see-desk.ts'
import { seeIdea } from './see-idea.ts'
import { seeOpening } from './see-opening.ts'
import { seeReceipt } from './see-receipt.ts'
import { seeRoadmap } from './see-roadmap.ts'
import { seeSuggesting } from './see-suggesting.ts'
import { ideaSubject } from './subjects.ts'
import { suggest } from './suggest.ts'
import { declared } from './tables.ts'
import { takeBack } from './take-back.ts'
import { tellAsked } from './tell-asked.ts'
import { vote } from './vote.ts'
import { waits } from './waits.ts'

export default defineModule({
  name: 'feedback',
  floor: 2,
  about:
    'Suggestions and ideas, with a name or without; honest answers, promises with a day, and what became of them.',
  purposes: { feedback: 'feedback.purpose' },
  actions: [
    openBoard,
    closeBoard,
    closeDueBoards,
    suggest,
    vote,
    takeBack,
    admitIdea,
    answerIdea,
    promiseIdea,
    mergeIdeas,
    addNote,
    addNoteByReceipt,
    tellAsked,
    noteKept,
  ],
  questions: [
    seeBoards,
    seeBoard,
    seeSuggesting,
    seeIdea,
    seeReceipt,
    seeRoadmap,
    seeDesk,
    seeOpening,
  ],
  facts: Object.values(facts),
  reactions,
  jobs,
  routes,
  places,
  subjects: [ideaSubject],
  tables: declared,
  demo,
  waits,
})
