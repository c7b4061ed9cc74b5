// Follow, stop, or never hear of it: three words, one press.
import { Button, Form, Hidden, type Html } from '#html'
import { t } from '../words.ts'

type Level = 'watched' | 'muted' | 'neither'
type Props = { action: string; level: Level; about: 'topic' | 'category' }

export function Follow({ action, level, about }: Props): Html {
  return (
    <>
      <h2>{t('follow')}</h2>
      <p>{t(`following-${about}-${level}`)}</p>
      {level !== 'watched' && <Press action={action} level="watched" />}
      {level !== 'neither' && <Press action={action} level="neither" />}
      {level !== 'muted' && <Press action={action} level="muted" />}
    </>
  )
}

const Press = ({ action, level }: { action: string; level: Level }): Html => (
  <Form class="press" action={action}>
    <Hidden name="level" value={level} />
    <Button kind="quiet">{t(`follow-${level}`)}</Button>
  </Form>
)
