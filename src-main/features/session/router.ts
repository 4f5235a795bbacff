import { conflict } from '#main/kit/failures.ts'
import { early, inNameOf, on } from '#main/kit/procedures.ts'
import { assertPassword, hashPassword, hasPassword, keepPassword, sessionState } from './service.ts'

export const sessionRouter = {
  state: early.session.state.handler(({ context }) => sessionState(context.open?.db, context.session)),
  signIn: early.session.signIn.handler(async ({ context, input }) => {
    const { open, session, guesses } = context
    if (!open) throw conflict('no-database')
    const by = { staffId: input.staffId, action: 'session.signIn' }
    await assertPassword({ db: open.db, ...inNameOf(open, by), guesses }, input.staffId, input.password)
    session.enter(input.staffId)
    return sessionState(open.db, session)
  }),
  signOut: early.session.signOut.handler(({ context }) => {
    context.session.leave()
    return sessionState(context.open?.db, context.session)
  }),
  changePassword: on.session.changePassword.handler(async ({ context, input }) => {
    const { staffId } = context.access
    if (hasPassword(context.db, staffId)) await assertPassword(context, staffId, input.current)
    const hash = await hashPassword(input.next)
    await context.write((db) => keepPassword(db, staffId, { hash, changedAt: context.clock.now() }))
    context.session.enter(staffId)
  }),
}
