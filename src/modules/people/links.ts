// Where things of the register stand.
export const personLink = (id: string) => `/people/${id}`
export const deskPersonLink = (id: string) => `/desk/people/${id}`
export const importLink = (id: string) => `/desk/people/imports/${id}`
