import type { ContactPoint } from '#shared/features/customers/schema.ts'
import { parseEmail } from '#shared/kit/email.ts'
import { parsePhone } from '#shared/kit/phone.ts'
import type { TypedEmail, TypedPhone } from '#shared/kit/points.ts'

export interface TypedPoints {
  phones: TypedPhone[]
  emails: TypedEmail[]
}

/** What was typed, beside the one form that finds and compares it. Empty lines fall off; what is not understood is kept as typed. */
export function contactPointsOf({ phones, emails }: TypedPoints): ContactPoint[] {
  const points: ContactPoint[] = [
    ...phones.map(({ typed, label, hasZalo }) => ({
      ...{ kind: 'phone' as const, typed, normal: parsePhone(typed)?.e164 ?? '' },
      ...{ label, hasZalo },
    })),
    ...emails.map(({ typed, label }) => ({
      ...{ kind: 'email' as const, typed, normal: parseEmail(typed)?.toLowerCase() ?? '' },
      ...{ label, hasZalo: false },
    })),
  ]
  return points.filter((point) => point.typed !== '')
}
