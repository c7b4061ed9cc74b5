/** A sample statement of reasons: a letter that can be printed and handed over. */

import { Button, type Html, Layout, Summary, Time } from '#html'

import { frame, hours } from './frame.tsx'

export const letterPage = (): Html => (
  <Layout
    {...frame}
    title="We hid your post until 3 December"
    space="Forum"
    breadcrumb={[{ href: '#letters', label: 'Letters to you' }]}
    lead="You can still read and write elsewhere in the forum."
  >
    <div class="letter">
      <Summary
        rows={[
          {
            name: 'Which post',
            value: <q>Use my code RYE20 and get your flour cheaper, link in my profile.</q>,
          },
          {
            name: 'Which rule',
            value: <>Clause 3, “No selling in other people’s topics”, version of 1 March 2026</>,
          },
          { name: 'Decided', value: <Time at={hours(-2)} as="both" /> },
          { name: 'By', value: 'A moderator of the forum' },
        ]}
      />
      <h2>Why</h2>
      <p>
        You offered a discount for another shop in a topic in which Jonas asked for help with his
        starter. Two members reported it. We read the whole topic and your profile. Clause 3 asks
        you to keep offers to the market page, where they are welcome.
      </p>
      <h2>What a machine had to do with it</h2>
      <p>
        A machine sorted the reports by urgency. It did not decide, and the moderator did not see
        its guess before deciding.
      </p>
      <h2>What you can do</h2>
      <p>
        Appeal here until 23 May 2027. Your appeal is read by somebody who did not take part in the
        decision, within seven days. You may also turn to an out-of-court body or to a court; the
        guidelines say which.
      </p>
      <Button href="#appeal" next="One question: what did we get wrong?">
        Appeal
      </Button>
    </div>
  </Layout>
)
