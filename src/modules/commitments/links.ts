// Where promises, mistakes and decisions live.
export const commitmentPath = (id: string) => `/commitments/${id}`
export const deskPath = (id: string) => `/desk/commitments/${id}`
/** Where a mistake is written down, before anybody else knows of it. */
export const mistakesDesk = '/desk/mistakes/new'
export const mistakePath = (id: string) => `/mistakes/${id}`
export const decisionPath = (id: string) => `/decision-log/${id}`

/** The form for a mistake, begun with when it happened and why. */
export const mistakeFrom = (begun: { happenedOn: string; cause?: string | null }): string => {
  const given = new URLSearchParams({ happenedOn: begun.happenedOn })
  if (begun.cause) given.set('cause', begun.cause.slice(0, 1000))
  return `${mistakesDesk}?${given.toString()}`
}
