// What a browser needs to seal and open: loaded only by the pages of the speak-up channel.
import './reporter.js'
import './keys.js'
import './desk.js'
