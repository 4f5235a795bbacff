import { type SQL, sql } from 'drizzle-orm'
import type { Db, ReadDb } from '#main/database/open.ts'
import { allOf } from '#main/database/reach.ts'
import { customerWithin } from '#main/features/customers/service.ts'
import type { Access } from '#main/kit/access.ts'
import type { GroupMember } from '#shared/features/contactGroups/schema.ts'
import type { ContactGroupId, PersonId } from '#shared/kit/id.ts'

/**
 * The members `m` of groups that `which` holds for and that somebody may see, each once: a contact who is not in the bin, at the first of
 * their customers that one may see, and a customer who is a person.
 */
function shownMembers(which: SQL, access: Access) {
  const shown = allOf([sql`c.deleted_at is null and (p.contactId is not null or c.kind = 'person')`, customerWithin({ access })])
  const working = sql`contact_group_members m join contacts k on k.id = m.contact_id and k.deleted_at is null`
  return sql`select p.groupId, p.who, p.contactId, p.customerId, min(p.place) as place from (
      select m.group_id as groupId, m.contact_id as contactId, k.customer_id as customerId, 0 as place, m.contact_id as who
        from ${working} where ${which}
      union all select m.group_id, m.contact_id, e.customer_id, e.id, m.contact_id
        from ${working} join employments e on e.contact_id = m.contact_id where ${which}
      union all select m.group_id, null, m.customer_id, 0, -m.customer_id from contact_group_members m
        where m.customer_id is not null and ${which}
    ) p join customers c on c.id = p.customerId where ${shown} group by p.groupId, p.who`
}

/** How many members of each group somebody may see; none of a group that is not named. */
export function countMembers(db: ReadDb, access: Access): ReadonlyMap<ContactGroupId, number> {
  const rows = db.all<{ groupId: ContactGroupId; count: number }>(
    sql`select groupId, count(*) as count from (${shownMembers(sql`true`, access)}) group by groupId`,
  )
  return new Map(rows.map(({ groupId, count }) => [groupId, count]))
}

/** Who is in a group, by their given names, with what they are reached at: the number one would call, the first address that is one. */
export function listMembers(db: ReadDb, id: ContactGroupId, access: Access): GroupMember[] {
  const points = sql`contact_points p where p.customer_id = coalesce(k.customer_id, c.id) and p.contact_id is k.id`
  return db.all<GroupMember>(sql`
    select s.who as id, s.contactId, s.customerId, coalesce(k.honorific, '') as honorific, coalesce(k.full_name, c.name) as name,
      iif(k.id is null, '', c.name) as customerName,
      coalesce((select p.typed from ${points} and p.kind = 'phone' order by p.label = 'fax', p.position limit 1), '') as phone,
      coalesce((select p.normal from ${points} and p.kind = 'email' and p.normal <> '' order by p.position limit 1), '') as email
    from (${shownMembers(sql`m.group_id = ${id}`, access)}) s join customers c on c.id = s.customerId
      left join contacts k on k.id = s.contactId order by coalesce(k.sort_key, c.sort_key), s.who`)
}

/** The groups somebody is in that do not lie in the bin. */
export function listGroupsOf(db: ReadDb, person: PersonId) {
  return db.all<{ id: ContactGroupId; name: string }>(sql`
    select g.id, g.name from contact_group_members m join contact_groups g on g.id = m.group_id
    where ${isOf(person)} and g.deleted_at is null`)
}

/** Which of these people somebody may see, and whether it is a firm in place of one; none who is in the bin. */
export function listSeen(db: ReadDb, people: readonly PersonId[], access: Access) {
  const chosen = sql`json_each(${JSON.stringify(people)}) j`
  const working = sql`${chosen} join contacts k on k.id = j.value and k.deleted_at is null`
  const shown = allOf([sql`c.deleted_at is null`, customerWithin({ access })])
  const rows = db.all<{ who: PersonId; isFirm: 0 | 1 }>(sql`
    select distinct p.who, p.who < 0 and c.kind <> 'person' as isFirm from (
      select k.id as who, k.customer_id as customerId from ${working}
      union all select k.id, e.customer_id from ${working} join employments e on e.contact_id = k.id
      union all select j.value, -j.value from ${chosen} where j.value < 0
    ) p join customers c on c.id = p.customerId where ${shown}`)
  return new Map(rows.map(({ who, isFirm }) => [who, { isFirm: isFirm === 1 }]))
}

/** False when they are in it already. */
export function insertMember(db: Db, id: ContactGroupId, { person, addedAt }: { person: PersonId; addedAt: number }) {
  return (
    db.run(sql`insert or ignore into contact_group_members (group_id, contact_id, customer_id, added_at)
      values (${id}, ${person > 0 ? person : null}, ${person < 0 ? -1 * person : null}, ${addedAt})`).changes === 1
  )
}

/** The row by which somebody is in a group. */
export function findMemberRow(db: ReadDb, id: ContactGroupId, person: PersonId) {
  return db.get<{ id: number }>(sql`select m.id from contact_group_members m where m.group_id = ${id} and ${isOf(person)}`)?.id
}

export function deleteMemberRows(db: Db, rows: readonly number[]) {
  db.run(sql`delete from contact_group_members where id in (select value from json_each(${JSON.stringify(rows)}))`)
}

/** False when they are not in it. */
export function deleteMember(db: Db, id: ContactGroupId, person: PersonId) {
  return db.run(sql`delete from contact_group_members as m where m.group_id = ${id} and ${isOf(person)}`).changes === 1
}

function isOf(person: PersonId) {
  return person > 0 ? sql`m.contact_id = ${person}` : sql`m.customer_id = ${-1 * person}`
}
