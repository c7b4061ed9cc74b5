// Surveys to begin with, in English and German.
import type { Template } from './template-parts.ts'
import { delicate } from './templates-delicate.ts'
import { inside } from './templates-inside.ts'
import { outside } from './templates-outside.ts'

export const templates: readonly Template[] = [...inside, ...delicate, ...outside]

export const isTemplate = (name: string): boolean => templates.some((one) => one.name === name)

export function templateOf(name: string): Template {
  const found = templates.find((one) => one.name === name)
  if (!found) throw new RangeError(`no template ${name}`)
  return found
}
