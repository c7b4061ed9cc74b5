// Addresses of feedback.
export const boardPath = (slug: string) => `/feedback/${slug}`
export const ideaPath = (id: string) => `/ideas/${id}`
/** Where somebody says what they think of a thing of another module. */
export const feedbackOn = (board: string, kind: string, id: string) =>
  `/feedback/${board}/new?kind=${kind}&about=${id}`
