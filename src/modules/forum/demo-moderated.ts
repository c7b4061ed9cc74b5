// What moderation had to do in the demonstration bakery: an advertisement taken out of sight and appealed, two things that wait.
import type { Stage } from '#kernel'
import { decide, fileAppeal, report, seeReportForm, seeStanding } from '#moderation'
import { openTopic } from './open-topic.ts'

const said = [
  {
    by: 'Oluwaseun Adeyemi',
    title: 'Proving baskets, half price until Sunday',
    text: 'My cousin sells proving baskets, **half price until Sunday**. Write to me, delivery is free all over Berlin.',
    reporter: 'Maria Rossi',
    words: 'This is an advertisement, and the third one this month.',
  },
  {
    by: 'Claire Dubois',
    title: 'The queue on Saturday',
    text: 'Whoever pushed in on Saturday at eight, in the green coat: people like you should stay at home.',
    reporter: 'Maria Rossi',
    words: 'She means one of us, and everybody knows whom.',
  },
  {
    by: 'Yusuf Demir',
    title: 'Is the oven at number 14 safe?',
    text: 'The oven at number 14 smokes into the yard again. Mr Albrecht on the second floor has asthma and should really move out.',
    reporter: 'Claire Dubois',
    words: 'He writes about the health of a neighbour who is not here.',
  },
] as const

export async function demoModerated(stage: Stage): Promise<void> {
  if (!stage.props.has('space around-the-oven')) return
  const matters: string[] = []
  for (const { by, reporter, words, title, text } of said) {
    const { topic } = await stage
      .as(by)
      .perform(openTopic, { space: 'around-the-oven', category: 'neighbourhood', title, text })
    const { matter } = await stage.as(reporter).perform(report, { kind: 'topic', id: topic, words })
    matters.push(matter)
    stage.props.set(`reported ${title}`, topic)
  }
  await hideAdvertisement(stage, String(matters[0]))
}

async function hideAdvertisement(stage: Stage, matter: string): Promise<void> {
  const topic = stage.props.get(`reported ${said[0].title}`)
  const { clauses } = await stage
    .as('Jonas Weber')
    .perform(seeReportForm, { kind: 'topic', id: topic })
  const clause = clauses.find(({ heading }) => /speak for|advert/i.test(heading)) ?? clauses[0]
  await stage.as('Jonas Weber').perform(decide, {
    matter,
    content: 'hide',
    account: 'warn',
    weight: 1,
    ...(clause ? { clause: clause.clause } : { law: 'Act against unfair competition, section 7' }),
    facts: 'The topic offers proving baskets for sale, for the third time this month.',
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  })
  const author = stage.as(said[0].by)
  const { statements } = await author.perform(seeStanding, {})
  await author.perform(fileAppeal, {
    statement: statements[0]?.link.split('/').at(-1),
    words:
      'I asked in the shop before I wrote it, and was told that once is fine. The other two were not by me.',
  })
}
