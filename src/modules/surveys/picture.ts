// A page's address as a two-dimensional code (QR, ISO/IEC 18004), so that a printed notice leads to its newest version.
import { create } from 'qrcode'

/** The path of the dark squares, one unit each, and the width in units. */
export function pictureOf(address: string): { size: number; path: string } {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from({ length: size * size }, (_, at) =>
    data[at] ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '',
  )
  return { size, path: squares.join('') }
}
