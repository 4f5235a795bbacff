import { type Clockwork, startClockwork, type Told } from '#main/features/reminders/clockwork.ts'
import { accessOf } from '#main/features/staff/service.ts'
import type { Session } from '#main/kit/session.ts'
import type { StaffId } from '#shared/kit/id.ts'
import type { World } from './world.ts'

export const MINUTE = 60_000

/** The clockwork of the program over an office, as the data thread runs it. */
export interface Watch extends Disposable {
  /** Lets the clock be looked at now, and answers what has come, by its titles. */
  look: () => Promise<string[]>
  /** Lets so much time go by, as the computer's clock shows it, and looks. */
  after: (milliseconds: number) => Promise<string[]>
  /** All that the windows were told since the last question. */
  told: () => Told[]
}

/** With the people who sit at its windows; the owner at one unless others are named. `null`: nobody at that window. */
export function watchOver(
  world: World,
  people: readonly (StaffId | null)[] = [1 as StaffId],
  { dismissesPast = false } = {},
): Watch {
  const sessions = new Map(people.map((staffId, index) => [index + 1, sessionOf(world, staffId)]))
  let told: Told[] = []
  const clockwork: Clockwork = startClockwork({
    context: world.context(),
    sessions,
    tell: (one) => void told.push(one),
    dismissesPast: () => dismissesPast,
  })

  async function look() {
    await clockwork.look()
    return told.flatMap(({ rung }) => rung.map(({ title }) => title))
  }

  function take<Answer>(answer: Answer) {
    told = []
    return answer
  }

  return {
    look: async () => take(await look()),
    async after(milliseconds) {
      world.clock.pass(milliseconds)
      return take(await look())
    },
    told: () => take(told),
    [Symbol.dispose]: () => clockwork.stop(),
  }
}

/** What stands in the window, by its titles. */
export async function standing({ client }: Pick<World, 'client'>) {
  return (await client.reminders.list()).map(({ title }) => title)
}

function sessionOf(world: World, staffId: StaffId | null): Session {
  const { open } = world.context()
  return {
    access: () => (open && staffId !== null ? accessOf(open.db, staffId) : undefined),
    enter: () => undefined,
    leave: () => undefined,
  }
}
