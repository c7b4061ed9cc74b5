// The one password of everybody in the demonstration, shown on its sign-in page.
export const demoPassword = 'sourdough at five'
