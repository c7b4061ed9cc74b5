// The road's own words: why something was not carried out.
import { registerMessages } from './language/index.ts'
import de from './messages/de.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }

registerMessages('road', 'en', en)
registerMessages('road', 'de', de)
