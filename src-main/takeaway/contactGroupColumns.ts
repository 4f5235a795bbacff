import type { GroupMemberLine } from './contactGroupQueries.ts'
import { customerColumns, type Shown, text } from './shownColumns.ts'

export const contactGroupColumns: Shown<GroupMemberLine>[] = [
  text('Nhóm liên hệ', 30, (member) => member.name),
  ...customerColumns<GroupMemberLine>(),
  text('Người liên hệ', 24, (member) => member.contact),
]
