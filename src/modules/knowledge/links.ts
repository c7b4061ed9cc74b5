// Where help lives.
export const articlePath = (slug: string) => `/help/${slug}`
export const entryPath = (id: string) => `/help/answers/${id}`
export const deskArticle = (slug: string) => `/desk/help/${slug}`
export const deskEntry = (id: string) => `/desk/answers/${id}`
