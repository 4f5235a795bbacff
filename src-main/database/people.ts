/** SQL for the ids of everybody who works at a customer, first or also, in the bin or not; `customer` is SQL for its id. */
export function peopleOf(customer: string) {
  return `select id from contacts where customer_id = ${customer} union all select contact_id from employments where customer_id = ${customer}`
}
