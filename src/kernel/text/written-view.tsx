// Draws what a person wrote, in its own language and direction. The only way stored HTML enters a page.
import { unsafeHtml } from '../html/unsafe.ts'
import type { SafeHtml } from './written.ts'

export const Written = ({ of, lang }: { of: SafeHtml; lang?: string | undefined }) => (
  <div class="prose" dir="auto" lang={lang}>
    {unsafeHtml(of)}
  </div>
)
