// Fills the spaces of the demonstration bakery with talk, by the same verbs people use.
import type { Stage } from '#kernel'
import { addCategory } from './add-category.ts'
import { categories, type Said, type Talk } from './demo-categories.ts'
import { publicTalks } from './demo-talks.ts'
import { talksInside } from './demo-talks-inside.ts'
import { editPost } from './edit-post.ts'
import { keepDraft } from './keep-draft.ts'
import { lockTopic } from './lock-topic.ts'
import { markAnswer } from './mark-answer.ts'
import { openTopic } from './open-topic.ts'
import { pinTopic } from './pin-topic.ts'
import { pretendEarlier } from './pretend-earlier.ts'
import { react } from './react.ts'
import { reply } from './reply.ts'
import { vote } from './vote.ts'

export async function demo(stage: Stage): Promise<void> {
  const there = (slug: string) => stage.props.has(`space ${slug}`)
  const owner = stage.as('Amira Haddad')
  for (const category of categories)
    if (there(category.space)) await owner.perform(addCategory, category)
  for (const talk of [...talksInside, ...publicTalks])
    if (there(talk.space)) stage.props.set(`topic ${talk.title}`, await tell(stage, talk))
  const rye = stage.props.get('topic My rye starter stopped rising when the kitchen got cold')
  if (!rye) return
  await stage.as('Oluwaseun Adeyemi').perform(editPost, {
    topic: rye,
    position: 2,
    text: '> Should I feed it less, or just keep it somewhere warmer?\n\nWarmer, and use warmer water. Mine sits on top of the fridge in winter. At 24 degrees it doubles in five hours, at 17 it needs all night, at least mine does.',
    reason: 'Every starter is different.',
  })
  await stage.as('Claire Dubois').perform(keepDraft, {
    kind: 'reply',
    about: rye,
    text: 'Has anybody tried a hot-water bottle beside the',
  })
}

async function tell(stage: Stage, talk: Talk): Promise<string> {
  const { space, category, title, locale, poll, votes = {}, posts } = talk
  const [first, ...others] = posts
  if (!first) throw new Error(`nobody says anything in ${title}`)
  const { text, official } = first
  const { topic } = await stage
    .as(first.by)
    .perform(openTopic, { space, category, title, text, official, locale, ...poll })
  for (const { by, answers, ...said } of others)
    await stage
      .as(by)
      .perform(reply, { topic, text: said.text, official: said.official, quotes: answers })
  for (const [index, said] of posts.entries()) await nod(stage, topic, index + 1, said)
  for (const [who, choice] of Object.entries(votes))
    await stage.as(who).perform(vote, { topic, choice })
  if (talk.answer)
    await stage.as(first.by).perform(markAnswer, { topic, position: talk.answer, on: true })
  const owner = stage.as('Amira Haddad')
  if (talk.pinned) await owner.perform(pinTopic, { topic, pinned: true })
  if (talk.locked) await owner.perform(lockTopic, { topic, locked: true, why: talk.locked })
  await stage.system.perform(pretendEarlier, {
    topic,
    hoursAgo: talk.hoursAgo,
    hoursBetween: talk.hoursBetween,
  })
  return topic
}

async function nod(stage: Stage, topic: string, position: number, said: Said): Promise<void> {
  for (const kind of ['thanks', 'curious', 'helped'] as const)
    for (const who of said[kind] ?? [])
      await stage.as(who).perform(react, { topic, position, kind, on: true })
}
