// Files people gave us. The bytes lie in the file store under a name that says nothing.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { SpacesSeen } from '#spaces'

export type FileTables = {
  files: {
    business: Generated<string>
    id: string
    uploader: string | null
    name: string
    alt: string
    type: string
    bytes: number
    width: number | null
    height: number | null
    /** Widths of the smaller pictures beside it. */
    previews: number[]
    stored: string
    /** Who may see it beside the uploader: readers of this space, or everybody. */
    space: string | null
    public: boolean
    about_kind: string | null
    about: string | null
    made_at: Date
    attached_at: Date | null
    hidden_at: Date | null
  }
}

export const files = tables<FileTables, PeopleSeen & SpacesSeen>()

const content = {
  purpose: 'files',
  basis: 'contract',
  retention: { until: 'files.until.belongs', by: 'files.sweep' },
} as const

export const declared = declareTables({
  files: {
    person: ['uploader'],
    personal: { name: content, alt: content, made_at: content },
    // NOTE: without uploader and place nobody sees it, and the sweep removes the bytes at once.
    erase: {
      set: { uploader: null, name: '', alt: '', space: null, public: false, attached_at: null },
    },
  },
})
