// The door of sealing: what only those who are meant can read. Pure, and the same on the server and in browsers.
export {
  fromBase64,
  isOpenKey,
  newPair,
  openHalf,
  openWith,
  sealTo,
  toBase64,
  type Pair,
} from './age.ts'
export {
  bucketOf,
  pack,
  packGrant,
  unpack,
  unpackGrant,
  type Context,
  type Envelope,
} from './envelope.ts'
export { namedAmong } from './named.ts'
export {
  fileBuckets,
  filePart,
  newFileKey,
  openFile,
  partsOf,
  sealFile,
  sealPieces,
  TooLarge,
} from './pieces.ts'
export { newReceipt, readReceipt, writeReceipt, type Receipt } from './receipt.ts'
export {
  randomId,
  sealReport,
  type Attached,
  type Reader,
  type Apart,
  type SealedEntry,
  type SealedReport,
  type Told,
} from './report.ts'
export {
  cost,
  digestOf,
  fromPrf,
  unlock,
  unwrap,
  wrap,
  type Argon,
  type Unlocked,
} from './unlock.ts'
