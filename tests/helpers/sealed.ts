import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Of } from './backups.ts'
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
  return client.session.signIn({ staffId: 1, password: typed })
}

/** A colleague with the same role as whoever hires, and a password of their own; answers who. */
export async function hireOwner({ client }: Pick<World, 'client'>, name: string, theirs: string) {
  const { roleId } = await client.staff.me()
  const input = { name, position: '', phone: '', departmentId: null, roleId }
  return (await client.staff.hire({ input, password: theirs })).id
}

/** SHA-256 of the first contract's original as the program gives it out. */
export async function contentSavedOut(world: World) {
  const [contract] = await world.client.contracts.list({ filter: {}, offset: 0, limit: 1 })
  if (!contract) throw new Error('no contract')
  const { files } = await world.client.contracts.get(contract.id)
  const target = join(world.folder.path, '..', `${Date.now()}.pdf`)
  await world.client.documents.saveCopy({ id: files[0]?.documentId as never, file: world.chosen(target) })
  const sha256 = sha256Of(readFileSync(target))
  rmSync(target)
  return sha256
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
