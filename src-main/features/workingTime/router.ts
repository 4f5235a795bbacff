import { on } from '#main/kit/procedures.ts'
import { changeHours, chooseDay, getWorkingTime, loadHolidays, resetHolidays } from './service.ts'

export const workingTimeRouter = {
  get: on.workingTime.get.handler(({ context }) => getWorkingTime(context.db)),
  changeHours: on.workingTime.changeHours.handler(({ context, input }) => context.write((db) => changeHours(db, input))),
  chooseDay: on.workingTime.chooseDay.handler(({ context, input }) => context.write((db) => chooseDay(db, input))),
  loadHolidays: on.workingTime.loadHolidays.handler(({ context, input }) => loadHolidays(context, input.file)),
  resetHolidays: on.workingTime.resetHolidays.handler(({ context }) => context.write(resetHolidays)),
}
