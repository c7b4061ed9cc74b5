// A channel in which a report is sealed in the browser, so that whoever runs the server reads nothing of it.
import type { Walk } from './walk.ts'
import type { Walker } from './walker.ts'

const phrase = 'seven quiet herons stand in the reeds'

export async function openChannel(walk: Walk): Promise<void> {
  walk.chapter('A channel for what must not be said aloud')
  const [amira, jonas] = [walk.who('Amira'), walk.who('Jonas')]
  await amira.go('/desk/speak-up')
  await amira.send('/desk/speak-up/recipients', {
    email: 'ilse@home.example',
    role: 'Ombudsperson',
    step: '1',
    reads: true,
  })
  await amira.go('/desk/speak-up')
  await amira.send('/desk/speak-up/recipients', {
    email: 'jonas@home.example',
    role: 'Keeps names',
    step: '1',
    keeps: true,
  })
  await jonas.go('/desk/speak-up')
  await jonas.send(/approve$/)
  walk.say(
    'Who receives reports is proposed by one person and approved by another. Amira owns the business and still reads none of them.',
  )
  await walk.picture(jonas, 'channel', 'Recipients of the channel, and what is left to do')
  await makeKey(walk.who('Ilse'))
  walk.say(
    'Ilse makes her key in her own browser. The server keeps only what her passphrase locks; the recovery code is hers to print.',
  )
  await walk.picture(walk.who('Ilse'), 'key', 'The key is made, and the recovery code shown once')
}

async function makeKey(who: Walker) {
  const { page } = who
  await who.go('/desk/speak-up')
  await page.fill('[name=passphrase]', phrase)
  await page.fill('[name=again]', phrase)
  await page.click('speakup-key button[type=submit]')
  await page.waitForSelector('text=Your key is made.')
}

export async function speakUp(walk: Walk): Promise<void> {
  walk.chapter('Somebody speaks up')
  const somebody = await walk.arrives('somebody')
  const { page } = somebody
  await somebody.go('/speak-up')
  walk.say(
    'Somebody reads, in one sentence for each way, what the server and an administrator could see of a report.',
  )
  await walk.picture(somebody, 'speak-up', 'The first page of the channel')
  await somebody.go('/speak-up/report')
  await page.click('form[action="/speak-up/report"] button')
  await page.waitForSelector('text=It is sealed here in your browser')
  await page.fill('[name=what]', 'Invoices are written twice, every month.')
  await walk.picture(somebody, 'report', 'The form of the report, sealed in the browser')
  await page.click('form[action="/speak-up/send"] button[type=submit]')
  await page.locator('[data-part=receipt] code:visible').waitFor()
  walk.say('The receipt is the only way back to the report. It is shown once and never mailed.')
  await walk.picture(somebody, 'speak-up-receipt', 'The receipt of a report')
  const ilse = walk.who('Ilse')
  await ilse.go('/desk/speak-up')
  await ilse.page.click('table a')
  await ilse.page.fill('[name=phrase]', phrase)
  await ilse.page.click('[data-part=unlock] button[type=submit]')
  await ilse.page.waitForSelector('text=Invoices are written twice')
  walk.say(
    'Ilse unlocks her key and reads. Her clocks run: seven days to say that it came, three months to say what follows.',
  )
}
