export interface GroupMemberLine {
  id: number
  name: string
  code: string
  customer: string
  contact: string | null
}

export const memberColumns = 'm.id, g.name, u.code, u.name as customer, p.full_name as contact'

/** The members `m` of groups `g`: a contact `p` at the first of their customers `u`, or a customer who is a person. */
export const contactGroupMembers = `from contact_group_members m join contact_groups g on g.id = m.group_id
  left join contacts p on p.id = m.contact_id join customers u on u.id = coalesce(p.customer_id, m.customer_id)
  where g.deleted_at is null and p.deleted_at is null and u.deleted_at is null and (p.id is not null or u.kind = 'person')`
