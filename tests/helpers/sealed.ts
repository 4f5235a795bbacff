import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StaffId } from '#shared/kit/id.ts'
import { createWorld, type World, type WorldOptions } from './world.ts'

export const password = 'mật khẩu của Hường'

/** A firm whose data was sealed from its first byte; its owner, the only one, is signed in. */
export async function createSealedWorld(options: Omit<WorldOptions, 'empty'> = {}): Promise<World & { recoveryKey: string }> {
  const world = await createWorld({ ...options, empty: true })
  const { recoveryKey } = await world.client.encryption.foundingKey({ firm: 'Điện lạnh ATQ' })
  const firm = { name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', sample: options.sample ?? false }
  await world.client.office.found({ ...firm, password, recoveryKey })
  return Object.assign(world, { recoveryKey })
}

/** Seals the data of a firm whose owner has no password yet; answers the recovery key. */
export async function seal({ client }: Pick<World, 'client'>) {
  await client.session.changePassword({ current: '', next: password })
  const { recoveryKey } = await client.encryption.newRecoveryKey()
  await client.encryption.turnOn({ password, recoveryKey })
  return recoveryKey
}

/** Signs the owner in, as after a start. */
export function signIn({ client }: Pick<World, 'client'>, typed = password) {
  return client.session.signIn({ staffId: 1 as StaffId, password: typed })
}

/** Files below a folder in which one of the words can be read, in UTF-8 or as an editor of texts would write them. */
export function filesThatTell(folder: string, words: readonly string[]) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => join(parentPath, name)).filter((path) => tells(path, words))
}

function tells(path: string, words: readonly string[]) {
  if (!existsSync(path)) return false
  const content = readFileSync(path)
  return words.some((word) => content.includes(word) || content.includes(Buffer.from(word, 'utf16le')))
}
