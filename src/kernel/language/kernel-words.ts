/** The kernel's own words: errors, buttons, page states, deadlines. */

import { registerMessages } from './catalogue.ts'
import de from './messages/de.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import { words } from './words.ts'

export const kernelWords = words('kernel', en)

registerMessages('kernel', 'de', de)
