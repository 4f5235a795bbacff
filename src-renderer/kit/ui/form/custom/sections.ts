import type { CustomField } from '#shared/features/customFields/schema.ts'

/** Fields under their headings, both in the order in which they were put. */
export function inSections(fields: readonly CustomField[]): [section: string, fields: CustomField[]][] {
  const sections = new Map<string, CustomField[]>()
  for (const field of fields) sections.set(field.section, [...(sections.get(field.section) ?? []), field])
  return [...sections]
}
