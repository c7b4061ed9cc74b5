// How long what is said in a case is kept: three years after the close its words go, as if the person had been erased.
// @fulfils R10

export const told = {
  purpose: 'cases',
  basis: 'contract',
  retention: { after: 'closed_at', years: 3, does: 'forget' },
} as const
export const within = {
  ...told,
  retention: { ...told.retention, of: { column: 'case', table: 'cases' } },
} as const
export const decided = {
  ...within,
  retention: {
    ...within.retention,
    does: {
      set: {
        person: null,
        reasons: 'emptied three years after the close',
        remedy_words: '',
        differs: null,
        search: null,
      },
    },
  },
} as const
export const worked = { ...within, basis: 'legitimate-interest' } as const
export const own = {
  purpose: 'cases',
  basis: 'legitimate-interest',
  retention: { until: 'road.until.changed' },
} as const
export const settled = { ...own, retention: { until: 'road.until.unnamed' } } as const
export const brief = {
  ...own,
  retention: { until: 'cases.until.looking', by: 'cases.forget-presence' },
} as const
