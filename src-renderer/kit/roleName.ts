import type { TFunction } from 'i18next'
import type { BuiltInRole } from '#shared/features/roles/schema.ts'

/** The office's own name of a role, or the one a built-in role bears. */
export function roleName(t: TFunction, { key, name }: { key: BuiltInRole | null; name: string }) {
  return name || (key ? t(`people.roles.${key}`) : '')
}
