import { Person, Time } from '#html'
import type { View } from '#kernel/web'
import { profileLinks } from '../profile-links.ts'
import { t } from '../words.ts'
import { hatWord } from './words.tsx'

type Profile = {
  id: string
  name: string
  about: string | null
  official: boolean
  demo: boolean
  joined_at: Date
  hats: string[]
}

export const ProfilePage: View<Profile> = (person, here) => ({
  title: person.name,
  main: (
    <>
      <p>
        <Person
          name={person.name}
          company={person.official ? here.business.name : undefined}
          hat={person.hats.map(hatWord).join(', ') || undefined}
          demo={person.demo}
        />
      </p>
      <p class="meta">
        {t('since')} <Time at={person.joined_at} />
      </p>
      {person.about !== null && (
        <p class="prose" dir="auto">
          {person.about}
        </p>
      )}
      {profileLinks(here.actor, person.id).map((line) => (
        <p>
          <a href={line.href(person.id)}>{line.label()}</a>
        </p>
      ))}
      {here.actor.person === person.id && (
        <>
          <p>
            <a href="/me">{t('profile.yours')}</a>
          </p>
          <p>
            <a href="/me/privacy">{t('data.link')}</a>
          </p>
        </>
      )}
    </>
  ),
})
