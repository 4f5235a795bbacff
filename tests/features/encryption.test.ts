import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aCustomer } from '#tests/helpers/builders.ts'
import { createWorld, type World } from '#tests/helpers/world.ts'

const password = 'mật khẩu của Hường'

test('a firm founded with a password and a typed-back key is sealed from its first byte, and opens with the password only', async () => {
  await using world = await createWorld({ empty: true })
  const { recoveryKey } = await world.client.encryption.foundingKey({ firm: 'Điện lạnh ATQ' })
  await expect(found(world, { recoveryKey: `${recoveryKey.slice(0, 5)}ZZZZ${recoveryKey.slice(9)}` })).rejects.toMatchObject({
    data: { reason: 'recovery-key-differs', facts: { group: 2 } },
  })
  await found(world, { recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') })
  await world.client.customers.create(aCustomer({ name: 'Công ty Hoàng Mai' }))
  expect(await world.client.encryption.state()).toMatchObject({ isOn: true, waiting: [], plainBackups: 0 })

  await world.restart()
  expect(await world.client.office.folder()).toMatchObject({ state: 'sealed' })
  expect(await world.client.session.state()).toMatchObject({
    state: 'signed-out',
    people: [{ name: 'Nguyễn Thị Hường' }],
    canRecover: true,
  })
  const [hường] = (await world.client.session.state()).people
  if (!hường) throw new Error('nobody to sign in')
  await expect(world.client.session.signIn({ staffId: hường.id, password: 'đoán mò' })).rejects.toMatchObject({
    data: { reason: 'wrong-password' },
  })
  world.clock.pass(2_000)
  expect(await world.client.session.signIn({ staffId: hường.id, password })).toMatchObject({ state: 'signed-in' })
  expect(await world.client.customers.count({})).toBe(1)
  expect(wordsIn(world, ['Hoàng Mai'])).toEqual([])
})

function found(world: World, more: { recoveryKey: string | null }) {
  return world.client.office.found({ name: 'Điện lạnh ATQ', ownerName: 'Nguyễn Thị Hường', password, sample: false, ...more })
}

/** Files of the data folder in which one of the words can be read. */
function wordsIn({ folder }: World, words: string[]) {
  const files = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const content = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
      return words.some((word) => content.includes(word))
    })
}
