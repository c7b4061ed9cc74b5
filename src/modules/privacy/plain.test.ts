// What a copy of somebody's data says where a column holds more than one thing.
import { expect, test } from 'vitest'
import { draw, registerMessages } from '#kernel/language'
import { plain } from './plain.ts'

registerMessages('road', 'en', { 'value.yes': 'Yes', 'value.no': 'No' })

const read = (value: unknown) =>
  draw({ locale: 'en', timeZone: 'UTC', now: new Date(0) }, (() =>
    plain('none', 'detail', value)) as () => never) as string

test('several things are a list, a person is a name with an address, a kept message is its words, the rest is told by name', () => {
  expect(read(['Rye', 'Rolls'])).toBe('Rye, Rolls')
  expect(read([])).toBe('')
  expect(
    read([
      { name: 'Maria', address: 'm@example.org' },
      { name: '', address: 'b@example.org' },
    ]),
  ).toBe('Maria <m@example.org>\nb@example.org')
  expect(read([{ key: 'road.value.yes' }, { key: 'road.value.no', values: {} }])).toBe('Yes\nNo')
  expect(read({ key: 'nowhere.at-all' })).toBe('Key: nowhere.at-all')
  expect(read([{ asked: 'How?', said: 'Well', value: 4 }])).toBe('How? Well')
  expect(read({ list_name: 'Spring', open: true, none: null, points: 3 })).toBe(
    'List name: Spring\nOpen: Yes\nPoints: 3',
  )
})
