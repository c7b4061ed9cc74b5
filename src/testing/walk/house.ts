// The first half hour of an owner: an empty machine becomes a house with a word, a room and colleagues in it.
import { linkIn, type Walk } from './walk.ts'

const values = {
  title: 'What we stand for',
  evidence: 'Written at the long table with all eleven of us.',
  name1: 'Honest bread',
  means1: 'We name every ingredient and what was left from yesterday.',
  never1: 'We do not call bread fresh that was frozen.',
  noticed1: 'Ask for the folder behind the counter.',
  name2: 'Time for people',
  means2: 'Whoever asks something gets an answer by a person within a day.',
  never2: 'We do not let a machine have the last word.',
  noticed2: 'The days until an answer stand on our public page, the bad months too.',
}

export async function setUp(walk: Walk): Promise<void> {
  walk.chapter('An empty machine')
  const amira = await walk.arrives('Amira')
  await amira.go('/')
  walk.say(
    'Amira has typed `npm start` and opens the address that it printed. Nobody was here before her, so four answers are asked.',
  )
  await walk.picture(
    amira,
    'set-up',
    'The set-up page asks for the business, a name, an address and a password',
  )
  await amira.send('/set-up', {
    business: 'Bramble & Rye',
    name: 'Amira Haddad',
    email: 'amira@bramble.example',
    password: 'four grey cats asleep',
  })
  walk.say(
    'She is the owner, and in. What is left to do stands on one list, each line with the reason why.',
  )
  await walk.picture(amira, 'tasks', 'The list of first tasks, none of them done yet')
  await amira.go('/desk/settings')
  await amira.send('/desk/settings', {
    sector: 'food',
    size: '10-49',
    countries: 'DE',
    languages: ['en', 'de'],
    timeZone: 'Europe/Berlin',
  })
}

export async function writeWord(walk: Walk): Promise<void> {
  walk.chapter('The word of the house')
  const amira = walk.who('Amira')
  await amira.go('/desk/guidelines/values-wizard')
  await amira.send('/desk/guidelines/values-wizard', values)
  walk.say(
    'Values first: each with what it means, what is never done, and how one would notice. The page says how plain the words are.',
  )
  await walk.picture(amira, 'values', 'The draft of the values, with how easy it is to read')
  await amira.follow(/\/publish$/)
  await amira.send(/\/publish$/)
  await amira.go('/desk/guidelines/new')
  await amira.send('/desk/guidelines/new', {
    title: 'How we talk with each other',
    slug: 'how-we-talk',
    kind: 'community',
    starter: 'community',
  })
  walk.say(
    'The rules of the community begin from a starter text, so that nothing important is forgotten; she reads it, changes what is not hers, and publishes.',
  )
  await amira.follow(/\/publish$/)
  await amira.send(/\/publish$/)
  const visitor = await walk.arrives('a visitor')
  await visitor.go('/guidelines/how-we-talk')
  await walk.picture(
    visitor,
    'guideline',
    'The published rules as a visitor reads them, each clause with an address of its own',
  )
}

export async function openRoom(walk: Walk): Promise<void> {
  walk.chapter('A room and people in it')
  const amira = walk.who('Amira')
  await amira.go('/desk/spaces/new')
  await amira.send('/desk/spaces/new', {
    slug: 'around-the-oven',
    name: 'Around the oven',
    about: 'Everything about bread.',
    kind: 'public',
    signUp: 'open',
  })
  await amira.go('/s/around-the-oven/forum/-/add')
  await amira.send(/add$/, {
    name: 'Bread',
    about: 'Doughs, ovens, questions.',
    opening: 'everyone',
    slug: 'bread',
  })
  await amira.go('/desk/settings/sign-in')
  await amira.send('/desk/settings/sign-in', { signUp: 'open' })
  walk.say(
    'A public space gets a forum with a first category, and accounts are opened to everybody.',
  )
  const colleagues = [
    ['Lena', ['agent', 'moderator']],
    ['Jonas', ['moderator', 'agent', 'ethics-contact']],
    ['Ilse', []],
  ] as const
  for (const [name, hats] of colleagues) {
    await amira.go('/desk/invitations')
    await amira.send('/desk/invitations', {
      email: address(name),
      name,
      communities: ['employees'],
      hats: [...hats],
    })
  }
  for (const [name] of colleagues) await join(walk, name)
  await amira.go('/desk/invitations')
  walk.say(
    'Colleagues are invited with the hats they need and no more; the letter brings them in with one password to choose.',
  )
  await walk.picture(amira, 'invitations', 'Invitations, and which of them were accepted')
  for (const name of ['Maria', 'Yusuf']) await signUp(walk, name)
  for (const name of ['Maria', 'Yusuf']) await confirm(walk, name)
}

const address = (name: string) => `${name.toLowerCase()}@home.example`

async function join(walk: Walk, name: string) {
  const letter = await walk.machine.letterTo(address(name))
  const one = await walk.arrives(name)
  await one.go(linkIn(letter, walk.machine.address))
  await one.send(/^\/join/, { password: `nine warm loaves for ${name}` })
}

async function signUp(walk: Walk, name: string) {
  const one = await walk.arrives(name)
  await one.go('/sign-up')
  await one.send('/sign-up', {
    name,
    email: address(name),
    password: `nine warm loaves for ${name}`,
  })
}

async function confirm(walk: Walk, name: string) {
  const one = walk.who(name)
  await one.go(linkIn(await walk.machine.letterTo(address(name)), walk.machine.address))
  await one.send('/sign-up/confirm')
}
