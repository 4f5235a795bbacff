import { z } from 'zod'
import { customerId, occasionId, staffId } from '#shared/kit/id.ts'
import { command, query } from '#shared/kit/procedure.ts'
import { day, version } from '#shared/kit/values.ts'
import { anniversary, comingOccasion, occasion, occasionInput } from './schema.ts'

const ofDay = z.object({ on: day, staffIds: z.array(staffId).max(100).default([]) })

export const occasionsApi = {
  /** All occasions, those that are switched off too; the program's first. */
  list: query('everyone').output(z.array(occasion)),
  /** Those that are so near that the office wants to know, the nearest first. */
  coming: query('customers.see').output(z.array(comingOccasion)),
  /** The first 100 birthdays and founding days of one day: of the customers these people look after and those nobody does; nobody named: of all. */
  born: query('customers.see').input(ofDay).output(z.array(anniversary)),
  /** The first 100 important dates of one day, of the same customers. */
  importantDates: query('customers.see').input(ofDay).output(z.array(anniversary)),
  /** The first 100 contracts in force that were signed on one day of the year: those of these people. */
  contracts: query('contracts.see').input(ofDay).output(z.array(anniversary)),
  /** What of a customer, its people and its contracts comes so soon that the office wants to know, the nearest first: reasons to call. */
  ofCustomer: query('customers.see').input(customerId).output(z.array(anniversary)),
  /** Switches an occasion of the program on or off and says how early it is told. NOT_FOUND for a key that is none. */
  choose: command('office.edit')
    .input(occasion.pick({ key: true, isOn: true, daysAhead: true }))
    .output(z.void()),
  create: command('office.edit').input(occasionInput).output(occasion),
  update: command('office.edit')
    .input(z.object({ id: occasionId, version, input: occasionInput }))
    .output(occasion),
  remove: command('office.edit').input(occasionId).output(z.void()),
}
