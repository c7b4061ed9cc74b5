// Boards of the demonstration bakery: what customers wish for and what became of it, and a box for the staff.
import type { Stage } from '#kernel'
import { admitIdea as admit } from './admit-idea.ts'
import { answerIdea } from './answer-idea.ts'
import { openBoard } from './open-board.ts'
import { promiseIdea } from './promise-idea.ts'
import { suggest } from './suggest.ts'
import { vote } from './vote.ts'

const wished = [
  [
    'Maria Rossi',
    'A small rye for people who live alone',
    'A whole loaf is too much for one. Half of it ends up dry, and that is a pity for your work.',
    ['Yusuf Demir', 'Claire Dubois', 'Oluwaseun Adeyemi'],
  ],
  [
    'Yusuf Demir',
    'Say at the shelf where nuts are',
    'My daughter is allergic, and asking each time takes long when the shop is full.',
    ['Maria Rossi', 'Claire Dubois'],
  ],
  [
    'Claire Dubois',
    'Open on Mondays',
    'I work from Tuesday to Sunday and Monday is my only free day.',
    ['Oluwaseun Adeyemi'],
  ],
  [
    'Oluwaseun Adeyemi',
    'A bench outside',
    'Older people wait standing. A bench in the sun would do.',
    ['Maria Rossi', 'Yusuf Demir'],
  ],
] as const

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  await owner.perform(openBoard, {
    slug: 'wishes',
    title: 'What should be different here?',
    about:
      'Say what you would change in the shop, the bread or the way we treat you. We answer everything; what we promise has a name and a day.',
    audience: 'everyone',
    anonymous: true,
  })
  const ideas: string[] = []
  for (const [who, title, words, voters] of wished) {
    const { idea } = await stage.as(who).perform(suggest, { board: 'wishes', title, words })
    ideas.push(idea)
    await owner.perform(admit, { idea })
    for (const voter of voters) await stage.as(voter).perform(vote, { idea, wish: true })
  }
  const [rye, nuts, monday] = ideas
  await owner.perform(promiseIdea, {
    idea: rye,
    title: 'A rye loaf of 400 grams is on the shelf',
    words:
      'You are right, and it is less waste too. Jonas bakes trial loaves in June; then it stays.',
    owner: stage.props.get('Jonas Weber'),
    due: '2027-06-30',
    public: true,
  })
  await owner.perform(answerIdea, {
    idea: nuts,
    state: 'done',
    words:
      'Lena has put labels on every shelf and into the online list. Tell us if one is missing.',
  })
  await owner.perform(answerIdea, {
    idea: monday,
    state: 'declined',
    words:
      'We do not open on Mondays: it is the one day on which the whole team is free together. Orders for Monday can be fetched on Sunday until noon.',
  })
  await owner.perform(openBoard, {
    slug: 'staff-box',
    title: 'Box of the bakehouse',
    about: 'Whatever is in your way at work. With a name or without.',
    audience: 'staff',
    votes: 'none',
    anonymous: true,
  })
}
