// Where things of the register stand.
export const personLink = (id: string) => `/people/${id}`
export const deskPersonLink = (id: string) => `/desk/people/${id}`
export const importLink = (id: string) => `/desk/people/imports/${id}`
/** Everything held about somebody stands on one page of module privacy: their own, or the one for whoever runs the business. */
export const dataLink = (id: string, self: boolean, as = '') =>
  `${self ? '/me/privacy' : `/desk/privacy/people/${id}`}/data${as}`
