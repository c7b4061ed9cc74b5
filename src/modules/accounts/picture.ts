// A text as a two-dimensional code (QR, ISO/IEC 18004, error level M): the path of its dark squares and its width.
import { create } from 'qrcode'

export type Picture = { size: number; path: string }

export function pictureOf(text: string): Picture {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from({ length: size * size }, (_, at) =>
    data[at] ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '',
  )
  return { size, path: squares.join('') }
}
