/** Measures a model on texts it did not learn from: calibration lines and thresholds. */

import { plattLine, sigmoid, temperature } from './calibrate.ts'
import type { Line } from './calibrate.ts'
import type { Fit, Targets } from './learn.ts'
import type { Model } from './model.ts'
import { bestThreshold, thresholdForPrecision } from './thresholds.ts'
import type { Rows } from './vectors.ts'

/** Margins of rows a model did not learn from. */
export class HeldOut {
  rows: number[] = []
  /** Share of unknown words of each row. */
  readonly unknown: Float32Array
  private readonly values: Float32Array
  private readonly size: number

  constructor(count: number, size: number) {
    this.values = new Float32Array(count * size)
    this.size = size
    this.unknown = new Float32Array(count)
  }

  margins(row: number): Float32Array {
    return this.values.subarray(row * this.size, (row + 1) * this.size)
  }

  take(rows: Int32Array, data: Rows, fit: Fit): void {
    const { size } = this
    for (let at = 0; at < rows.length; at++) {
      const margins = Float64Array.from(fit.bias)
      for (let entry = data.starts[at]!; entry < data.starts[at + 1]!; entry++) {
        const offset = data.columns[entry]! * size
        const value = data.values[entry]!
        for (let margin = 0; margin < size; margin++)
          margins[margin]! += value * fit.weights[offset + margin]!
      }
      this.values.set(margins, rows[at]! * size)
      this.rows.push(rows[at]!)
    }
  }
}

/** The line from margin to logit for each margin. */
export function linesFrom(
  heldOut: HeldOut,
  targets: Targets,
  size: number,
  kind: Model['kind'],
): Line[] {
  if (kind === 'single') {
    const rows: Float32Array[] = []
    const truth: number[] = []
    for (const row of heldOut.rows) {
      const label = targets.subarray(row * size, (row + 1) * size).indexOf(1)
      if (label < 0) continue
      rows.push(heldOut.margins(row))
      truth.push(label)
    }
    const slope = temperature(rows, truth)
    return Array.from({ length: size }, () => ({ slope, offset: 0 }))
  }
  return Array.from({ length: size }, (_, margin) => {
    const rows = heldOut.rows.filter((row) => targets[row * size + margin] !== 0)
    return plattLine(
      rows.map((row) => heldOut.margins(row)[margin]!),
      rows.map((row) => targets[row * size + margin]! > 0),
    )
  })
}

/** The probability from which each label holds. */
export function thresholdsFrom(
  heldOut: HeldOut,
  targets: Targets,
  size: number,
  kind: Model['kind'],
  lines: Line[],
  precision: number | undefined,
): number[] {
  if (kind === 'single') return lines.map(() => 0.5)
  const thresholds = lines.map((line, margin) => {
    const rows = heldOut.rows.filter((row) => targets[row * size + margin] !== 0)
    const chances = rows.map((row) =>
      sigmoid(line.slope * heldOut.margins(row)[margin]! + line.offset),
    )
    const truth = rows.map((row) => targets[row * size + margin]! > 0)
    return precision === undefined
      ? bestThreshold(chances, truth, kind === 'binary')
      : thresholdForPrecision(chances, truth, precision)
  })
  return kind === 'binary' ? [0.5, thresholds[0]!] : thresholds
}
