/** The few SVG elements charts and icons need; no links, scripts, filters or foreign content. */

import { oneOf } from './attributes.ts'

const ink = {
  fill: 'paint',
  'fill-opacity': 'text',
  'fill-rule': oneOf('nonzero', 'evenodd'),
  stroke: 'paint',
  'stroke-width': 'text',
  'stroke-dasharray': 'text',
  'stroke-dashoffset': 'text',
  'stroke-linecap': oneOf('butt', 'round', 'square'),
  'stroke-linejoin': oneOf('miter', 'round', 'bevel'),
  'stroke-opacity': 'text',
  'vector-effect': oneOf('non-scaling-stroke', 'none'),
  opacity: 'text',
  transform: 'text',
  'clip-path': 'paint',
  'marker-start': 'paint',
  'marker-mid': 'paint',
  'marker-end': 'paint',
  'shape-rendering': 'text',
} as const
const letters = {
  'text-anchor': oneOf('start', 'middle', 'end'),
  'dominant-baseline': 'text',
  'font-size': 'text',
  'font-weight': 'text',
  'font-family': 'text',
  'letter-spacing': 'text',
  direction: oneOf('ltr', 'rtl'),
  'unicode-bidi': oneOf('plaintext', 'isolate', 'embed', 'normal'),
} as const
const box = { x: 'text', y: 'text', width: 'text', height: 'text' } as const

export const svgElements = {
  svg: {
    ...ink,
    ...box,
    ...letters,
    viewBox: 'text',
    preserveAspectRatio: 'text',
    xmlns: oneOf('http://www.w3.org/2000/svg'),
    focusable: oneOf('false'),
  },
  g: { ...ink, ...letters },
  defs: {},
  desc: {},
  clipPath: { clipPathUnits: 'text' },
  pattern: { ...box, patternUnits: 'text', patternTransform: 'text', viewBox: 'text' },
  marker: {
    viewBox: 'text',
    refX: 'text',
    refY: 'text',
    markerWidth: 'text',
    markerHeight: 'text',
    markerUnits: 'text',
    orient: 'text',
  },
  path: { ...ink, d: 'text', pathLength: 'text' },
  rect: { ...ink, ...box, rx: 'text', ry: 'text' },
  circle: { ...ink, cx: 'text', cy: 'text', r: 'text' },
  ellipse: { ...ink, cx: 'text', cy: 'text', rx: 'text', ry: 'text' },
  line: { ...ink, x1: 'text', y1: 'text', x2: 'text', y2: 'text' },
  polyline: { ...ink, points: 'text' },
  polygon: { ...ink, points: 'text' },
  text: { ...ink, ...letters, x: 'text', y: 'text', dx: 'text', dy: 'text', rotate: 'text' },
  tspan: { ...ink, ...letters, x: 'text', y: 'text', dx: 'text', dy: 'text' },
} as const
