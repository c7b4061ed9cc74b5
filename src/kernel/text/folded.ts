// Parts of stored HTML that are set under it: something folded away, and files that came along.
import { escape } from '../html/escape.ts'
import type { SafeHtml } from './written.ts'

/** Shown when its summary is pressed; works without a script. */
export const folded = (summary: string, inside: SafeHtml): SafeHtml =>
  `<details class="details"><summary><span aria-hidden="true">▸</span> ${escape(summary)}</summary><div class="details-inside">${inside}</div></details>` as SafeHtml

export const paragraph = (words: string): SafeHtml => `<p>${escape(words)}</p>` as SafeHtml

/** A list of links to files of ours. NOTE: only paths of files, so that nothing else can ever be linked here. */
export const fileList = (
  title: string,
  files: ReadonlyArray<{ link: string; words: string }>,
): SafeHtml =>
  `<p>${escape(title)}</p><ul>${files
    .filter(({ link }) => /^\/files\/[0-9a-f-]{36}$/.test(link))
    .map(({ link, words }) => `<li><a href="${link}"><bdi>${escape(words)}</bdi></a></li>`)
    .join('')}</ul>` as SafeHtml

export const together = (...parts: readonly SafeHtml[]): SafeHtml => parts.join('\n') as SafeHtml
