import { form, page, type After } from '#kernel/web'
import { addNote, addNoteByReceipt } from './add-note.ts'
import { admitIdea } from './admit-idea.ts'
import { answerIdea } from './answer-idea.ts'
import { closeBoard } from './close-board.ts'
import { mergeIdeas } from './merge-ideas.ts'
import { openBoard } from './open-board.ts'
import { promiseIdea } from './promise-idea.ts'
import { seeBoard } from './see-board.ts'
import { seeBoards } from './see-boards.ts'
import { seeDesk } from './see-desk.ts'
import { seeIdea } from './see-idea.ts'
import { seeOpening } from './see-opening.ts'
import { seeReceipt } from './see-receipt.ts'
import { seeRoadmap } from './see-roadmap.ts'
import { seeSuggesting } from './see-suggesting.ts'
import { suggest } from './suggest.ts'
import { takeBack } from './take-back.ts'
import { BoardPage } from './views/board-page.tsx'
import { BoardsPage } from './views/boards-page.tsx'
import { DeskPage } from './views/desk-page.tsx'
import { IdeaPage } from './views/idea-page.tsx'
import { OpenPage } from './views/open-page.tsx'
import { ReceiptPage } from './views/receipt-page.tsx'
import { RoadmapPage } from './views/roadmap-page.tsx'
import { SuggestPage } from './views/suggest-page.tsx'
import { vote } from './vote.ts'

const said = (key: string) => ({ say: { key: `feedback.said.${key}` } })
const toIdea =
  (key: string) =>
  ({ idea }: { idea: string }): After => ({ to: `/ideas/${idea}`, ...said(key) })
const byIdea = ({ idea }: Record<string, unknown>) => ({ idea })

const idea = page('/ideas/:idea', seeIdea, IdeaPage)
const suggesting = page('/feedback/:board/new', seeSuggesting, SuggestPage)
const opening = page('/desk/feedback/new', seeOpening, OpenPage)
const receipt = page('/feedback/receipt', seeReceipt, ReceiptPage)

export default [
  page('/feedback', seeBoards, BoardsPage),
  page('/feedback/roadmap', seeRoadmap, RoadmapPage),
  receipt,
  form('/feedback/receipt', addNoteByReceipt, {
    page: receipt,
    from: ({ code }) => ({ code }),
    after: ({ code }) => ({
      to: `/feedback/receipt?code=${encodeURIComponent(code)}`,
      ...said('note'),
    }),
  }),
  page('/desk/feedback', seeDesk, DeskPage),
  opening,
  form('/desk/feedback/new', openBoard, {
    page: opening,
    from: () => ({}),
    after: ({ board }) => ({ to: `/feedback/${board}`, ...said('opened') }),
  }),
  page('/feedback/:board', seeBoard, BoardPage),
  suggesting,
  form('/feedback/:board/new', suggest, {
    page: suggesting,
    from: ({ board, kind, about }) => ({
      board,
      ...(kind ? { kind } : {}),
      ...(about ? { about } : {}),
    }),
    after: ({ idea: made, receipt: code, waiting }) =>
      code === null
        ? { to: `/ideas/${made}`, ...said(waiting ? 'suggested-waiting' : 'suggested') }
        : `/feedback/receipt?code=${code}&new=1`,
  }),
  form('/feedback/:board/close', closeBoard, {
    after: ({ board }) => ({ to: `/feedback/${board}`, ...said('closed') }),
  }),
  idea,
  form('/ideas/:idea/vote', vote, { page: idea, from: byIdea, after: toIdea('voted') }),
  form('/ideas/:idea/take-back', takeBack, {
    after: ({ board }) => ({ to: `/feedback/${board}`, ...said('taken-back') }),
  }),
  form('/ideas/:idea/admit', admitIdea, { after: toIdea('admitted') }),
  form('/ideas/:idea/answer', answerIdea, { page: idea, from: byIdea, after: toIdea('answered') }),
  form('/ideas/:idea/promise', promiseIdea, {
    page: idea,
    from: byIdea,
    after: toIdea('promised'),
  }),
  form('/ideas/:idea/merge', mergeIdeas, { page: idea, from: byIdea, after: toIdea('merged') }),
  form('/ideas/:idea/note', addNote, { page: idea, from: byIdea, after: toIdea('note') }),
]
