// The walk as it is told: chapters of steps in plain words, with pictures; printed as a guide when it is recorded.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Walker } from './walker.ts'

export type Told = { chapter: string; lines: string[] }

export type Record = {
  told: Told[]
  chapter(title: string): void
  /** One sentence or two of what happens. */
  say(words: string): void
  /** A picture of what this person sees now, with what it shows in words; taken only where pictures are asked for. */
  picture(who: Walker, name: string, shows: string): Promise<void>
}

/** Pictures go into this folder; without one the walk is walked and told, and nothing is photographed. */
export function record(folder?: string): Record {
  const told: Told[] = []
  return {
    told,
    chapter: (title) => void told.push({ chapter: title, lines: [] }),
    say: (words) => void told.at(-1)?.lines.push(words),
    async picture({ page }, name, shows) {
      told.at(-1)?.lines.push(`![${shows}](walk/${name}.png)`)
      if (folder === undefined) return
      mkdirSync(folder, { recursive: true })
      await page.setViewportSize({ width: 1000, height: 760 })
      await page.evaluate('scrollTo(0, 0)')
      writeFileSync(join(folder, `${name}.png`), await page.screenshot({ animations: 'disabled' }))
    },
  }
}
