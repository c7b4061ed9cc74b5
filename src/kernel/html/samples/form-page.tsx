/** A sample form that came back with problems, everything typed still in it. */

import { Button, Checkbox, Field, Form, type Html, Layout, problemsOf, Steps } from '#html'

import { frame } from './frame.tsx'

const errors = {
  noticed: ['Enter the date you noticed the damage.'],
  wish: ['Choose what would put it right.'],
  reason: [
    'Your reason must have at least 20 letters, so that the other person can understand it.',
  ],
}

export const formPage = (): Html => (
  <Layout
    {...frame}
    title="Complain about an order"
    space="Questions"
    breadcrumb={[{ href: '#questions', label: 'Questions' }]}
    lead="We answer within two working days. Nothing has been sent yet."
    errors={problemsOf(errors)}
    above={<Steps n={2} total={3} />}
  >
    <Form action="#complain" multipart draft="complain">
      <Field
        name="order"
        label="Order number"
        hint="Eight figures, at the top of your receipt."
        ltr
        inputmode="numeric"
        value="2044 1187"
      />
      <Field
        name="noticed"
        label="When did you notice it?"
        hint="For example 22 November 2026."
        value="yesterdy"
        error={errors.noticed}
      />
      <Field
        name="wish"
        type="radios"
        label="What would put it right?"
        error={errors.wish}
        options={[
          { value: 'again', label: 'Send it again' },
          {
            value: 'money',
            label: 'Give the money back',
            hint: 'It takes three to five working days.',
          },
          { value: 'else', label: 'Something else' },
        ]}
      />
      <Field
        name="reason"
        type="textarea"
        label="What happened?"
        value="It was wet."
        error={errors.reason}
        most={2000}
      />
      <Field
        name="email"
        type="email"
        label="Where may we write to?"
        autocomplete="email"
        value="amira@example.org"
      />
      <Field
        name="pictures"
        type="file"
        label="Pictures"
        optional
        multiple
        kept={['crumb.jpg']}
        hint="Up to 5, each under 10 MB. We remove place and time from them."
      />
      <Checkbox
        name="share"
        label="Show my question, without my name, to other customers"
        hint="You can take this back at any time."
      />
      <Button next="You check your answers on the next page before anything is sent.">
        Continue
      </Button>
    </Form>
  </Layout>
)
