// The door of automations: ask the switch, keep what a machine said, keep what people made of it.
export { areOn, isOn, switchesColumn, whichOn } from './is-on.ts'
export { hasOptedOut, isOnFor } from './opted-out.ts'
export { noteOutput, noteOutputs, outputsWritten, type Output } from './note-output.ts'
export { noteVerdict, type Verdict } from './note-verdict.ts'
export { noteVersion, type NewVersion } from './note-version.ts'
export { noteCheck, type Check } from './note-check.ts'
export { figuresSince, noFigures, type Figures } from './figures.ts'
export { automationSwitched } from './facts.ts'
export { automationLink } from './links.ts'
export { optIn } from './opt-in.ts'
export { optOut } from './opt-out.ts'
export { switchOff } from './switch-off.ts'
export { switchOn } from './switch-on.ts'
export type { Did, Report, Says } from './shapes.ts'

/** Outputs that other modules may join. */
export type AutomationsSeen = Pick<
  import('./tables.ts').AutomationTables,
  'automation_outputs' | 'automation_verdicts'
>
