// The bakery's channel: somebody of the staff reads first, somebody from outside last. No report.
import type { Stage } from '#kernel'
import { demoPassphrase, fillDemo } from './fill-demo.ts'
import { keepWatch } from './keep-watch.ts'

/** NOTE: whoever reads the list sees at once that these keys protect nothing. */
const marked = (role: string) =>
  `${role}. DEMONSTRATION: everybody knows the passphrase "${demoPassphrase}"`

export async function demo(stage: Stage): Promise<void> {
  const person = (name: string) => stage.props.get(name)
  await stage.system.perform(fillDemo, {
    proposedBy: person('Ingrid Solheim'),
    approvedBy: person('Lena Fischer'),
    recipients: [
      { person: person('Jonas Weber'), role: marked('Staff'), step: 1, keeps: true },
      { person: person('Petra Krause'), role: marked('From outside'), step: 3, keeps: false },
    ],
  })
  await stage.system.perform(keepWatch, {})
}
