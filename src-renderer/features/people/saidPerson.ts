import type { ContactPoint } from '#shared/features/customers/schema.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import { isFax } from '#shared/kit/points.ts'

export const phoneColumns = ['work', 'mobile', 'home', 'fax'] as const
export type PhoneColumn = (typeof phoneColumns)[number]

/** The numbers of somebody under one of the headers of a phone list. */
export function phonesUnder(column: PhoneColumn, points: readonly ContactPoint[]) {
  return points
    .filter((point) => point.kind === 'phone' && columnOf(point) === column)
    .map(pointText)
    .join('; ')
}

export function emailsOf(points: readonly ContactPoint[]) {
  return points
    .filter(({ kind }) => kind === 'email')
    .map(({ typed }) => typed)
    .join('; ')
}

export function pointText({ kind, typed, normal }: ContactPoint) {
  return kind === 'email' || normal === '' ? typed : formatPhone(normal)
}

/** Landlines begin with 2, hotlines are shorter. */
const mobile = /^\+84[35789]\d{8}$/

/** A number whose label says nothing of it stands where its digits belong. */
function columnOf(point: ContactPoint): PhoneColumn {
  if (isFax(point)) return 'fax'
  if (point.label === 'home' || point.label === 'mobile' || point.label === 'work') return point.label
  return point.label !== 'landline' && mobile.test(point.normal) ? 'mobile' : 'work'
}

export function calledName({ honorific, fullName }: { honorific: string; fullName: string }) {
  return [honorific, fullName].filter(Boolean).join(' ')
}
