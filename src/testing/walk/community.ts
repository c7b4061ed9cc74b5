// A post hurts somebody: reported, decided by a person with reasons, appealed to another, and undone.
import type { Walk } from './walk.ts'

const post = 'Whoever uses baking powder is a fool, as my grandmother sang while kneading.'

export async function talk(walk: Walk): Promise<void> {
  walk.chapter('A talk, and a report')
  const [maria, yusuf] = [walk.who('Maria'), walk.who('Yusuf')]
  await maria.go('/s/around-the-oven/forum/bread')
  await maria.follow(/forum\/bread\/.*(new|open|write)|topics\/new|new-topic|open-topic/)
  await maria.send(/bread/, { title: 'Does rye need a warm kitchen?', text: post })
  walk.kept.set('topic', maria.path().split(/[?#]/)[0] ?? '')
  walk.say(
    'Maria opens a topic in the forum. Yusuf reads it and feels insulted; “Report” stands under every post and asks which rule was broken.',
  )
  await yusuf.go(walk.kept.get('topic') ?? '')
  await walk.picture(yusuf, 'topic', 'The topic as Yusuf reads it, with the link to report it')
  await yusuf.follow(/\/report\/post\//)
  const clause = await yusuf.page.locator('[name=clause]').first().getAttribute('value')
  await yusuf.send(/^\/report\/post/, { clause: String(clause) })
  walk.say(
    'His receipt says by when a person will have looked, and that Maria is never told who reported her.',
  )
  await walk.picture(yusuf, 'receipt', 'The receipt of the report, with the promised time')
}

export async function decide(walk: Walk): Promise<void> {
  walk.chapter('A person decides, with reasons')
  const [lena, maria] = [walk.who('Lena'), walk.who('Maria')]
  await lena.go('/desk/moderation')
  walk.say(
    'Lena moderates. The queue is ordered by promise and harm; whatever she takes is hers for a while.',
  )
  await walk.picture(lena, 'queue', 'The queue of what waits for a decision')
  await lena.send('/desk/moderation/claim-next')
  await walk.picture(lena, 'matter', 'The matter with its context, and the form of the decision')
  const clause = await lena.page
    .locator('form[action*="moderation"] [name=clause]')
    .nth(0)
    .getAttribute('value')
  await lena.send(lena.path().split('?')[0] ?? '', {
    ...(clause === null ? {} : { clause }),
    account: 'warn',
    facts: 'The post calls those who use baking powder fools.',
  })
  await maria.go('/me/standing')
  await maria.follow(/\/statements\//)
  walk.kept.set('statement', maria.path().split('?')[0] ?? '')
  walk.say(
    'Maria is told at once, on a page and by mail: what was done, by which clause, on which facts, for how long, and how to appeal.',
  )
  await walk.picture(maria, 'statement', 'The statement of reasons, as its author reads it')
}

export async function appeal(walk: Walk): Promise<void> {
  walk.chapter('An appeal to somebody else')
  const [lena, jonas, maria] = [walk.who('Lena'), walk.who('Jonas'), walk.who('Maria')]
  await maria.send(/\/appeal$/, {
    words: 'It is a line of a song, and the talk was about that song.',
  })
  await lena.go('/desk/appeals')
  if (await lena.page.locator('main a[href^="/desk/appeals/"]').count()) {
    await lena.follow(/^\/desk\/appeals\//)
    if (await lena.page.locator('[name=outcome]').count())
      throw new Error('the one who decided could judge the appeal')
  }
  await jonas.go('/desk/appeals')
  await jonas.follow(/^\/desk\/appeals\//)
  walk.say(
    'Lena has no hand in the appeal, since she decided. Jonas, who took no part, reads both sides.',
  )
  await walk.picture(jonas, 'appeal', 'The appeal, before the one who judges it')
  await jonas.send(jonas.path().split('?')[0] ?? '', {
    outcome: 'upheld',
    reasons: 'It is indeed a line of the song that the talk is about.',
  })
  const visitor = walk.who('a visitor')
  await visitor.go(walk.kept.get('topic') ?? '')
  if (!(await visitor.words()).includes('baking powder')) throw new Error('the post is not back')
  await maria.go(walk.kept.get('statement') ?? '')
  walk.say(
    'He finds that she was right: post, warning and points are undone in one step, and both are told.',
  )
  await walk.picture(maria, 'won', 'The statement after the appeal: everything has been undone')
}
