import * as fc from 'fast-check'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'

import { attackStrings } from './attack-strings.ts'
import { type Child, Html, suggested, sealed, untranslated } from './index.ts'
import { Fragment, jsx } from './jsx-runtime.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const isElement = (node: Node): node is Element => 'tagName' in node

/** Parses as a browser would and gives the only element there is, or fails. */
function only(html: Html): Element {
  const nodes = parseFragment(html.toString()).childNodes
  expect(nodes).toHaveLength(1)
  const [first] = nodes
  if (first === undefined || !isElement(first)) throw new Error('no element')
  return first
}

const textIn = (element: Element): string =>
  element.childNodes
    .map((node) => {
      if (node.nodeName !== '#text' || !('value' in node)) throw new Error(`extra ${node.nodeName}`)
      return node.value
    })
    .join('')

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))

/** HTML has no NUL; everything else comes back as it went in. */
const seen = (text: string): string => text.replaceAll('\0', '\ufffd')

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'<>&"\'`=/ \n\r\t\0ax;#-!'.split('')) }),
  fc.constantFrom(...attackStrings),
  fc.tuple(fc.constantFrom(...attackStrings), fc.string()).map(([a, b]) => b + a),
)

describe('a string that a page draws', () => {
  test('[ASVS 1.1.2] [ASVS 1.2.1] comes back from a parser as the same text and nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const element = only(<p>{text}</p>)
        expect(attributesOf(element)).toEqual({})
        expect(textIn(element)).toBe(seen(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('[ASVS 1.2.1] [ASVS 1.2.3] comes back from an attribute as the same value beside no other attribute', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, value) => {
        const element = only(<data title={title} value={value} data-x={title} class="a" />)
        expect(attributesOf(element)).toEqual({
          title: seen(title),
          value: seen(value),
          'data-x': seen(title),
          class: 'a',
        })
        expect(element.childNodes).toHaveLength(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('comes back from a textarea, a pre, a title and an option, first line ends included', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textIn(only(<textarea>{text}</textarea>))).toBe(seen(text))
        expect(textIn(only(<pre>{text}</pre>))).toBe(seen(text))
        expect(textIn(only(<title>{text}</title>))).toBe(seen(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('comes back from inside nested elements, lists and views', () => {
    const View = ({ children }: { children?: Child }): Html => <section>{children}</section>
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const section = only(
          <View>
            {texts.map((text) => (
              <>
                <b>{text}</b>
              </>
            ))}
          </View>,
        )
        const inside = section.childNodes.filter(isElement)
        expect(section.childNodes).toHaveLength(texts.length)
        expect(inside.map(textIn)).toEqual(texts.map(seen))
      }),
    )
  })

  test('is held against at least 60 known attacks', () => {
    expect(new Set(attackStrings).size).toBeGreaterThanOrEqual(60)
  })
})

describe.each(attackStrings)('the attack %j', (attack) => {
  test('stays text, attribute, class and address', () => {
    const element = only(
      <a class={attack} title={attack} aria-label={attack} href={attack}>
        {attack}
      </a>,
    )
    expect(textIn(element)).toBe(seen(attack))
    const { href, ...others } = attributesOf(element)
    expect(others).toEqual({
      class: seen(attack),
      title: seen(attack),
      'aria-label': seen(attack),
    })
    if (href !== undefined) expect(href).toBe(seen(attack))
  })

  test('is refused as an attribute name or an element name', () => {
    expect(() => jsx('p', { [attack]: 'x' })).toThrow('has no attribute')
    expect(() => jsx('p', { [`data-${attack}"`]: 'x' })).toThrow('has no attribute')
    expect(() => jsx(attack, {})).toThrow('has no element')
  })
})

describe('the runtime refuses', () => {
  const bad = (props: Record<string, unknown>) => () => jsx('p', props)

  test('handlers, styles, htmx attributes and inner HTML, also by spread', () => {
    for (const name of [
      'onclick',
      'ONCLICK',
      'onClick',
      'style',
      'srcdoc',
      'hx-get',
      'data-hx-get',
      'dangerouslySetInnerHTML',
      'className',
      '__proto__x',
      'aria-labl',
      'xlink:href',
    ]) {
      expect(bad({ [name]: 'x' }), name).toThrow('has no attribute')
    }
  })

  test('elements that run or load something', () => {
    for (const tag of [
      'script',
      'style',
      'iframe',
      'object',
      'embed',
      'base',
      'template',
      'SCRIPT',
    ])
      expect(() => jsx(tag, {}), tag).toThrow('has no element')
  })

  test('objects, dates, promises, functions, true and numbers that are none', () => {
    const objects: unknown[] = [
      {},
      new Date(0),
      Promise.resolve('x'),
      () => 'x',
      true,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Symbol('x'),
      { toString: () => '<b>' },
      { isEscaped: true, toString: () => '<b>' },
      Object.create(Html.prototype),
    ]
    for (const it of objects) {
      expect(() => jsx('p', { children: it as Child })).toThrow()
      if (it !== true) expect(() => jsx('p', { title: it })).toThrow()
    }
  })

  test('a view that is not synchronous', () => {
    const Late = async (): Promise<Html> => <p />
    expect(() => jsx(Late as never, {})).toThrow('gave a Promise')
  })

  test('children in a void element and words outside a closed list', () => {
    expect(() => jsx('br', { children: 'x' })).toThrow('takes no children')
    expect(() => jsx('button', { type: 'sumbit' })).toThrow('must be one of')
    expect(() => jsx('td', { colspan: 'x' })).toThrow('must be a number')
  })

  test('marked values, however they are printed', () => {
    const marks = [
      suggested({ value: 'secret', automation: 'a', version: '1', explanation: 'b' }),
      sealed('secret'),
      untranslated('secret'),
    ]
    for (const mark of marks) {
      expect(() => jsx('p', { children: mark as unknown as Child })).toThrow('cannot draw')
      expect(() => String(mark)).toThrow('cannot be printed')
      expect(() => JSON.stringify({ mark })).toThrow('cannot be serialised')
    }
  })
})

describe('an element', () => {
  test('leaves out false, null and undefined and writes flags bare', () => {
    expect((<input type="checkbox" checked disabled={false} name={undefined} />).toString()).toBe(
      '<input type="checkbox" checked>',
    )
    expect((<p>{[false, null, undefined, 0, ['a', <b>b</b>]]}</p>).toString()).toBe(
      '<p>0a<b>b</b></p>',
    )
  })

  test('a fragment is its children alone', () => {
    expect(Fragment({ children: ['<', <i>x</i>] }).toString()).toBe('&lt;<i>x</i>')
  })
})
