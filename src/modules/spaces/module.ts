import { defineModule } from '#kernel'
import { spaceFounded, spaceJoined, spaceLeft } from './facts.ts'
import { foundSpace } from './found-space.ts'
import { declared } from './tables.ts'

export default defineModule({
  name: 'spaces',
  floor: 1,
  needs: ['people'],
  about: 'Where a community meets: public, members, staff, invited.',
  purposes: { spaces: 'spaces.purpose' },
  actions: [foundSpace],
  questions: [],
  facts: [spaceFounded, spaceJoined, spaceLeft],
  tables: declared,
})
