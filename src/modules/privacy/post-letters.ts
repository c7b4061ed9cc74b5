// Writes the letters that follow from a request: the question whether it was them, that it arrived, that it takes longer.
import { action, Id, onlySystem, z, type Acting, type Asking } from '#kernel'
import {
  confirmLetter,
  extendedLetter,
  postAbout,
  receivedLetter,
  type Written,
} from './letters.ts'
import type { Request } from './find-request.ts'
import { confirmPath, requestKey } from './request-link.ts'
import { privacy } from './tables.ts'

const anyRequest = (now: Asking, { request }: { request: string }) =>
  privacy(now)
    .selectFrom('privacy_requests')
    .leftJoin('people', 'people.id', 'privacy_requests.person')
    .selectAll('privacy_requests')
    .select(['people.name as name', 'people.email as account_email'])
    .where('privacy_requests.id', '=', request)
    .executeTakeFirst()

type Write = (now: Acting, request: Request) => Written

/** NOTE: what was decided before the letter left needs no letter that it is on its way. */
const states: readonly string[] = ['unconfirmed', 'open']

const posting = (name: string, write: Write, link?: (now: Acting, request: Request) => string) =>
  action({
    name,
    input: z.object({ request: Id }),
    subject: anyRequest,
    may: onlySystem('it follows from a request'),
    data: { purpose: 'privacy', basis: 'legal-duty', categories: ['contact', 'request'] },
    machine: 'none',
    inside: true,
    async run(now, _input, request) {
      if (!states.includes(request.state)) return {}
      await postAbout(
        now,
        request,
        () => write(now, request),
        link ? { link: link(now, request) } : {},
      )
      return {}
    },
    audit: ({ input }) => ({ kind: 'request', id: input.request }),
  })

export const postConfirmation = posting('privacy.post-confirmation', confirmLetter, (now, { id }) =>
  confirmPath(requestKey(now, 'confirm', id)),
)
export const postReceived = posting('privacy.post-received', receivedLetter)
export const postExtension = posting('privacy.post-extension', extendedLetter)
