// Learning takes seconds of a processor: it happens in a thread of its own, so that pages are answered meanwhile.
import { Worker } from 'node:worker_threads'
import type { LearnWork, Learnt } from './learn-work.ts'

const MOST_MINUTES = 5
const fromSource = import.meta.url.endsWith('.ts')

/** @throws when the thread fails or takes more than five minutes. */
export async function learnAside(work: LearnWork): Promise<Learnt> {
  const file = new URL(`./learn-work.${fromSource ? 'ts' : 'js'}`, import.meta.url)
  const worker = new Worker(file, {
    workerData: work,
    execArgv: fromSource ? ['--conditions=source'] : [],
  })
  try {
    return await new Promise<Learnt>((done, failed) => {
      const late = setTimeout(
        () => failed(new Error('learning took too long')),
        MOST_MINUTES * 60_000,
      )
      worker.once('message', (learnt: Learnt) => {
        clearTimeout(late)
        done(learnt)
      })
      worker.once('error', (error) => {
        clearTimeout(late)
        failed(error)
      })
    })
  } finally {
    await worker.terminate()
  }
}
