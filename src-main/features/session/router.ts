import { early, on } from '#main/kit/procedures.ts'
import { assertPassword, hashPassword, hasPassword, recover, replacePassword, sessionState, signIn } from './service.ts'

export const sessionRouter = {
  state: early.session.state.handler(({ context }) => sessionState(context)),
  signIn: early.session.signIn.handler(async ({ context, input }) => {
    await signIn(context, input)
    return sessionState(context)
  }),
  recover: early.session.recover.handler(async ({ context, input }) => {
    await recover(context, input)
    return sessionState(context)
  }),
  signOut: early.session.signOut.handler(({ context }) => {
    context.session.leave()
    return sessionState(context)
  }),
  changePassword: on.session.changePassword.handler(async ({ context, input }) => {
    const { staffId } = context.access
    if (hasPassword(context.db, staffId)) await assertPassword(context, staffId, input.current)
    await replacePassword(context, staffId, await hashPassword(input.next))
    context.session.enter(staffId)
  }),
}
