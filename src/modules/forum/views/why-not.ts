// A refusal in words, where a form would stand otherwise.
import type { Verdict } from '#kernel'
import { say } from '#kernel/language'

export const whyNot = (verdict: Verdict): string =>
  verdict === true ? '' : say({ key: verdict.no })
