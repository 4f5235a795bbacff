import { z } from 'zod'
import { contactGroupId, personId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { version } from '#shared/kit/values.ts'
import { contactGroup, contactGroupInput, groupMember, somePeople } from './schema.ts'

const some = z.object({ id: contactGroupId, people: somePeople.min(1) })

/**
 * Who may see customers sees the groups, who may edit some changes them: NOT_FOUND for people who are beyond reach, or in the bin. CONFLICT
 * `contact-group-name-taken` where a name is given twice, `contact-group-only-people` where one of the people is a firm.
 */
export const contactGroupsApi = {
  /** By name. */
  list: query('customers.see').output(z.array(contactGroup)),
  create: command('customers.edit')
    .input(z.object({ input: contactGroupInput, people: somePeople.default([]) }))
    .output(contactGroup),
  /** What it is called from now on, who comes and who goes; whomever others put in or took out meanwhile they put in or took out. */
  update: command('customers.edit')
    .input(
      z.object({
        id: contactGroupId,
        version,
        input: contactGroupInput,
        add: somePeople.default([]),
        remove: somePeople.default([]),
      }),
    )
    .output(contactGroup),
  /** Into the bin, with its people. */
  remove: command('customers.edit').input(contactGroupId).output(z.void()),
  restore: command('customers.edit').input(contactGroupId).output(z.void()),
  /** By name, the given one first. Not who lies in the bin. */
  members: query('customers.see').input(contactGroupId).output(z.array(groupMember)),
  /** Answers who was not in it before. */
  addMembers: command('customers.edit').input(some).output(somePeople),
  /** Answers who was in it before. */
  removeMembers: command('customers.edit').input(some).output(somePeople),
  /** The groups somebody is in, by name. */
  ofPerson: query('customers.see')
    .input(personId)
    .output(z.array(contactGroup.pick({ id: true, name: true }))),
}
