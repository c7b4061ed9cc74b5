// A complaint comes by mail, is understood, decided with reasons, and put right.
import { imapPassword } from '../dovecot.ts'
import { linkIn, type Walk } from './walk.ts'

const claire = 'claire@home.example'

export async function connectMail(walk: Walk): Promise<void> {
  walk.chapter('The address of the house')
  const amira = walk.who('Amira')
  await amira.go('/desk/mailboxes/new?address=hello@bramble.example')
  await amira.send('/desk/mailboxes/new', {
    name: 'Bramble & Rye',
    imap_host: '127.0.0.1',
    imap_port: String(walk.machine.imap.port),
    imap_encryption: 'none',
    imap_user: walk.machine.imap.user,
    smtp_host: '127.0.0.1',
    smtp_port: String(walk.machine.smtp.port),
    smtp_encryption: 'none',
    password: imapPassword,
  })
  walk.kept.set('mailbox', amira.path())
  await amira.send(/\/try$/)
  walk.say(
    'Amira connects the address that customers write to already. Evenhand tries both servers before it believes them.',
  )
  await walk.picture(amira, 'mailbox', 'The mailbox is connected, and what was tried')
}

export async function complain(walk: Walk): Promise<void> {
  walk.chapter('A complaint by e-mail')
  const lena = walk.who('Lena')
  walk.machine.imap.deliver(
    [
      'Message-ID: <cake@home.example>',
      `From: Claire Dubois <${claire}>`,
      'To: hello@bramble.example',
      'Subject: My cake fell apart',
      `Date: ${new Date().toUTCString()}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'The birthday cake fell apart in the box, in front of everybody. I want my money back.',
      '',
    ].join('\r\n'),
  )
  const receipt = await walk.machine.letterTo(claire)
  const visitor = await walk.arrives('Claire')
  await visitor.go(linkIn(receipt, walk.machine.address))
  walk.kept.set('status', visitor.path())
  walk.say(
    'Claire writes an ordinary mail. She is answered at once that it came, with a page of her own where she sees what happens: no account, no password.',
  )
  await lena.go('/desk/cases')
  await lena.follow('My cake fell apart')
  walk.kept.set('case', lena.path().split('?')[0] ?? '')
  await lena.send(/take-as-complaint$/)
  await lena.send(/acknowledge$/)
  walk.say(
    'Lena takes it as a complaint. That starts the clocks of ISO 10002, and Claire is told by when she hears again.',
  )
  await walk.picture(lena, 'case', 'The case on the desk, with its stage and clocks')
  await lena.send(/assess$/, { severity: 'medium', assessment: 'A spoilt birthday.' })
  await lena.send(/summarise$/, {
    text: 'You ordered a cake, it fell apart, and you want your money back.',
  })
  await visitor.go(walk.kept.get('status') ?? '')
  walk.say(
    'Before anything is decided, Claire reads how she was understood, and confirms or corrects it.',
  )
  await walk.picture(
    visitor,
    'understood',
    'The page of the complaint asks whether it was understood',
  )
  await visitor.send(/summary$/, { answer: 'confirmed' })
  await lena.go(walk.kept.get('case') ?? '')
  await lena.send(/investigate$/, { findings: 'The box was too small. We packed it ourselves.' })
  await lena.go(`${walk.kept.get('case')}/decision`)
  walk.say(
    'The decision shows similar earlier cases and what came of them, and asks for reasons, a remedy and a day.',
  )
  await walk.picture(lena, 'deciding', 'The form of the decision about a complaint')
  await lena.send(/decide$/, {
    outcome: 'upheld',
    reasons: 'The box was too small, and that was our doing. We are sorry for the birthday.',
    remedy: 'refund',
    remedyWords: 'The whole price, to your card.',
    value: '42.50',
    by: inDays(4),
  })
  await visitor.go(walk.kept.get('status') ?? '')
  walk.say(
    'Claire reads the reasons, what she gets and by when, and how to ask for a second look by somebody else.',
  )
  await walk.picture(visitor, 'decided', 'The decision as the customer reads it')
  await lena.go(walk.kept.get('case') ?? '')
  await lena.send(/remedy-done$/, { text: 'The money left today.' })
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
