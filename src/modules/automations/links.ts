export const automationLink = (name: string) => `/automations/${name}`
