import { customTold, invitedTold, memberTold, writtenAddress } from './changeWords.ts'
import { ADDRESS, ATTENDEE, CATEGORY, CUSTOM, LINK, MEMBER, POINT, SHARED } from './noted.ts'

export const none = () => 'null'
export const own = (row: string) => `${row}.customer_id`

export const always = ['insert', 'update', 'delete'] as const

/** Of the tables whose rows are told as a part of others. */
export const triggersOfParts = [
  ...partTriggers('contact_points', {
    place: POINT,
    id: (row) => `coalesce(${row}.contact_id, 0)`,
    customerOf: own,
    json: (row) => `json_array(${row}.kind, ${row}.position, ${row}.typed, ${row}.label, ${row}.has_zalo)`,
  }),
  ...partTriggers('customer_addresses', {
    place: ADDRESS,
    id: own,
    customerOf: own,
    json: (row) => `json_array('address', ${row}.position, ${writtenAddress(row)}, ${row}.label, 0)`,
  }),
  ...partTriggers(
    'category_links',
    {
      place: CATEGORY,
      id: (row) => `${row}.record_id`,
      customerOf: (row) => `iif(${row}.record = 'customer', ${row}.record_id, null)`,
      json: (row) => `json_array(${row}.record, 'categories', (select name from categories where id = ${row}.category_id and not (
        ${row}.record = 'appointment' and exists (select 1 from appointments a where a.id = ${row}.record_id and a.is_private))))`,
    },
    { events: ['insert', 'delete'] },
  ),
  ...partTriggers(
    'attendees',
    {
      place: ATTENDEE,
      id: (row) => `${row}.appointment_id`,
      customerOf: (row) => `(select iif(is_private, null, customer_id) from appointments where id = ${row}.appointment_id)`,
      json: (row) => `json_array('appointment', 'attendees', ${invitedTold(row)})`,
    },
    { isMany: false },
  ),
  ...partTriggers(
    'contact_group_members',
    {
      place: MEMBER,
      id: (row) => `${row}.group_id`,
      customerOf: none,
      json: (row) => `json_array('contact-group', 'members', ${memberTold(row)})`,
    },
    { isMany: false },
  ),
  ...partTriggers(
    'opportunity_shares',
    {
      place: SHARED,
      id: (row) => `${row}.opportunity_id`,
      customerOf: (row) => `(select customer_id from opportunities where id = ${row}.opportunity_id)`,
      json: (row) => `json_array('opportunity', 'sharedWith', 'staff ' || ${row}.staff_id)`,
    },
    { isMany: false },
  ),
  ...partTriggers(
    'product_links',
    {
      place: LINK,
      id: (row) => `${row}.product_id`,
      customerOf: none,
      json: (row) => `json_array('product', iif(${row}.kind = 'goes-with', 'goesWith', ${row}.kind),
        (select name from products where id = ${row}.other_id))`,
    },
    { isMany: false },
  ),
  ...partTriggers('custom_values', {
    place: CUSTOM,
    id: (row) => `${row}.record_id`,
    customerOf: (row) => `(select case record when 'customer' then ${row}.record_id
      when 'contact' then (select customer_id from contacts where id = ${row}.record_id) end from custom_fields where id = ${row}.field_id)`,
    json: (row) => `json_array((select record from custom_fields where id = ${row}.field_id),
      (select 'custom.' || kind || ':' || label from custom_fields where id = ${row}.field_id), ${customTold(row)})`,
  }),
]

function partTriggers(
  table: string,
  noting: Noting,
  { isMany = true, events = always }: { isMany?: boolean; events?: readonly (typeof always)[number][] } = {},
) {
  return events.map((event) => ({ name: `note_${event}_${table}`, isMany, create: trigger(event, table, noting) }))
}

interface Noting {
  place: number
  id: (row: string) => string
  customerOf: (row: string) => string
  json: (row: string) => string
  when?: string | undefined
  only?: ((row: string) => string) | undefined
}

export function trigger(
  event: 'insert' | 'update' | 'delete',
  table: string,
  { place, id, customerOf, json, when, only }: Noting,
) {
  const row = event === 'delete' ? 'old' : 'new'
  const conditions = [when, only?.(row)].filter((one) => one !== undefined).map((one) => `(${one})`)
  const before = event === 'insert' ? 'null' : json('old')
  const after = event === 'delete' ? 'null' : json('new')
  return `create temp trigger note_${event}_${table} after ${event} on main.${table} ${conditions.length > 0 ? `when ${conditions.join(' and ')}` : ''}
    begin insert into noted values (${place}, ${id(row)}, ${customerOf(row)}, ${before}, ${after}); end`
}
