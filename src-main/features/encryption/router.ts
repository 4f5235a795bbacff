import { getOffice } from '#main/features/office/service.ts'
import { conflict } from '#main/kit/failures.ts'
import { early, on } from '#main/kit/procedures.ts'
import { makeKey, pendingKey } from './pending.ts'
import { changeRecoveryKey, encryptionState, turnOff, turnOn } from './service.ts'

export const encryptionRouter = {
  state: on.encryption.state.handler(({ context }) => encryptionState(context)),
  newRecoveryKey: on.encryption.newRecoveryKey.handler(({ context: { session, db, clock } }) =>
    makeKey(session, { firm: getOffice(db).name, madeAt: clock.now() }),
  ),
  foundingKey: early.encryption.foundingKey.handler(({ context: { office, session, clock }, input: { firm } }) => {
    if (office.state().state !== 'new') throw conflict('folder-in-use')
    return makeKey(session, { firm, madeAt: clock.now() })
  }),
  pendingKey: early.encryption.pendingKey.handler(({ context }) => pendingKey(context.session)),
  turnOn: on.encryption.turnOn.handler(({ context, input }) => turnOn(context, input)),
  changeRecoveryKey: on.encryption.changeRecoveryKey.handler(({ context, input }) =>
    changeRecoveryKey(context, input.recoveryKey),
  ),
  turnOff: on.encryption.turnOff.handler(({ context, input }) => turnOff(context, input.password)),
}
