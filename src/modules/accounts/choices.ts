// What there is to choose from on pages about the business and its people.
export { communities, hats } from '#kernel'
