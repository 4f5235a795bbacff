import { z } from 'zod'

/** What a role's permissions are about: the modules of the window, and what an administrator looks after. */
export const modules = [
  'customers',
  'calls',
  'tasks',
  'appointments',
  'opportunities',
  'contracts',
  'reports',
  'privacy',
  'staff',
  'office',
  'audit',
  'bin',
  'backups',
] as const
export const module = z.enum(modules)
export type Module = z.infer<typeof module>

export const actions = ['see', 'add', 'edit', 'delete', 'import', 'export', 'print', 'bulk', 'reveal', 'erase'] as const
export const action = z.enum(actions)
export type Action = z.infer<typeof action>

/** Whose rows: nobody's, one's own, those of one's department, everybody's. Where rows have no owner it is all or none. */
export const scopes = ['none', 'own', 'department', 'all'] as const
export const scope = z.enum(scopes)
export type Scope = z.infer<typeof scope>

/** What a role may be allowed to do; every procedure names exactly one of these. */
export type Permission = `${Module}.${Action}`

/** The actions a module knows, and which of them look at whose row it is. */
export const moduleActions: Record<Module, Partial<Record<Action, 'by-owner' | 'all-or-none'>>> = {
  customers: {
    see: 'by-owner',
    add: 'all-or-none',
    edit: 'by-owner',
    delete: 'by-owner',
    import: 'all-or-none',
    export: 'all-or-none',
    print: 'all-or-none',
    bulk: 'all-or-none',
    /** To see what is masked: src-shared/kit/sensitive.ts. */
    reveal: 'all-or-none',
  },
  calls: {
    see: 'by-owner',
    add: 'all-or-none',
    edit: 'by-owner',
    delete: 'by-owner',
    export: 'all-or-none',
    print: 'all-or-none',
  },
  tasks: {
    see: 'by-owner',
    add: 'all-or-none',
    edit: 'by-owner',
    delete: 'by-owner',
    export: 'all-or-none',
    print: 'all-or-none',
  },
  appointments: {
    see: 'by-owner',
    add: 'all-or-none',
    edit: 'by-owner',
    delete: 'by-owner',
    export: 'all-or-none',
    print: 'all-or-none',
  },
  opportunities: {
    see: 'by-owner',
    add: 'all-or-none',
    edit: 'by-owner',
    delete: 'by-owner',
    export: 'all-or-none',
    print: 'all-or-none',
  },
  contracts: {
    see: 'by-owner',
    add: 'all-or-none',
    edit: 'by-owner',
    delete: 'by-owner',
    export: 'all-or-none',
    print: 'all-or-none',
  },
  reports: { see: 'by-owner', export: 'all-or-none', print: 'all-or-none' },
  /** The register of what people asked about their data, and what the program holds of one of them. */
  privacy: { see: 'all-or-none', edit: 'all-or-none', export: 'all-or-none' },
  staff: { see: 'all-or-none', edit: 'all-or-none' },
  /** `export`: everything there is, in one file that anybody can read. */
  office: { see: 'all-or-none', edit: 'all-or-none', export: 'all-or-none' },
  audit: { see: 'all-or-none', export: 'all-or-none' },
  /** The bin of the whole office; what somebody deleted of their own they find in the lists it came from. */
  bin: { see: 'all-or-none', edit: 'all-or-none', erase: 'all-or-none' },
  backups: { see: 'all-or-none', edit: 'all-or-none', export: 'all-or-none' },
}

/** What a role may do: of each module the scope of each action; what is not named is none. */
export const grants = z.partialRecord(module, z.partialRecord(action, scope))
export type Grants = z.infer<typeof grants>

export function scopeOf(grants: Grants, permission: Permission): Scope {
  const [ofModule, ofAction] = permission.split('.') as [Module, Action]
  return grants[ofModule]?.[ofAction] ?? 'none'
}
