// Styles, fonts and scripts: named by their content, kept by browsers for a year, compressed once per process.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { assets } from '#html'
import type { Visit } from './visit.ts'

type Form = { body: Buffer; encoding?: string }

export function serveAssets(router: Hono<{ Bindings: { visit: Visit } }>): void {
  for (const asset of assets()) {
    const forms = new Map<string, Form>()
    router.get(asset.path, (c) => {
      const kind = asset.type.startsWith('font/')
        ? 'plain'
        : kindOf(c.req.header('accept-encoding') ?? '')
      const form = forms.get(kind) ?? make(kind, asset.body)
      forms.set(kind, form)
      const headers: Record<string, string> = {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        'x-answered': '1',
      }
      if (form.encoding) headers['content-encoding'] = form.encoding
      return new Response(new Uint8Array(form.body), { headers })
    })
  }
}

const kindOf = (accept: string) =>
  /\bbr\b/.test(accept) ? 'br' : /\bgzip\b/.test(accept) ? 'gzip' : 'plain'

function make(kind: string, body: Buffer): Form {
  if (kind === 'br')
    return {
      body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      encoding: 'br',
    }
  if (kind === 'gzip') return { body: gzipSync(body, { level: 9 }), encoding: 'gzip' }
  return { body }
}
