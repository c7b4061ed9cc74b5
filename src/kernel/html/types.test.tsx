/** The compiler is the first wall: each line below must not compile (tsc fails when one does). */

import { expect, test } from 'vitest'

import { type Child, Html, sealed, suggested, untranslated } from './index.ts'

const machine = suggested({ value: 'spam', automation: 'triage', version: '1', explanation: 'x' })
const secret = sealed({ name: 'A' })
const foreign = untranslated('hola', 'es')
const Box = ({ children }: { children?: Child }): Html => <div>{children}</div>
const Late = async (): Promise<Html> => <p />

/** Never called: only its types matter. */
export function mustNotCompile(): void {
  // @ts-expect-error a machine's words need <Suggestion>
  void (<p>{machine}</p>)
  // @ts-expect-error also through a component
  void (<Box>{machine}</Box>)
  // @ts-expect-error also as an attribute
  void (<p title={machine} />)
  // @ts-expect-error sealed things are never drawn
  void (<p>{secret}</p>)
  // @ts-expect-error words in another language need <Text>
  void (<p>{foreign}</p>)
  // @ts-expect-error a date needs words
  void (<p>{new Date(0)}</p>)
  // @ts-expect-error an object needs words
  void (<p>{{ a: 1 }}</p>)
  // @ts-expect-error a promise needs waiting, and a view cannot wait
  void (<p>{Promise.resolve('x')}</p>)
  // @ts-expect-error true is no text
  void (<p>{true}</p>)
  // @ts-expect-error a view cannot be asynchronous
  void (<Late />)
  // @ts-expect-error unknown element
  void (<blok />)
  // @ts-expect-error no scripts
  void (<script />)
  // @ts-expect-error unknown attribute
  void (<a hreff="/" />)
  // @ts-expect-error the HTML name is class
  void (<p className="x" />)
  // @ts-expect-error the HTML name is for
  void (<label htmlFor="x" />)
  // @ts-expect-error no handlers
  void (<p onclick="x()" />)
  // @ts-expect-error no inline style
  void (<p style="color:red" />)
  // @ts-expect-error misspelt type
  void (<button type="sumbit" />)
  // @ts-expect-error misspelt method
  void (<form method="psot" />)
  // @ts-expect-error br has no children
  void (<br>x</br>)
  // @ts-expect-error no keys
  void (<p key="1" />)
  // @ts-expect-error only the runtime makes Html
  void new Html('<b>')
  // @ts-expect-error an object shaped like Html is none
  const forged: Html = { toString: () => '<b>' }
  void forged
}

test('the lines above are checked by the compiler, not here', () => {
  expect(mustNotCompile).toBeTypeOf('function')
})
