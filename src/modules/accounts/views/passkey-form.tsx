// A form that a passkey fills in. It shows itself only where the browser can do it; everything else works without.
import { Button, Form, Hidden, type Html } from '#html'

type Props = {
  action: string
  verb: string
  challenge: string
  options: string
  then?: string
  create?: boolean
  name?: Html
}

export function PasskeyForm({ action, verb, challenge, options, then, create, name }: Props): Html {
  return (
    <passkey-form hidden data-options={options} data-kind={create === true ? 'create' : 'get'}>
      <Form action={action}>
        {name}
        {then !== undefined && <Hidden name="then" value={then} />}
        <Hidden name="challenge" value={challenge} />
        <Hidden name="credential" value="" />
        <Button kind="plain">{verb}</Button>
      </Form>
    </passkey-form>
  )
}
