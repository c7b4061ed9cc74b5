import { defineModule, everyone } from '#kernel'
import { page } from '#kernel/web'
import { seeSearch } from './see-search.ts'
import { SearchPage } from './views/search-page.tsx'
import './words.ts'

export default defineModule({
  name: 'search',
  floor: 3,
  about: 'One search over everything a person may see, asked of every kind of thing.',
  purposes: { search: 'search.purpose' },
  actions: [],
  questions: [seeSearch],
  routes: [page('/search', seeSearch, SearchPage)],
  places: [
    {
      href: '/search',
      label: 'search.search',
      may: everyone('what is not for everybody is not found'),
      area: 'public',
      order: 90,
    },
  ],
})
