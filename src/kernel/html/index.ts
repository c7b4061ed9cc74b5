/** The door of kernel/html: what views may use. */

export { Html, type Child } from './html.ts'
export { suggested, Suggested, type Suggesting } from './marked/suggested.ts'
export { sealed, Sealed } from './marked/sealed.ts'
export { untranslated, Untranslated } from './marked/untranslated.ts'
export * from './ui/index.ts'
export { assetPath, assets, type Asset, stylesheet } from './assets.ts'
export type { Chart, Estimate } from './charts/index.ts'
export { styleSamples } from './samples/style-page.tsx'
