// A request is carried out: the system does what was asked, a person has decided it and answers in words.
// @fulfils R12
import { action, clash, Id, invalid, tell, z, type Acting } from '#kernel'
import { Text } from '#kernel/web'
import { objectTo } from '#consent'
import { close } from './close.ts'
import { eraseAndLog } from './erase-and-log.ts'
import { requestDecided } from './facts.ts'
import { addressOf, findRequest, type Request } from './find-request.ts'
import { heldPerson } from './held.ts'
import { postAnswer } from './letters.ts'
import { mayAnswer } from './policy.ts'
import { privacy } from './tables.ts'

/** Where only a person can have done it, they say what they did. */
const needWords = ['rectification', 'review']

export const fulfilRequest = action({
  name: 'privacy.fulfil-request',
  input: z.object({ request: Id, words: Text(4000, 0).default('') }),
  subject: findRequest,
  may: mayAnswer,
  impartial: (request) => [request.person],
  proof: 'recent',
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',

  async run(now, { words }, request) {
    if (needWords.includes(request.kind) && words.length < 20)
      throw invalid({ words: 'privacy.say-what' })
    await close(now, request, { state: 'answered', ground: null, answer: words })
    const erased = await carryOut(now, request)
    await postAnswer(now, request, { words, ...(erased ? { erased } : {}) })
    tell(now, requestDecided, { request: request.id })
    return { kind: request.kind }
  },

  audit: ({ input, answer }) => ({
    kind: 'request',
    id: input.request,
    detail: { kind: answer.kind },
  }),
})

async function carryOut(now: Acting, request: Request) {
  const address = addressOf(request)
  if (request.kind === 'erasure') {
    if (request.person !== null && (await heldPerson(now, request.person)))
      throw clash('privacy.no.hold')
    return eraseAndLog(now, {
      person: request.person,
      addresses: address === null ? [] : [address],
    })
  }
  if (request.kind === 'restriction' && request.person !== null)
    await privacy(now)
      .insertInto('privacy_restrictions')
      .values({ person: request.person, since: now.at, why: request.words, request: request.id })
      .onConflict((known) => known.doNothing())
      .execute()
  if (request.kind === 'objection')
    await objectTo(
      now,
      request.person === null ? { email: address ?? '' } : { person: request.person },
      'objected',
    )
  return undefined
}
