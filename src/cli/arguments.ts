/** Reads the words after a command: one positional list, flags and options with a value. */

/** What stands on the command line after the command's name. */
export interface Arguments {
  readonly positional: readonly string[]
  readonly options: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
}

/** Thrown for a command line that cannot be understood; the message says what to write. */
export class UsageFault extends Error {}

/** Splits the words. `valued` are the options that take a value, `plain` those that take none. */
export function readArguments(
  words: readonly string[],
  valued: readonly string[],
  plain: readonly string[],
): Arguments {
  const positional: string[] = []
  const options = new Map<string, string>()
  const flags = new Set<string>()
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    const [name = '', joined] = word.startsWith('--') ? word.split(/=(.*)/s, 2) : [word]
    if (!word.startsWith('--')) positional.push(word)
    else if (plain.includes(name)) flags.add(name)
    else if (valued.includes(name)) {
      const value = joined ?? words[(i += 1)]
      if (value === undefined) throw new UsageFault(`${name} needs a value after it`)
      options.set(name, value)
    } else throw new UsageFault(`there is no option ${name}`)
  }
  return { positional, options, flags }
}
