import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { captured } from '../captured.ts'
import { opinionCommand } from './index.ts'

const brexit = fileURLToPath(
  new URL('../../methods/opinion/fixtures/brexit-consensus.csv', import.meta.url),
)

interface Answer {
  participants: { id: string; group: number | null }[]
  groups: unknown[]
  consensus: { statement: string; raw: number; geometric: number }[]
  groupsSupported: boolean
  published: { consensus: { statement: string }[] }
}

test('evenhand opinion analyse prints participants, groups and consensus as JSON', async () => {
  const { io, out } = captured()
  expect(await opinionCommand(['analyse', brexit, '--json', '--k', '3'], io)).toBe(0)
  const answer = JSON.parse(out()) as Answer
  expect(answer.participants).toHaveLength(204)
  expect(answer.groups).toHaveLength(3)
  expect(answer.groupsSupported).toBe(true)
  expect(answer.published.consensus[0]).toMatchObject({ statement: '14' })
})

test('a comments.csv beside the export that cannot be read is said and passed over', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opinion-'))
  await copyFile(brexit, join(folder, 'participants-votes.csv'))
  await writeFile(join(folder, 'comments.csv'), 'comment-id,moderated\n1,-1,extra\n')
  const { io, err, out } = captured()
  expect(await opinionCommand(['analyse', join(folder, 'participants-votes.csv')], io)).toBe(0)
  expect(err()).toMatch(/comments.csv is not used: line 2/)
  expect(out()).toContain('204 people')
  await rm(folder, { recursive: true })
})

test('without --json it answers in sentences', async () => {
  const { io, out } = captured()
  expect(await opinionCommand(['analyse', brexit], io)).toBe(0)
  expect(out()).toMatch(/^204 people on 50 statements; 189 voted enough to be placed\.\nGroup 0/)
})

test('a vote that is none is one line with its place', async () => {
  const { io, err } = captured(Readable.from(['participant,7\nx,yes\n']))
  expect(await opinionCommand(['analyse', '-'], io)).toBe(1)
  expect(err()).toBe(
    'line 2, column "7": "yes" is no vote; write 1 agree, -1 disagree, 0 pass or nothing\n',
  )
})

test.each([[['analyse']], [['analyse', brexit, '--k', 'two']], [['map', brexit]]])(
  'a wrong command line gets help and exit code 2 (%#)',
  async (args) => {
    const { io, err } = captured()
    expect(await opinionCommand(args, io)).toBe(2)
    expect(err()).toContain('evenhand opinion analyse FILE')
  },
)
