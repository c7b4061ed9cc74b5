/** Text models that explain themselves exactly, learn in seconds and know when they do not know. */

export { train } from './train.ts'
export type { Example, Training } from './train.ts'
export { Scorer } from './score.ts'
export type { Answer, Explanation, WordWeight } from './score.ts'
export type { Card, Model, Refusal } from './model.ts'
export { ModelFileError, decodeModel, encodeModel } from './model-file.ts'
