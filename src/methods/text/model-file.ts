/** Model files: small, versioned, checksummed, with the card inside. */

import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { marginsOf } from './model.ts'
import type { Model } from './model.ts'

const magic = Buffer.from('EVHTEXT1')
const digestLength = 32

/** What a model file says beside its numbers. */
type Header = Omit<Model, 'features' | 'weights' | 'bias'> & {
  bias: number[]
  unseen: number
  rarest: number
  columns: number
  /** Bytes per weight, and the largest weight of each margin. */
  width: 1 | 2
  largest: number[]
}

/** Thrown for a file that is not a model, is damaged or was written by a newer version. */
export class ModelFileError extends Error {}

/**
 * Bytes of `model`. `width` 2 keeps weights to 1/32767 of the largest of their label; 1 keeps them
 * to 8 bits on a square-root scale. Features whose weights all become 0 are left out.
 */
export function encodeModel(model: Model, width: 1 | 2 = 2): Uint8Array {
  const size = marginsOf(model)
  const { columnOf, rarity, unseen } = model.features
  const largest = Array.from({ length: size }, () => 0)
  for (let at = 0; at < model.weights.length; at++) {
    largest[at % size] = Math.max(largest[at % size]!, Math.abs(model.weights[at]!))
  }
  const rarest = Math.max(unseen, 1)
  const buckets: number[] = []
  const rarities: number[] = []
  const weights: number[] = []
  let last = 0
  let columns = 0
  for (let bucket = 0; bucket < columnOf.length; bucket++) {
    const column = columnOf[bucket]!
    if (column < 0) continue
    pushVariable(buckets, bucket - last)
    last = bucket
    rarities.push(Math.round((rarity[column]! / rarest) * 255))
    for (let margin = 0; margin < size; margin++) {
      weights.push(squeeze(model.weights[column * size + margin]!, largest[margin]!, width))
    }
    columns++
  }
  const { features: _, weights: __, bias, ...rest } = model
  const header: Header = { ...rest, bias: [...bias], unseen, rarest, columns, width, largest }
  const packed = width === 1 ? Buffer.from(Int8Array.from(weights).buffer) : littleEndian(weights)
  const body = gzipSync(
    Buffer.concat([
      section(Buffer.from(JSON.stringify(header))),
      section(Buffer.from(buckets)),
      section(Buffer.from(rarities)),
      packed,
    ]),
    { level: 9 },
  )
  const whole = Buffer.concat([magic, body])
  return Buffer.concat([whole, createHash('sha256').update(whole).digest()])
}

/**
 * The model in `bytes`.
 * @throws ModelFileError naming what is wrong with the file.
 */
export function decodeModel(bytes: Uint8Array): Model {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (
    whole.length < magic.length + digestLength ||
    !whole.subarray(0, 7).equals(magic.subarray(0, 7))
  ) {
    throw new ModelFileError('Not a text model file. Make one with "evenhand text train".')
  }
  if (whole[7] !== magic[7])
    throw new ModelFileError('The model was written by another version. Train it again.')
  const signed = whole.subarray(0, whole.length - digestLength)
  const digest = createHash('sha256').update(signed).digest()
  if (!digest.equals(whole.subarray(whole.length - digestLength))) {
    throw new ModelFileError(
      'The model file is damaged: its checksum does not match. Copy or train it again.',
    )
  }
  const body = gunzipSync(signed.subarray(magic.length))
  let at = 0
  const next = (): Buffer => {
    const length = body.readUInt32LE(at)
    at += 4 + length
    return body.subarray(at - length, at)
  }
  const { bias, unseen, rarest, columns, width, largest, ...rest } = JSON.parse(
    next().toString(),
  ) as Header
  const buckets = next()
  const rarities = next()
  const packed = body.subarray(at)
  const columnOf = new Int32Array(2 ** rest.reading.bits).fill(-1)
  const rarity = new Float32Array(columns)
  let bucket = 0
  let place = 0
  for (let column = 0; column < columns; column++) {
    let shift = 0
    let byte: number
    let gap = 0
    do {
      byte = buckets[place++]!
      gap += (byte & 127) * 2 ** shift
      shift += 7
    } while (byte > 127)
    bucket += gap
    columnOf[bucket] = column
    rarity[column] = (rarities[column]! / 255) * rarest
  }
  const size = marginsOf(rest)
  const weights = new Float32Array(columns * size)
  for (let spot = 0; spot < weights.length; spot++) {
    const value = width === 1 ? packed.readInt8(spot) : packed.readInt16LE(spot * 2)
    weights[spot] = unsqueeze(value, largest[spot % size]!, width)
  }
  return { ...rest, features: { columnOf, rarity, unseen }, weights, bias: Float64Array.from(bias) }
}

function squeeze(weight: number, largest: number, width: 1 | 2): number {
  if (largest === 0) return 0
  const share = weight / largest
  return width === 2
    ? Math.round(share * 32_767)
    : Math.round(Math.sign(share) * Math.sqrt(Math.abs(share)) * 127)
}

function unsqueeze(value: number, largest: number, width: 1 | 2): number {
  return width === 2 ? (value / 32_767) * largest : Math.sign(value) * (value / 127) ** 2 * largest
}

function littleEndian(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => buffer.writeInt16LE(value, at * 2))
  return buffer
}

function section(content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(content.length)
  return Buffer.concat([length, content])
}

function pushVariable(bytes: number[], value: number): void {
  let rest = value
  while (rest > 127) {
    bytes.push((rest & 127) | 128)
    rest >>>= 7
  }
  bytes.push(rest)
}
