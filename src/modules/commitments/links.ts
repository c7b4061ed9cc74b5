// Where promises, mistakes and decisions live.
export const commitmentPath = (id: string) => `/commitments/${id}`
export const deskPath = (id: string) => `/desk/commitments/${id}`
export const mistakePath = (id: string) => `/mistakes/${id}`
export const decisionPath = (id: string) => `/decision-log/${id}`
