/** Samples of type, buttons, states, messages and other small parts. */

import {
  Avatar,
  Button,
  Buttons,
  Deadline,
  Details,
  Keys,
  Empty,
  ErrorSummary,
  Figure,
  Icon,
  Notice,
  Person,
  Prose,
  Stub,
  suggested,
  Suggestion,
  Tag,
  Text,
  Time,
  untranslated,
  type Html,
  type IconName,
} from '#html'

import { sampleCharts } from '../charts/samples.ts'
import { iconShapes } from '../ui/icon-shapes.ts'
import { hours } from './frame.tsx'
import { Sample } from './sample.tsx'

export const partSamples = (): Html => (
  <>
    <Sample name="Type">
      <p class="lead">Lead: what this page is for, in one or two sentences.</p>
      <Prose>
        <h3>A heading inside a text</h3>
        <p>
          Reading text stands at eighteen pixels on twenty-eight, sixty to seventy-five letters in a
          line. A <a href="#link">link</a> is ink with a thin rule. <strong>Strong</strong> is
          strong, <code>code</code> is code, and <kbd>j</kbd> is a key.
        </p>
        <ul>
          <li>First of two</li>
          <li>Second of two</li>
        </ul>
        <blockquote>
          <p>A quote keeps its rule at the start edge.</p>
        </blockquote>
      </Prose>
      <p class="quiet">Quiet text, and numbers: 1,204 · 18:00 · 68 (61 to 74)</p>
    </Sample>
    <Sample name="Buttons">
      <Buttons next="What happens next stands under the button.">
        <Button>Publish</Button>
        <Button kind="plain">Preview</Button>
        <Button kind="quiet">Cancel</Button>
      </Buttons>
      <Buttons next="This cannot be undone.">
        <Button kind="danger" icon="trash-2">
          Erase
        </Button>
      </Buttons>
    </Sample>
    <Sample name="States, dates and people">
      <p>
        <Tag>Open</Tag> · <Tag tone="person">Needs you</Tag> · <Tag tone="done">Kept</Tag> ·{' '}
        <Tag tone="harm">Missed</Tag> · <Tag tone="machine">Sorted by a machine</Tag>
      </p>
      <p>
        <Deadline at={hours(51)} /> · <Deadline at={hours(4)} /> · <Deadline at={hours(-30)} />
      </p>
      <p>
        <Time at={hours(-50)} /> · <Time at={hours(-50)} as="time" /> ·{' '}
        <Time at={hours(-50)} as="both" /> · <Time at={hours(-50)} as="ago" />
      </p>
      <p>
        <Person name="Jonas Weber" href="#p" /> ·{' '}
        <Person name="Ruth Adeyemi" company="Bramble & Rye" hat="Baker" /> ·{' '}
        <Person name="ليلى حداد" demo /> · <Person name={undefined} />
      </p>
      <p>
        <Avatar name="Jonas Weber" /> <Avatar name="Ruth Adeyemi" /> <Avatar name="Amira Haddad" />{' '}
        <Avatar name="ليلى حداد" /> <Avatar name="Mo" />
      </p>
      <p>
        <Text of={untranslated('Wir backen um vier.', 'de')} /> ·{' '}
        <Text of={untranslated('نخبز في الرابعة', 'ar')} />
      </p>
    </Sample>
    <Sample name="Messages">
      <Notice
        heading="12 cases closed"
        text="2 were left open."
        undo={{ action: '#u', label: 'Undo: reopen 12 cases' }}
      />
      <Notice tone="attention" heading="Your appeal needs an answer by Friday 12:00" />
      <Notice
        tone="harm"
        heading="The letter could not be sent"
        text="The address does not exist."
      />
      <ErrorSummary errors={[{ field: 'sample-wrong', message: 'Enter a name.' }]} />
    </Sample>
    <Sample name="Figures">
      {sampleCharts.map((chart) => (
        <Figure
          chart={chart}
          source="Source: survey of March 2026. Rounded; small groups hidden."
        />
      ))}
    </Sample>
    <Sample name="A machine’s words">
      <Suggestion
        of={suggested({
          value: 'This looks like a complaint about delivery.',
          automation: 'Triage',
          version: '2026.11',
          explanation: 'It leaned on “arrived wet”.',
          confidence: 0.71,
        })}
        show={(value) => value}
        human="#human"
      />
    </Sample>
    <Sample name="More and less">
      <Details summary="What counts as selling?">
        <p>Offers, codes and links to a shop that pays you.</p>
      </Details>
      <Keys
        summary="Keys"
        keys={[
          ['j', 'next'],
          ['k', 'previous'],
        ]}
      />
      <Stub href="#why">A post stood here. It was hidden under clause 3 on 22 November.</Stub>
      <Empty action={{ href: '#n', label: 'Ask something' }}>
        No questions yet. The first one stands here.
      </Empty>
    </Sample>
    <Sample name="Icons">
      <p>
        {(Object.keys(iconShapes) as IconName[]).map((name) => (
          <>
            <Icon name={name} />{' '}
          </>
        ))}
      </p>
    </Sample>
  </>
)
