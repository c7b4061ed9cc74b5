// Where documents live. A permalink names the version, so that a citation shows the words that held then.
export const guidelinePath = (slug: string) => `/guidelines/${slug}`
export const versionPath = (slug: string, version: number) => `/guidelines/${slug}/v/${version}`
export const clausePath = (slug: string, version: number, clause: number) =>
  `${versionPath(slug, version)}#c-${clause}`
