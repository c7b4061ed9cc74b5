// A day without an hour, in the words of the page's language.
import { formatDay } from '#kernel/language'

export const dayWords = (on: string) => formatDay(new Date(`${on}T12:00:00Z`))

export const Day = ({ on, say }: { on: string; say?: (day: string) => string }) => (
  <time datetime={on}>{say ? say(dayWords(on)) : dayWords(on)}</time>
)
