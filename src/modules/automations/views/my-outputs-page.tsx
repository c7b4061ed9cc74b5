import { Details, Empty, Onward, Suggestion, suggested, Time } from '#html'
import type { View } from '#kernel/web'
import { automationLink } from '../links.ts'
import type { seeMyOutputs } from '../see-my-outputs.ts'
import { sentences, t, told, word } from '../words.ts'

type Seen = NonNullable<(typeof seeMyOutputs)['answers']>
type Output = Seen['outputs'][number]

export const MyOutputsPage: View<Seen> = ({ outputs, page, more }) => ({
  title: t('mine.title'),
  lead: t('mine.lead'),
  width: 'reading',
  main: (
    <>
      {outputs.length === 0 && <Empty>{t('mine.empty')}</Empty>}
      {outputs.map((one) => (
        <One {...one} />
      ))}
      <Onward
        previous={page > 1 ? `/me/machines?page=${page - 1}` : undefined}
        next={more ? `/me/machines?page=${page + 1}` : undefined}
      />
    </>
  ),
})

const One = (one: Output) => (
  <>
    <Suggestion
      of={suggested({
        value: word('did', one.did),
        automation: one.title === null ? one.automation : told(one.title),
        version: one.version,
        explanation: sentences(one.explanation).join(' '),
      })}
      show={(value) => value}
      human={automationLink(one.automation)}
    >
      <p class="meta">
        <Time at={one.at} as="both" />
        <span>{t('mine.until')}</span> <Time at={one.expires_at} as="day" />
      </p>
    </Suggestion>
    <Details summary={t('mine.inputs')}>
      <ul>
        {sentences(one.inputs).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Details>
  </>
)
