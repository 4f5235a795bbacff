import type { BuiltInRole } from '#shared/features/roles/schema.ts'

/** Whose row it is: of whoever asks, of somebody in the same department, of somebody in another one. */
export const owners = ['own', 'colleague', 'other department'] as const
export type Owner = (typeof owners)[number]

/**
 * What the office agreed on, written down a second time by hand: the oracle of the matrix. `A` all, `D` department, `O` own rows; a word
 * without a letter is simply allowed.
 */
const paper: Record<BuiltInRole, string> = {
  owner: `customers see:A add edit:A delete:A import export print bulk reveal · calls see:A add edit:A delete:A export print ·
    tasks see:A add edit:A delete:A export print · appointments see:A add edit:A delete:A export print · opportunities see:A add edit:A delete:A export print · contracts see:A add edit:A delete:A export print · reports see:A export print ·
    privacy see edit export · staff see edit · office see edit export · audit see export · bin see edit erase · backups see edit export`,
  director: `customers see:A add edit:A delete:A import export print bulk reveal · calls see:A add edit:A delete:A export print ·
    tasks see:A add edit:A delete:A export print · appointments see:A add edit:A delete:A export print · opportunities see:A add edit:A delete:A export print · contracts see:A add edit:A delete:A export print · reports see:A export print ·
    privacy see edit export · staff see · office see · audit see export · bin see edit · backups see edit export`,
  lead: `customers see:D add edit:D delete:D export print bulk · calls see:D add edit:D delete:D export print ·
    tasks see:D add edit:D delete:D export print · appointments see:D add edit:D delete:D export print · opportunities see:D add edit:D delete:D export print · contracts see:D add edit:D delete:D export print · reports see:D export print · staff see`,
  sales: `customers see:O add edit:O delete:O print · calls see:O add edit:O delete:O print ·
    tasks see:O add edit:O delete:O print · appointments see:O add edit:O delete:O print ·
    opportunities see:O add edit:O delete:O print · contracts see:O add edit:O delete:O print · reports see:O print`,
  care: `customers see:A add edit:O print · calls see:A add edit:O delete:O print ·
    tasks see:A add edit:O delete:O print · appointments see:A add edit:O delete:O print ·
    opportunities see:A · contracts see:A`,
  accountant: `customers see:A export print reveal ·
    tasks see:O add edit:O delete:O print · appointments see:O add edit:O delete:O print · opportunities see:A export print · contracts see:A add edit:A export print ·
    reports see:A export print`,
  viewer:
    'customers see:A · calls see:A · tasks see:A · appointments see:A · opportunities see:A · contracts see:A · reports see:A',
}

/** Whether the paper lets a role do something with a row. */
export function onPaper(role: BuiltInRole, permission: string, owner: Owner) {
  const [module = '', action = ''] = permission.split('.')
  const line = paper[role].split('·').find((part) => part.trim().startsWith(`${module} `)) ?? ''
  const word = line.split(/\s+/).find((one) => one === action || one.startsWith(`${action}:`))
  if (!word) return false
  const letter = word.split(':')[1] ?? 'A'
  return letter === 'A' || owner === 'own' || (letter === 'D' && owner === 'colleague')
}
