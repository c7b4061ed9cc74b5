// The web door for modules: routes and the shapes of form fields.
export { Upload } from './body.ts'
export { Spool } from './spool.ts'
export type { Part, Receive } from './streamed-form.ts'
export { Back, Email, File, Line, PageNumber, Several, Text, Ticked, Whole } from './fields.ts'
export {
  arrival,
  document,
  drawnBy,
  exchange,
  form,
  page,
  unasked,
  type Here,
  type PageParts,
  type Route,
  type After,
  type View,
} from './route.ts'
export { siteScript } from './site-script.ts'
