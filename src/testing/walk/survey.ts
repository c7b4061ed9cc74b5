// Neighbours are asked, nobody can be found out, and the answers come back as figures with their uncertainty.
import type { Walk } from './walk.ts'

export async function ask(walk: Walk): Promise<void> {
  walk.chapter('Asking the neighbours')
  const amira = walk.who('Amira')
  await amira.go('/desk/surveys/new')
  await amira.send('/desk/surveys/new', {
    slug: 'neighbours',
    title: 'How is it to live next to us?',
    template: 'neighbours',
  })
  walk.say(
    'A template brings questions, each with the reason why it is asked. What stands between the survey and its start is said beside it.',
  )
  await walk.picture(amira, 'survey', 'The survey before it opens')
  await amira.send(/launch$/)
  for (const [turn, bother] of ['1', '2', '2', '4', '5', '1', '2'].entries()) {
    const neighbour = await walk.arrives(`neighbour ${turn}`)
    await neighbour.go('/surveys/neighbours')
    if (turn === 0) {
      walk.say(
        'Seven neighbours open the link on the poster. The first page says how answers are kept, and from how many on figures are shown.',
      )
      await walk.picture(neighbour, 'asked', 'The first page of an anonymous survey')
    }
    await neighbour.send(/begin$/)
    await neighbour.send(/answer$/, { 'a.bother': bother })
    if (!neighbour.path().includes('thanks')) await neighbour.send(/answer$/)
    await neighbour.page.context().close()
  }
  await amira.go('/desk/surveys/neighbours')
  await amira.send(/close$/)
  await amira.go('/surveys/neighbours/results')
  walk.say(
    'Amira closes it. What could lead back to anybody is deleted, and the results come with the range in which the truth lies.',
  )
  await walk.picture(amira, 'results', 'Results with their intervals')
}
