// Figures that were counted, values tied to what enforces them, and a page that everybody may read.
import type { Walk } from './walk.ts'
import { unfold } from './walker.ts'

export async function figures(walk: Walk): Promise<void> {
  walk.chapter('Figures')
  const amira = walk.who('Amira')
  await amira.go('/desk/indicators')
  walk.say(
    'Every module has counted what happened in it. Each figure has a formula, an owner, an interval and a caution; none is typed by hand that the software can count itself.',
  )
  await walk.picture(amira, 'indicators', 'The indicators, filled by what happened')
}

export async function publish(walk: Walk): Promise<void> {
  walk.chapter('The page everybody may read')
  const amira = walk.who('Amira')
  await amira.go('/desk/trust')
  const clause = await amira.page
    .locator('form[action="/desk/trust/values"] [name=clauses]')
    .first()
    .getAttribute('value')
  await amira.send('/desk/trust/values', {
    promises: 'cases.answered',
    clauses: String(clause),
  })
  walk.say(
    'Each value is tied to the clause that says it, the part of the software that enforces it, and the figure that shows whether it is kept. What is missing is said, to her first and to everybody after.',
  )
  await unfold(amira.page.locator('[name=clauses]').first())
  await walk.picture(amira, 'chain', 'A value and what keeps it')
  await amira.send('/desk/trust/open')
  const visitor = walk.who('a visitor')
  await visitor.go('/trust')
  walk.say(
    'Then she shows the page. From here on the figures are printed as they are, and she can add words but not change one.',
  )
  await walk.picture(visitor, 'trust', 'The trust page as a visitor sees it')
}
