import { actOf, on } from '#main/kit/procedures.ts'
import { recommendationsFor } from './service.ts'

export const recommendationsRouter = {
  ofCustomer: on.recommendations.ofCustomer.handler(({ context, input }) =>
    recommendationsFor(context.db, input, actOf(context)),
  ),
}
