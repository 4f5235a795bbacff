// SQL for what the log tells of rows that hang on another; `row` is `old` or `new` in a trigger.

/** Who is invited, by number and not by name, so that nothing of them stays here when they are erased; of a private appointment nobody. */
export function invitedTold(row: string) {
  const who = `case when ${row}.staff_id is not null then 'staff ' || ${row}.staff_id
    when ${row}.contact_id is not null then 'contact ' || ${row}.contact_id else 'customer ' || ${row}.customer_id end`
  const ofTimes = `(select group_concat('; ' || ${who} || ' ' || value || ' @' || key, '') from json_each(${row}.answered_times))`
  return `(select iif(is_private, null, ${who} || ' ' || iif(${row}.answered_for = starts_at, ${row}.answer, 'none')
    || iif(${row}.is_optional, ' optional', '') || coalesce(${ofTimes}, '')) from appointments where id = ${row}.appointment_id)`
}

/** Who is in a group, by number as well. */
export function memberTold(row: string) {
  return `iif(${row}.contact_id is null, 'customer ' || ${row}.customer_id, 'contact ' || ${row}.contact_id)`
}

/** Both lines of an address in one. */
export function writtenAddress(row: string) {
  return `${row}.address || iif(${row}.address <> '' and ${row}.province <> '', ', ', '') || ${row}.province`
}

/** A value of a field that the office made, as a person reads it: a name in place of an id. */
export function customTold(row: string) {
  return `(select case kind
    when 'text' then ${row}.text when 'day' then ${row}.found when 'lunarDay' then ${row}.found
    when 'choice' then (select label from custom_choices where id = ${row}.number)
    when 'choices' then (select label from custom_choices where id = ${row}.number)
    when 'person' then (select name from staff where id = ${row}.number)
    when 'customer' then (select name from customers where id = ${row}.number)
    else ${row}.number end from custom_fields where id = ${row}.field_id)`
}
