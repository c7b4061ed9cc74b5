// The kernel's table of businesses, for the modules that found and change one.
export type BusinessTable = {
  id: string
  name: string
  host: string | null
  locale: string
  languages: string[]
  time_zone: string
  sector: string | null
  size: string | null
  countries: string[]
  demo: boolean
}
