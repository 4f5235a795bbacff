import { fold } from '#shared/kit/fold.ts'
import type { Sqlite } from '../open.ts'

/** Groups of an office that sells air conditioning, and whose people they hold: at most so many, of the newest customers first. */
const groups = [
  {
    name: 'Kế toán nhận hoá đơn',
    note: 'Gửi hoá đơn điện tử và đối chiếu công nợ cuối tháng',
    who: "k.title like 'Kế toán%'",
    most: 24,
  },
  { name: 'Mời hội nghị khách hàng', note: '', who: "k.is_main = 1 and c.stage = 'loyal'", most: 30 },
  { name: 'Người quyết định', note: '', who: "k.decision_role = 'decider' and c.rating = 'A'", most: 20 },
]

/** Needs the indexes. */
export function groupSome(sqlite: Sqlite, { now }: { now: number }) {
  const insert = sqlite
    .prepare('insert into contact_groups (name, folded_name, note, created_at, updated_at) values (?, ?, ?, ?, ?) returning id')
    .pluck()
  for (const { name, note, who, most } of groups) {
    const id = insert.get(name, fold(name), note, now, now)
    sqlite
      .prepare(`insert into contact_group_members (group_id, contact_id, added_at) select ?, k.id, ?
        from customers c join contacts k on k.customer_id = c.id where ${who} order by c.id desc, k.id limit ${most}`)
      .run(id, now)
  }
}
