// Compresses an answer in the best way the browser offers. Pages hold no secret beside what their reader typed.
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'

/** Returns the body and its content-encoding; small bodies stay as they are. */
export function compressed(
  text: string | Buffer,
  accept: string | null,
): { body: string | Buffer<ArrayBufferLike>; encoding?: string } {
  if (!accept || text.length < 1200) return { body: text }
  if (/\bzstd\b/.test(accept)) return { body: zstdCompressSync(text), encoding: 'zstd' }
  if (/\bbr\b/.test(accept))
    return {
      body: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
      encoding: 'br',
    }
  if (/\bgzip\b/.test(accept)) return { body: gzipSync(text, { level: 5 }), encoding: 'gzip' }
  return { body: text }
}
