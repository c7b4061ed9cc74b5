import { describe, expect, test } from 'vitest'

import { attackAddresses } from './attack-strings.ts'
import { escape } from './escape.ts'

describe('an address', () => {
  test.each(attackAddresses)('%j is never drawn', (address) => {
    expect((<a href={address}>x</a>).toString()).toBe('<a>x</a>')
    expect((<img src={address} alt="" />).toString()).toBe('<img alt="">')
    expect((<img srcset={`/a.png 1x, ${address} 2x`} alt="" />).toString()).toBe('<img alt="">')
    expect((<video poster={address} />).toString()).toBe('<video></video>')
    expect(() => <form action={address} />).toThrow('may not be sent')
    expect(() => <button formaction={address} />).toThrow('may not be sent')
  })

  test.each([
    'https://a.example/b?c=d#e',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+49301234',
    '/a/b',
    'a:b'.replace(':', '/'),
    './a:b',
    '?q=javascript:1',
    '#javascript:1',
    '',
  ])('%j may be linked to', (address) => {
    expect((<a href={address} />).toString()).toBe(`<a href="${escape(address)}"></a>`)
  })

  test('[ASVS 1.2.2] an embedded picture may be shown but not linked to', () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo='
    expect((<img src={picture} alt="" />).toString()).toContain(picture)
    expect((<a href={picture} />).toString()).toBe('<a></a>')
  })

  test('an SVG paint refers only to its own document', () => {
    expect((<rect fill="url(#a)" />).toString()).toBe('<rect fill="url(#a)"></rect>')
    expect((<rect fill="url(https://evil.example/#a)" />).toString()).toBe('<rect></rect>')
  })
})
