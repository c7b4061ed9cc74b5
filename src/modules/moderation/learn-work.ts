// Runs in a thread of its own: teaches a copy of the model, and scores the texts put aside with what is in use and with the copy.
import { parentPort, workerData } from 'node:worker_threads'
import { decodeModel, encodeModel, learnMore, Scorer, type Example } from '#methods/text'
import { weigh } from './weigh.ts'

/** `inUse`: the model that reads now, where it is not `model` itself. */
export type LearnWork = {
  model: Uint8Array
  inUse: Uint8Array | null
  examples: Example[]
  tried: string[]
}
export type Learnt = { model: Uint8Array; before: number[]; after: number[] }

const { model, inUse, examples, tried } = workerData as LearnWork
const scores = (bytes: Uint8Array) => {
  const scorer = new Scorer(decodeModel(bytes))
  return tried.map((text) => weigh(scorer, text.slice(0, 20_000)).score)
}
const taught = encodeModel(learnMore(decodeModel(model), examples))
const learnt: Learnt = { model: taught, before: scores(inUse ?? model), after: scores(taught) }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(learnt)
