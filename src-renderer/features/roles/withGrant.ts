import { type Action, type Grants, type Module, moduleActions, type Scope, scopes } from '#shared/kit/access.ts'

/**
 * One cell changed, and what follows from it: whoever may do something with rows may see at least those, and whoever may not even see
 * a module may do nothing in it.
 */
export function withGrant(grants: Grants, { module, action, scope }: { module: Module; action: Action; scope: Scope }): Grants {
  const before = grants[module] ?? {}
  if (action === 'see') {
    if (scope === 'none') return { ...grants, [module]: {} }
    const narrowed = Object.entries(before).map(([one, reach]) => [one, isByOwner(module, one) ? narrower(reach, scope) : reach])
    return { ...grants, [module]: { ...Object.fromEntries(narrowed), see: scope } }
  }
  const needed = isByOwner(module, action) || scope === 'none' ? scope : leastSeen(module)
  return { ...grants, [module]: { ...before, [action]: scope, see: wider(before.see ?? 'none', needed) } }
}

function isByOwner(module: Module, action: string) {
  return moduleActions[module][action as Action] === 'by-owner'
}

/** What one sees at least of a module one may do something in. */
function leastSeen(module: Module): Scope {
  return isByOwner(module, 'see') ? 'own' : 'all'
}

function wider(one: Scope, other: Scope) {
  return scopes.indexOf(one) >= scopes.indexOf(other) ? one : other
}

function narrower(one: Scope, other: Scope) {
  return scopes.indexOf(one) <= scopes.indexOf(other) ? one : other
}
