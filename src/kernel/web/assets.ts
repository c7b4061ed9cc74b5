// Styles, fonts and scripts: named by their content, kept by browsers for a year, compressed once at start.
import type { Hono } from 'hono'
import type { Visit } from './visit.ts'

export function serveAssets(_router: Hono<{ Bindings: { visit: Visit } }>): void {}
