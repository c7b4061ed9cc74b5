// People who keep writing to a server that dies under them: whoever gets no answer sends the same again.
import { setTimeout as wait } from 'node:timers/promises'

/** Several sessions, since one person may not write as often as a test does. */
export type Writer = { sessions: string[]; topic: string; space: string; by: 'api' | 'form' }
export type Acknowledged = { text: string; topic: string; round: number; tries: number }

export type Writing = {
  acknowledged: Acknowledged[]
  /** Answers that should never come: anything but done and "not now". */
  surprises: string[]
  /** Lets everybody finish what they have begun. */
  stop(): Promise<void>
}

/** Everybody writes one post after the other until told to stop. `round` names where in the story we are. */
export function letWrite(port: number, writers: readonly Writer[], round: () => number): Writing {
  const acknowledged: Acknowledged[] = []
  const surprises: string[] = []
  let stopping = false
  const write = async (writer: Writer, who: number) => {
    for (let at = 0; !stopping; at++) {
      const text = `Loaf ${port}-${who}-${at} is in the oven.`
      let tries = 1
      while (!(await send(port, writer, at, { text, key: `key-${who}-${at}` }, surprises))) {
        tries++
        await wait(15)
      }
      acknowledged.push({ text, topic: writer.topic, round: round(), tries })
    }
  }
  const all = Promise.all(writers.map(write))
  return {
    acknowledged,
    surprises,
    stop: async () => {
      stopping = true
      await all
    },
  }
}

async function send(
  port: number,
  writer: Writer,
  turn: number,
  { text, key }: { text: string; key: string },
  surprises: string[],
): Promise<boolean> {
  const { topic, space, sessions } = writer
  const at = `http://127.0.0.1:${port}`
  const cookie = `evenhand-session=${sessions[turn % sessions.length]}`
  try {
    const response =
      writer.by === 'api'
        ? await fetch(`${at}/api/v1/forum/reply`, {
            method: 'POST',
            headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
            body: JSON.stringify({ topic, text }),
          })
        : await fetch(`${at}/s/${space}/t/${topic}/reply`, {
            method: 'POST',
            headers: { cookie },
            body: new URLSearchParams({ text, _once: key }),
            redirect: 'manual',
          })
    const body = await response.text()
    const done = response.status === (writer.by === 'api' ? 200 : 303)
    if (!done && response.status < 500) surprises.push(`${response.status} ${body.slice(0, 2000)}`)
    return done
  } catch {
    return false
  }
}
