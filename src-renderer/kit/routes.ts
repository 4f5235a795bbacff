/** The places of the program, as typed links. */
export const routes = {
  today: '/today',
  calendar: '/calendar',
  customers: '/customers',
  calls: '/calls',
  contracts: '/contracts',
  reports: '/reports',
  settings: '/settings',
} as const

export type Place = keyof typeof routes

/** The part of the settings that tells of backups. */
export const backupsPlace = `${routes.settings}/backups` as const

/** Pages that are only ever printed. */
export const printRoutes = {
  month: (month: string) => `/print/month/${month}` as const,
  calls: '/print/calls',
} as const
