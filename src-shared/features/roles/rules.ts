import { type Action, actions, type Grants, type Module, moduleActions, modules, type Scope } from '#shared/kit/access.ts'
import type { BuiltInRole } from './schema.ts'

/** What the built-in roles may do until an administrator changes it. The owner's cannot be changed: somebody must be able to do everything. */
export const builtInGrants: Record<BuiltInRole, Grants> = {
  owner: everything(),
  director: { ...everything(), staff: { see: 'all' }, office: { see: 'all' }, bin: { see: 'all', edit: 'all' } },
  lead: {
    customers: { ...reaching('department'), export: 'all', print: 'all', bulk: 'all' },
    calls: { ...reaching('department'), export: 'all', print: 'all' },
    tasks: { ...reaching('department'), export: 'all', print: 'all' },
    appointments: { ...reaching('department'), export: 'all', print: 'all' },
    opportunities: { ...reaching('department'), export: 'all', print: 'all' },
    contracts: { ...reaching('department'), export: 'all', print: 'all' },
    reports: { see: 'department', export: 'all', print: 'all' },
    staff: { see: 'all' },
  },
  sales: {
    customers: { ...reaching('own'), print: 'all' },
    calls: { ...reaching('own'), print: 'all' },
    tasks: { ...reaching('own'), print: 'all' },
    appointments: { ...reaching('own'), print: 'all' },
    opportunities: { ...reaching('own'), print: 'all' },
    contracts: { ...reaching('own'), print: 'all' },
    reports: { see: 'own', print: 'all' },
  },
  care: {
    customers: { see: 'all', add: 'all', edit: 'own', print: 'all' },
    calls: { see: 'all', add: 'all', edit: 'own', delete: 'own', print: 'all' },
    tasks: { see: 'all', add: 'all', edit: 'own', delete: 'own', print: 'all' },
    appointments: { see: 'all', add: 'all', edit: 'own', delete: 'own', print: 'all' },
    opportunities: { see: 'all' },
    contracts: { see: 'all' },
  },
  accountant: {
    customers: { see: 'all', export: 'all', print: 'all', reveal: 'all' },
    tasks: { ...reaching('own'), print: 'all' },
    appointments: { ...reaching('own'), print: 'all' },
    opportunities: { see: 'all', export: 'all', print: 'all' },
    contracts: { see: 'all', add: 'all', edit: 'all', export: 'all', print: 'all' },
    reports: { see: 'all', export: 'all', print: 'all' },
  },
  viewer: {
    customers: { see: 'all' },
    calls: { see: 'all' },
    tasks: { see: 'all' },
    appointments: { see: 'all' },
    opportunities: { see: 'all' },
    contracts: { see: 'all' },
    reports: { see: 'all' },
  },
}

/** Only what a module knows, and of rows without an owner all or none; whoever may change rows may see them. */
export function soundGrants(wanted: Grants): Grants {
  const sound: Grants = {}
  for (const module of modules) {
    const ofModule: Partial<Record<Action, Scope>> = {}
    for (const action of actions) {
      const kind = moduleActions[module][action]
      const scope = wanted[module]?.[action] ?? 'none'
      if (kind && scope !== 'none') ofModule[action] = kind === 'by-owner' ? scope : 'all'
    }
    if (ofModule.see) sound[module] = ofModule
  }
  return sound
}

function everything(): Grants {
  return Object.fromEntries(modules.map((module) => [module, allOf(module)]))
}

function allOf(module: Module): Partial<Record<Action, Scope>> {
  return Object.fromEntries(Object.keys(moduleActions[module]).map((action) => [action, 'all']))
}

function reaching(scope: Scope): Partial<Record<Action, Scope>> {
  return { see: scope, add: 'all', edit: scope, delete: scope }
}
