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

/** Pages of the settings that are as large as a screen. */
export const settingsPages = {
  audit: `${routes.settings}/audit`,
  bin: `${routes.settings}/bin`,
} as const
/** The part of the settings that tells of backups. */
export const backupsPlace = `${routes.settings}/backups` as const
/** The part of the settings that tells of encryption. */
export const encryptionPlace = `${routes.settings}/encryption` as const

/** Pages that are only ever printed. */
export const printRoutes = {
  month: (month: string) => `/print/month/${month}` as const,
  calls: '/print/calls',
  recoveryKey: '/print/recovery-key',
} as const
