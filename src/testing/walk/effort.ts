// How long a person at a keyboard takes for what the walk does, by figures that others measured.

export type Effort = {
  read(words: string): void
  write(text: string, typed: boolean): void
  press(): void
  /** Pages opened, words to read, letters to type, presses, and the minutes that all of it takes. */
  sum(): { pages: number; words: number; letters: number; presses: number; minutes: number }
}

/** Words a minute of a silent reader of English (Brysbaert 2019, doi.org/10.1016/j.jml.2019.104047). */
const readingSpeed = 238
/**
 * Seconds of the keystroke-level model (Card, Moran and Newell 1980, doi.org/10.1145/358886.358895): a key of an average
 * typist who does not do it for a living, pointing at something and pressing, and making up one's mind before it.
 */
const key = 0.28
const pointing = 1.1 + 0.2
const thinking = 1.35

/** Counts what one person does; a page is read whole each time it is shown, which is more than anybody does. */
export function effort(): Effort {
  const done = { pages: 0, words: 0, letters: 0, presses: 0 }
  return {
    read(words) {
      done.pages += 1
      done.words += words.split(' ').length
    },
    write(text, typed) {
      done.presses += 1
      if (typed) done.letters += text.length
    },
    press() {
      done.presses += 1
    },
    sum() {
      const seconds = done.letters * key + done.presses * (pointing + thinking)
      return { ...done, minutes: done.words / readingSpeed + seconds / 60 }
    },
  }
}
