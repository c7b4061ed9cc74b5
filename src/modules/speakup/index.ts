// The door of the channel: a link to it, and nothing else. No other module learns whether there are reports.
export const speakUpLink = '/speak-up'
