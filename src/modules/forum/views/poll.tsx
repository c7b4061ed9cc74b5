// A poll: a form until one has voted, then its sums as a table, without live numbers.
import { Button, Details, Field, Form, Tag, Time, type Html } from '#html'
import type { Verdict } from '#kernel'
import { formatNumber } from '#kernel/language'
import type { Here } from '#kernel/web'
import type { PollSeen } from '../see-poll.ts'
import { t } from '../words.ts'

type Props = { poll: PollSeen; path: string; may: Verdict; here: Here }

export function Poll({ poll, path, may, here }: Props): Html {
  return (
    <section class="poll" aria-labelledby="poll-title">
      <h2 id="poll-title" dir="auto">
        {poll.question}
      </h2>
      {poll.voters !== null && <Result poll={poll} voters={poll.voters} />}
      {!poll.closed && may === true && <Voting poll={poll} path={path} here={here} />}
      {poll.voters === null && may !== true && <Options poll={poll} />}
      <p class="quiet">
        {poll.closed ? t('poll-closed') : t('poll-open')}{' '}
        {poll.closes_at !== null &&
          !poll.closed &&
          t.rich('poll-until', { when: <Time at={poll.closes_at} as="both" /> })}
      </p>
    </section>
  )
}

/** Who has voted sees the result first; changing the vote is one press away. */
const Voting = (props: Omit<Props, 'may'>): Html =>
  props.poll.voted ? (
    <Details summary={t('vote-again')} open={props.here.error('choice') !== undefined}>
      <Vote {...props} />
    </Details>
  ) : (
    <Vote {...props} />
  )

const Vote = ({ poll, path, here }: Omit<Props, 'may'>): Html => (
  <Form action={`${path}/vote`}>
    <Field
      name="choice"
      type={poll.several ? 'checkboxes' : 'radios'}
      label={poll.several ? t('choose-several') : t('choose-one')}
      options={poll.options.map(({ number, label }) => ({ value: String(number), label }))}
      value={poll.options.filter(({ mine }) => mine).map(({ number }) => String(number))}
      error={here.error('choice')}
    />
    <Button kind="plain" icon="vote">
      {poll.voted ? t('vote-again') : t('vote')}
    </Button>
  </Form>
)

const Options = ({ poll }: { poll: PollSeen }): Html => (
  <ul>
    {poll.options.map(({ label }) => (
      <li dir="auto">{label}</li>
    ))}
  </ul>
)

const Result = ({ poll, voters }: { poll: PollSeen; voters: number }): Html => (
  <table class="table">
    <caption>{t('voters', { n: voters })}</caption>
    <thead>
      <tr>
        <th scope="col">{t('option')}</th>
        <th scope="col" class="number">
          {t('votes')}
        </th>
      </tr>
    </thead>
    <tbody>
      {poll.options.map(({ label, votes, mine }) => (
        <tr>
          <th scope="row" dir="auto">
            {label} {mine && <Tag>{t('my-vote')}</Tag>}
          </th>
          <td class="number">{formatNumber(votes ?? 0)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
