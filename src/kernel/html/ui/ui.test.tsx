import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'

import { type Html, suggested, untranslated } from '#html'
import { draw } from '#kernel/language'
import { Ticked } from '#kernel/web'

import { Button } from './button.tsx'
import { Checkbox, Field } from './field.tsx'
import { Form } from './form.tsx'
import { Layout } from './layout.tsx'
import { Pager } from './pager.tsx'
import { Avatar, Person } from './person.tsx'
import { Prose } from './post.tsx'
import { Suggestion } from './suggestion.tsx'
import { Summary } from './summary.tsx'
import { Table } from './table.tsx'
import { Text } from './text.tsx'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const isElement = (node: Node): node is Element => 'tagName' in node

/** All elements of a drawing, in the order of the source. */
function elements(picture: () => Html): Element[] {
  const html = draw({ locale: 'en', timeZone: 'UTC' }, picture).toString()
  const found: Element[] = []
  const walk = (node: Node): void => {
    if (isElement(node)) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parseFragment(html))
  return found
}

const value = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

const tagged = (all: readonly Element[], tag: string): Element[] =>
  all.filter(({ tagName }) => tagName === tag)

describe('a field', () => {
  test('is tied to its label, hint, error and count', () => {
    const all = elements(() => (
      <Field name="order.no" label="Number" hint="Eight figures" error={['Enter it.']} most={8} />
    ))
    const [input] = tagged(all, 'input')
    expect(value(tagged(all, 'label')[0], 'for')).toBe('f-order-no')
    expect(value(input, 'id')).toBe('f-order-no')
    expect(value(input, 'aria-invalid')).toBe('true')
    const ids = new Set(all.map((one) => value(one, 'id')))
    const described = value(input, 'aria-describedby')?.split(' ') ?? []
    expect(described).toEqual(['f-order-no-hint', 'f-order-no-error', 'f-order-no-count'])
    expect(described.every((id) => ids.has(id))).toBe(true)
  })

  test('keeps what was typed, but never a password', () => {
    const typed = '"><script>'
    const all = elements(() => (
      <>
        <Field name="a" label="A" value={typed} />
        <Field name="b" label="B" type="password" value={typed} />
        <Field name="c" label="C" type="textarea" value={`\n${typed}`} />
      </>
    ))
    const [a, b] = tagged(all, 'input')
    expect(value(a, 'value')).toBe(typed)
    expect(value(b, 'value')).toBeUndefined()
    expect(textOf(tagged(all, 'textarea')[0] as Element)).toBe(`\n${typed}`)
  })

  test('of radios has its question as legend, and nothing is chosen beforehand', () => {
    const options = [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ]
    const all = elements(() => <Field name="may" type="radios" label="May we?" options={options} />)
    expect(textOf(tagged(all, 'legend')[0] as Element)).toBe('May we?')
    expect(tagged(all, 'input').map((one) => value(one, 'checked'))).toEqual([undefined, undefined])
    const chosen = elements(() => (
      <Field name="may" type="radios" label="May we?" options={options} value="no" />
    ))
    expect(tagged(chosen, 'input').map((one) => value(one, 'checked'))).toEqual([undefined, ''])
  })

  test('to be ticked sends what a verb takes for ticked', () => {
    const [box] = tagged(
      elements(() => <Checkbox name="sure" label="Sure" />),
      'input',
    )
    expect(Ticked.parse(value(box, 'value'))).toBe(true)
  })

  test('for mail, passwords and codes runs left to right', () => {
    const all = elements(() => (
      <>
        <Field name="a" label="A" type="email" />
        <Field name="b" label="B" ltr />
        <Field name="c" label="C" />
      </>
    ))
    expect(tagged(all, 'input').map((one) => value(one, 'dir'))).toEqual(['ltr', 'ltr', 'auto'])
  })
})

describe('a page', () => {
  const page = (props: Partial<Parameters<typeof Layout>[0]>) => () => (
    <Layout
      business={{ name: 'Bramble' }}
      places={[]}
      title="Complain"
      space="Questions"
      {...props}
    />
  )

  test('has one main, one h1 and a title from the particular to the general', () => {
    const all = elements(page({}))
    expect(tagged(all, 'main')).toHaveLength(1)
    expect(tagged(all, 'h1').map(textOf)).toEqual(['Complain'])
    expect(tagged(all, 'title').map(textOf)).toEqual(['Complain \u2013 Questions \u2013 Bramble'])
  })

  test('with problems says so first in its title and above its h1', () => {
    const all = elements(page({ errors: [{ field: 'a', message: 'Enter it.' }] }))
    expect(textOf(tagged(all, 'title')[0] as Element)).toMatch(/^Error: Complain/)
    const order = all.map((one) => value(one, 'id') ?? one.tagName)
    expect(order.indexOf('problems')).toBeLessThan(order.indexOf('h1'))
    expect(tagged(all, 'a').some((one) => value(one, 'href') === '#f-a')).toBe(true)
  })

  test('with a message has it before the h1 and a second skip link to it', () => {
    const all = elements(page({ notice: { heading: 'Sent', text: 'We answer by Friday.' } }))
    const order = all.map((one) => value(one, 'id') ?? one.tagName)
    expect(order.indexOf('message')).toBeLessThan(order.indexOf('h1'))
    expect(value(tagged(all, 'a')[1], 'href')).toBe('#message')
    expect(textOf(tagged(all, 'title')[0] as Element)).toMatch(/^Sent/)
  })

  test('loads htmx only when something on it swaps', () => {
    const sources = (picture: () => Html): string[] =>
      tagged(elements(picture), 'script').map((one) => value(one, 'src')?.split('/').at(-1) ?? '')
    expect(sources(page({}))).toEqual(['page.js'])
    // NOTE: drawn inside, as a view does, so that the form asks before the page is put together.
    const swaps = (): Html => page({ children: <Form action="/x" swap="main" /> })()
    expect(sources(swaps)).toEqual(['page.js', 'swap.js'])
    expect(sources(page({}))).toEqual(['page.js'])
  })
})

describe('a table', () => {
  test('names its rows and says by which column it is sorted', () => {
    const all = elements(() => (
      <Table
        caption="Promises"
        columns={[
          {
            label: 'Promise',
            show: (row) => row.name,
            head: true,
            sort: { href: '?s', now: 'ascending' },
          },
          { label: 'Kept', show: (row) => row.kept, number: true, sort: { href: '?k' } },
        ]}
        rows={[{ name: 'Answer', kept: 3 }]}
      />
    ))
    const heads = tagged(all, 'th')
    expect(heads.map((one) => value(one, 'scope'))).toEqual(['col', 'col', 'row'])
    expect(heads.map((one) => value(one, 'aria-sort'))).toEqual(['ascending', undefined, undefined])
    expect(value(tagged(all, 'td')[0], 'data-label')).toBe('Kept')
  })
})

describe('a pager', () => {
  const numbers = (page: number, pages: number): string[] =>
    tagged(
      elements(() => <Pager page={page} pages={pages} href={(n) => `?page=${n}`} />),
      'li',
    ).map((one) => textOf(one).replace('Page ', ''))

  test('shows the first, the last and the neighbours', () => {
    expect(numbers(5, 12)).toEqual(['1', '…', '4', '5', '6', '…', '12'])
    expect(numbers(1, 2)).toEqual(['1', '2'])
    expect(numbers(1, 1)).toEqual([])
  })
})

describe('a machine’s words', () => {
  test('always stand with their label, version, reason and the way to a person', () => {
    const it = suggested({
      value: 'spam',
      automation: 'Triage',
      version: '7',
      explanation: 'Because.',
    })
    const all = elements(() => <Suggestion of={it} show={(value) => value} human="/ask" />)
    const block = all[0] as Element
    for (const words of [
      'Suggestion of a machine',
      'Triage, version 7',
      'Because.',
      'spam',
      'Ask a person',
      'End of',
    ])
      expect(textOf(block)).toContain(words)
    expect(value(tagged(all, 'a')[0], 'href')).toBe('/ask')
  })
})

describe('small parts', () => {
  test('words in another language carry it', () => {
    const [span] = elements(() => <Text of={untranslated('hola', 'es')} />)
    expect([value(span, 'lang'), value(span, 'dir')]).toEqual(['es', 'auto'])
  })

  test('a person who left is said so, and a name keeps its own direction', () => {
    expect(textOf(elements(() => <Person name={undefined} href="/x" />)[0] as Element)).toContain(
      'left',
    )
    expect(
      tagged(
        elements(() => <Person name="ليلى" />),
        'bdi',
      ),
    ).toHaveLength(1)
  })

  test('initials take whole letters, of one name or many', () => {
    const initials = (name: string): string =>
      textOf(elements(() => <Avatar name={name} />)[0] as Element)
    expect(['Jonas Weber', 'mo', '👩‍🚀 Ada Lovelace', '  '].map(initials)).toEqual([
      'JW',
      'M',
      '👩‍🚀L',
      '',
    ])
  })

  test('an answer not given is said so', () => {
    expect(textOf(elements(() => <Summary rows={[{ name: 'Phone' }]} />)[0] as Element)).toContain(
      'Not given',
    )
  })

  test('a button that leads somewhere is a link; text in prose has its own direction', () => {
    expect(elements(() => <Button href="/a">Go</Button>)[0]?.tagName).toBe('a')
    expect(value(elements(() => <Prose>x</Prose>)[0], 'dir')).toBe('auto')
  })
})
