import { actOf, on } from '#main/kit/procedures.ts'
import { MOST_BORN } from '#shared/features/occasions/rules.ts'
import { bornOn } from './service.ts'

export const occasionsRouter = {
  born: on.occasions.born.handler(({ context, input }) =>
    bornOn(context.db, { day: input.on, most: MOST_BORN, staffIds: input.staffIds }, actOf(context)),
  ),
}
