// Surveys of the demonstration bakery: one given back to its customers, one open, and one that cannot be anonymous.
import type { Stage } from '#kernel'
import { csvText } from '#methods/table'
import { giveBack } from './give-back.ts'
import { launch } from './launch.ts'
import { prepareImport } from './prepare-import.ts'
import { promiseChange } from './promise-change.ts'
import { runImport } from './run-import.ts'
import { setTerms } from './set-terms.ts'
import { startSurvey } from './start-survey.ts'

const reasons = [
  'The rye is the best in the quarter.',
  'You know what is in the bread and you say so.',
  'On Saturdays the queue is too long.',
  'Friendly, also when it is full.',
  'Closed on Mondays, that is a pity.',
  'I would like smaller loaves for people who live alone.',
  'Fair prices for honest work.',
  'The complaint about the cake was settled in a day.',
  'More without nuts, please say clearly where they are.',
  'My children love the cinnamon buns.',
  'It was not clear when the order would be ready.',
  'Good that one may bring jars back.',
]

const months = ['A market stall', 'The shop', 'Delivery']

function answers(): string {
  const rows = Array.from({ length: 54 }, (_, n) => [
    String(n + 1),
    [9, 10, 8, 9, 6, 10, 7, 9, 10, 3, 9, 8][n % 12],
    [4, 5, 4, 3, 5, 4, 5, 2, 4, 5][n % 10],
    months[[1, 1, 0, 1, 2, 1, 0][n % 7] ?? 1],
    n % 4 === 0 ? `${reasons[(n / 4) % reasons.length]}` : '',
    `2026-0${1 + (n % 5)}-1${n % 9} 10:0${n % 6}:00`,
  ])
  return csvText(
    [
      '#',
      'How likely are you to recommend us?',
      'How content are you with us?',
      'Where do you buy most?',
      'What should we know?',
      'Submit Date (UTC)',
    ],
    rows,
  )
}

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  const { import: brought } = await owner.perform(prepareImport, {
    slug: 'customers-spring',
    title: 'What our customers say, spring',
    audience: 'customers',
    text: answers(),
  })
  await owner.perform(runImport, { import: brought })
  await owner.perform(giveBack, {
    survey: 'customers-spring',
    heard:
      'Most of you would send a friend to us. The queue on Saturdays and unclear pick-up times cost us goodwill, and nuts are not labelled well enough.',
    doing:
      'Lena has put nut labels on every shelf. From June on there is a second till on Saturdays. We do not open on Mondays: the team needs one free day together.',
  })
  await owner.perform(promiseChange, {
    survey: 'customers-spring',
    title: 'There is a second till on Saturdays',
    why: 'The queue on Saturdays is what you named most.',
    owner: stage.props.get('Lena Fischer'),
    due: '2027-03-31',
  })
  await owner.perform(startSurvey, { slug: 'neighbours', template: 'neighbours' })
  await owner.perform(setTerms, {
    survey: 'neighbours',
    mode: 'anonymous',
    audience: 'neighbours',
    ways: ['link', 'kiosk'],
    resultsFor: 'everyone',
  })
  await owner.perform(launch, { survey: 'neighbours' })
  await owner.perform(startSurvey, { slug: 'how-are-you', template: 'wellbeing' })
}
