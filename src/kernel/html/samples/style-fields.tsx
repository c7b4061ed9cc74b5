/** Samples of every kind of field. */

import { Button, Checkbox, Field, Form, ThemeForm, type Html } from '#html'

import { Sample } from './sample.tsx'

const options = [
  { value: 'a', label: 'Allow', hint: 'You get our letter once a month.' },
  { value: 'b', label: 'Refuse', hint: 'You get nothing, and nothing else changes.' },
]

export const fieldSamples = (): Html => (
  <>
    <Sample name="Fields">
      <Form action="#f">
        <Field name="sample" label="Name" autocomplete="name" value="Amira" />
        <Field name="sample-wrong" label="Name" error="Enter a name." />
        <Field
          name="sample-mail"
          type="email"
          label="E-mail"
          hint="Only for this answer."
          optional
        />
        <Field name="sample-date" type="date" label="Day" value="2026-11-26" />
        <Field name="sample-number" type="number" label="How many?" value={12} />
        <Field name="sample-select" type="select" label="Where?" choose options={options} />
        <Field
          name="sample-text"
          type="textarea"
          label="What happened?"
          most={400}
          value="It was wet."
        />
        <Field name="sample-radios" type="radios" label="May we write to you?" options={options} />
        <Field
          name="sample-boxes"
          type="checkboxes"
          label="Which of these?"
          options={options}
          value={['a']}
        />
        <Field name="sample-file" type="file" label="Picture" optional />
        <Checkbox name="sample-box" label="I have read the guidelines" />
        <Button>Send</Button>
      </Form>
      <ThemeForm action="#theme" value="system" />
    </Sample>
  </>
)
