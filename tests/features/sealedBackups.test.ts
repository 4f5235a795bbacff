import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupPath, fileOriginal } from '#tests/helpers/backups.ts'
import { aCustomer } from '#tests/helpers/builders.ts'
import { contentSavedOut, createSealedWorld, password, signIn } from '#tests/helpers/sealed.ts'
import { createWorld } from '#tests/helpers/world.ts'

describe('a sealed backup', () => {
  it('is opened on another computer by a password of then or by the recovery key, and by nothing else', async () => {
    await using world = await createSealedWorld()
    const sha256 = await fileOriginal(world, 'Hợp đồng với Hoàng Mai')
    const carried = join(world.folder.path, '..', `${Date.now()}.kqbackup`)
    writeFileSync(carried, '')
    await world.client.backups.saveAs({ file: world.chosen(carried) })
    expect(readFileSync(carried).includes('Hoàng Mai')).toBe(false)

    for (const unlock of [{ staffId: 1, password }, { recoveryKey: world.recoveryKey }]) {
      await using elsewhere = await createWorld({ empty: true })
      const file = elsewhere.chosen(carried)
      expect(await elsewhere.client.backups.rescue.look({ file })).toMatchObject({
        isEncrypted: true,
        people: [{ name: 'Nguyễn Thị Hường' }],
        newest: [],
      })
      await expect(elsewhere.client.backups.rescue.restore({ file })).rejects.toMatchObject({ data: { reason: 'backup-sealed' } })
      await expect(
        elsewhere.client.backups.rescue.restore({ file, unlock: { staffId: 1, password: 'sai rồi' } }),
      ).rejects.toMatchObject({ data: { reason: 'wrong-password' } })
      elsewhere.clock.pass(1_000)
      await elsewhere.client.backups.rescue.restore({ file, unlock })
      await signIn(elsewhere)
      expect(await contentSavedOut(elsewhere)).toBe(sha256)
      await elsewhere.restart()
      expect(await elsewhere.client.office.folder()).toMatchObject({ state: 'sealed' })
    }
    rmSync(carried)
  })

  it('tells its newest records only to whoever has the data open', async () => {
    await using world = await createSealedWorld()
    await world.client.customers.create(aCustomer({ name: 'Công ty Hoàng Mai' }))
    const { name } = await world.client.backups.make()
    expect((await world.client.backups.look({ name })).newest).toMatchObject([{ name: 'Công ty Hoàng Mai' }])
    await using elsewhere = await createWorld({ empty: true })
    expect((await elsewhere.client.backups.rescue.look({ file: elsewhere.chosen(backupPath(world, name)) })).newest).toEqual([])
    await world.restart()
    await expect(world.client.backups.rescue.restore({ name })).rejects.toMatchObject({ data: { reason: 'database-open' } })
  })
})
