/** A sample desk page: what needs a person, and one item with a machine's suggestion. */

import {
  Button,
  Deadline,
  Field,
  Filters,
  Form,
  type Html,
  Layout,
  Person,
  Row,
  Rows,
  suggested,
  Suggestion,
  Summary,
  Table,
  Tabs,
  Tag,
  Time,
} from '#html'

import { frame, hours } from './frame.tsx'

const spam = suggested({
  value: 'Advertising',
  automation: 'Triage',
  version: '2026.11',
  explanation:
    'It leaned on “discount code”, the link to a shop, and an account that is two hours old.',
  confidence: 0.82,
})

const reports = [
  {
    title: 'Post in “My rye starter stopped rising”',
    why: 'Advertising',
    reporters: 2,
    due: hours(4),
    by: 'nobody yet',
  },
  {
    title: 'Private message to Jonas Weber',
    why: 'Insult',
    reporters: 1,
    due: hours(51),
    by: 'Amira Haddad',
  },
  {
    title: 'Picture in “Show us your crumb”',
    why: 'Shows a person who did not agree',
    reporters: 1,
    due: hours(-3),
    by: 'nobody yet',
  },
]

export const queuePage = (): Html => (
  <Layout
    {...frame}
    title="Reports, 3 open"
    space="Moderation"
    hat={
      <>
        Acting as <strong>moderator in Forum</strong>.{' '}
        <a href="#member">Read as a member instead</a>
      </>
    }
    notice={{
      heading: '12 reports closed',
      text: '2 were left open because a question in them has no answer.',
      undo: { action: '#undo', label: 'Undo: reopen 12 reports' },
    }}
  >
    <Tabs
      tabs={[
        { href: '#open', label: 'Open', current: true },
        { href: '#mine', label: 'Claimed by me' },
        { href: '#closed', label: 'Closed' },
      ]}
    />
    <Filters action="/queue" swap="list" active={[{ label: 'Forum', href: '#all' }]} clear="#clear">
      <Field
        name="kind"
        type="select"
        label="Reported as"
        choose
        options={[
          { value: 'ad', label: 'Advertising' },
          { value: 'insult', label: 'Insult' },
        ]}
      />
      <Field name="words" type="search" label="Words in it" />
    </Filters>
    <div id="list">
      <Rows ordered label="Open reports">
        {reports.map((report) => (
          <Row
            href="#report"
            title={report.title}
            text={`Reported as: ${report.why}`}
            meta={[`${report.reporters} reported it`, `Claimed by ${report.by}`]}
            side={<Deadline at={report.due} />}
          />
        ))}
      </Rows>
    </div>
    <h2>Post in “My rye starter stopped rising”</h2>
    <Summary
      rows={[
        { name: 'Why is this here?', value: 'Two members reported it as advertising.' },
        { name: 'Written by', value: <Person name="Best Deals 24" demo /> },
        { name: 'When', value: <Time at={hours(-6)} as="both" /> },
        { name: 'State', value: <Tag tone="person">Waits for a decision</Tag> },
        { name: 'Heard', change: '#hear' },
      ]}
    />
    <Form action="#decide">
      <Field
        name="measure"
        type="radios"
        label="What should happen to this post?"
        options={[
          {
            value: 'keep',
            label: 'Leave it as it is',
            hint: 'Those who reported it are told why.',
          },
          {
            value: 'hide',
            label: 'Hide it',
            hint: 'A stub stays. The author can appeal for six months.',
          },
          { value: 'warn', label: 'Leave it and warn the author' },
        ]}
      />
      <Field
        name="reason"
        type="textarea"
        label="Reason"
        hint="Write it as you would say it to the person. It stands in their letter."
        most={1000}
      />
      <Button next="The author gets a letter with your reason and can appeal.">Decide</Button>
    </Form>
    <Suggestion of={spam} show={(value) => <>Reported rightly, as: {value}</>} human="#colleague">
      <p>It was wrong in about 1 of 9 such cases (6 to 14 of 100; 240 decided, October).</p>
    </Suggestion>
    <h2>How it went in October</h2>
    <Table
      caption="Decisions by clause, October 2026"
      columns={[
        {
          label: 'Clause',
          show: (row) => <a href="#clause">{row.clause}</a>,
          head: true,
          sort: { href: '#s', now: 'ascending' },
        },
        { label: 'Decided', show: (row) => row.decided, number: true, sort: { href: '#s' } },
        { label: 'Appealed', show: (row) => row.appealed, number: true, sort: { href: '#s' } },
        { label: 'Changed on appeal', show: (row) => row.changed, number: true },
        { label: 'Median wait', show: (row) => row.wait, number: true },
      ]}
      rows={[
        { clause: '3  No selling', decided: 114, appealed: 9, changed: 2, wait: '5 h' },
        { clause: '1  Be kind', decided: 61, appealed: 17, changed: 6, wait: '11 h' },
        { clause: '6  Pictures of people', decided: 8, appealed: 1, changed: '–', wait: '3 h' },
      ]}
    />
  </Layout>
)
