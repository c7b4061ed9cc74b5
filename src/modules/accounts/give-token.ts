// Makes an access token for somebody from the command line, where whoever types owns the machine anyway.
import { action, invalid, onlySystem, z, type Command } from '#kernel'
import { Email, Whole } from '#kernel/web'
import { tokenOf } from './access-token.ts'
import { personAt } from './person-at.ts'
import { Scopes } from './scopes.ts'
import { writeToken } from './write-token.ts'

export const giveToken = action({
  name: 'accounts.give-token',
  input: z.object({ email: Email, scopes: Scopes, days: Whole(1, 3660).default(365) }),
  subject: (now, { email }) => personAt(now, email),
  may: onlySystem('for the command line'),
  data: { purpose: 'accounts', basis: 'contract', categories: ['access'] },
  machine: 'none',
  secretAnswer: true,
  inside: true,

  async run(now, { email, scopes, days }, { person }) {
    if (person === null)
      throw invalid({ email: { key: 'accounts.address-unknown', values: { email } } })
    const id = await writeToken(now, { person, name: 'command line', scopes, days })
    return { id, token: tokenOf(now, id) }
  },

  audit: ({ input, answer }) => ({
    kind: 'access-token',
    id: answer.id,
    detail: { scopes: input.scopes.join(' ').slice(0, 500) },
  }),
})

export const tokenCreate: Command = {
  about: 'Makes an access token for a person and prints it alone.',
  usage: "--email E --scopes '*' [--days N]",
  async run(args, io, desk) {
    const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
    const { token } = await desk.perform(giveToken, {
      email: value('--email'),
      scopes: value('--scopes'),
      days: value('--days'),
    })
    io.stdout.write(`${token}\n`)
    return 0
  },
}
