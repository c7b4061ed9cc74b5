/** Samples of rows, tables, summaries and tasks. */

import {
  Deadline,
  Field,
  Filters,
  Onward,
  Pager,
  Person,
  Row,
  Rows,
  Steps,
  Summary,
  Table,
  Tabs,
  Tag,
  TaskList,
  Time,
  type Html,
} from '#html'

import { hours } from './frame.tsx'
import { Sample } from './sample.tsx'

export const listSamples = (): Html => (
  <>
    <Sample name="Rows, pages, filters">
      <Filters action="#x" active={[{ label: 'Open', href: '#y' }]} clear="#z">
        <Field name="filter-words" type="search" label="Words" />
      </Filters>
      <Rows>
        <Row
          href="#1"
          title="How do I keep a rye loaf fresh for a week?"
          meta={[<Person name="Jonas Weber" />, '4 answers', <Time at={hours(-5)} as="ago" />]}
          side={<Tag tone="done">Answered</Tag>}
        />
        <Row
          href="#2"
          title="Gluten in the nut bread"
          text="Is it made on the same table as the wheat?"
          side={<Deadline at={hours(20)} />}
        />
        <Row href="#3" title="خبز الشعير" meta={['1 answer']} />
      </Rows>
      <Pager page={5} pages={12} href={(n) => `#${n}`} />
      <Onward next="#next" previous="#previous" label="Older and newer" />
      <Tabs
        tabs={[
          { href: '#a', label: 'Open', current: true },
          { href: '#b', label: 'Closed' },
        ]}
      />
    </Sample>
    <Sample name="Tables">
      <Table
        caption="Promises kept, March"
        columns={[
          {
            label: 'Promise',
            show: (row) => row.name,
            head: true,
            sort: { href: '#s', now: 'descending' },
          },
          { label: 'Kept', show: (row) => row.kept, number: true },
          { label: 'Of', show: (row) => row.of, number: true },
          {
            label: 'State',
            show: (row) => (
              <Tag tone={row.kept < 90 ? 'harm' : 'done'}>{row.kept < 90 ? 'Missed' : 'Kept'}</Tag>
            ),
          },
        ]}
        rows={[
          { name: 'Answer in 2 working days', kept: 81, of: 94 },
          { name: 'Decide appeals in 7 days', kept: 1204, of: 1204 },
        ]}
      />
    </Sample>
    <Sample name="Answers to check, tasks, steps">
      <Steps n={2} total={4} />
      <Summary
        rows={[
          { name: 'Name', value: 'Amira Haddad', change: '#c' },
          { name: 'Phone', change: '#c' },
        ]}
      />
      <TaskList
        tasks={[
          { label: 'Name your business', href: '#t', state: 'done' },
          {
            label: 'Write the guidelines',
            href: '#t',
            state: 'open',
            hint: 'About 10 minutes; there is a draft.',
          },
          { label: 'Invite a colleague', href: '#t', state: 'waiting' },
          { label: 'Open the forum', state: 'blocked' },
          { label: 'Set up letters', href: '#t', state: 'error' },
        ]}
      />
    </Sample>
  </>
)
