import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { folderAt } from '#main/kit/folder.ts'
import type { CustomerId } from '#shared/kit/id.ts'
import { openAcknowledgements } from '#tests/helpers/acknowledged.ts'
import { aContract, aCustomer } from '#tests/helpers/builders.ts'
import { foundFirm, freshFolder, type RunningApp, removeFolder, startApp } from '#tests/helpers/electron.ts'
import { killGroup, startAlone } from '#tests/helpers/killing.ts'
import {
  answerWithNext,
  type Burst,
  connect,
  importChosen,
  saveWithoutEnd,
  writeCustomerList,
  writePdfs,
} from '#tests/helpers/officeLife.ts'
import { findingsIn, lostFrom, sound } from '#tests/helpers/soundness.ts'
import type { Trial } from '#tests/helpers/trials.ts'

/** What was found when the program had opened its data again by itself. */
export interface Reopening {
  milliseconds: number
  /** Things it had said were saved and that are not there, beside those that were missed before. */
  lost: number
  /** Everything else that is not as it should be, in words. */
  faults: string[]
}

/** One data folder that lives through many kills, and the memory of what its program said it had saved. */
export interface MortalOffice {
  dataFolder: string
  /** Lives as the trial says, then all processes of the program are killed. Answers the reopening it began with, if it needed one. */
  dieIn: (trial: Trial) => Promise<Reopening | undefined>
  /** Starts the program as it would start after a kill, and looks whether all is there; it goes on running. */
  reopen: () => Promise<{ office: RunningApp; reopening: Reopening }>
  acknowledged: () => number
  remove: () => void
}

const PDFS = 400
/** Long enough that something is under way when the program is told to quit. */
const BEFORE_QUITTING = 200

/** Founds a firm with one customer and one contract. */
export async function foundMortalOffice(): Promise<MortalOffice> {
  const dataFolder = freshFolder()
  const outside = mkdtempSync(join(tmpdir(), 'khach-quen-driver-'))
  const told = openAcknowledgements(join(outside, 'acknowledged.jsonl'))
  const pdfs = writePdfs(join(outside, 'scans'), PDFS)
  let lostBefore = 0
  const first = await startApp(dataFolder)
  const place = await firstRecords(first)
  await first.close()

  async function reopen() {
    const from = performance.now()
    const office = await startApp(dataFolder)
    const milliseconds = performance.now() - from
    await office.page
      .getByRole('link', { name: /Khách hàng/ })
      .waitFor()
      .catch(async (error) => {
        const shown = await office.page.evaluate(() => document.body.innerText).catch((failure) => String(failure))
        throw new Error(`the workspace did not open; the window shows: ${shown} ${office.complaints.join(' ')}`, { cause: error })
      })
    await connect(office.page, told.note)
    const lost = lostFrom(dataFolder, told.all()).length
    const reopening = { milliseconds, lost: lost - lostBefore, faults: faultsIn(dataFolder) }
    lostBefore = lost
    return { office, reopening }
  }

  async function dieWhileStarting({ after }: Trial) {
    const program = await startAlone(dataFolder)
    await sleep(after)
    await killGroup(program)
    return undefined
  }

  async function dieAtWork({ life, number, after }: Trial) {
    const { office, reopening } = await reopen()
    const program = office.app.process()
    const list = `Danh sách ${number}`
    const file =
      life === 'importing' ? [writeCustomerList(outside, list)] : pdfs.slice((number * 10) % PDFS, ((number * 10) % PDFS) + 10)
    await answerWithNext(office.app, file)
    const work =
      life === 'importing'
        ? importChosen(office.page, `${list}.csv`)
        : saveWithoutEnd(office.page, { ...place, first: String(number) })
    const end = work.catch(() => undefined)
    if (life === 'quitting') {
      await sleep(BEFORE_QUITTING)
      void office.app.evaluate(({ app }) => app.quit()).catch(() => undefined)
    }
    await sleep(after)
    await killGroup(program)
    const failure = await end
    // While it quits it may refuse; before, nothing may have failed.
    if (failure !== undefined && life !== 'quitting') reopening.faults.push(failure)
    return reopening
  }

  return {
    dataFolder,
    dieIn: (trial) => (trial.life === 'starting' ? dieWhileStarting(trial) : dieAtWork(trial)),
    reopen,
    acknowledged: () => told.all().length,
    remove() {
      told.close()
      removeFolder(dataFolder)
      removeFolder(outside)
    },
  }
}

async function firstRecords({ page }: RunningApp): Promise<Omit<Burst, 'first'>> {
  await foundFirm(page, { sample: false })
  const line = await connect(page, () => undefined)
  const customer = await line.ask<{ id: CustomerId }>('customers.create', aCustomer())
  const customerId = customer.result?.id ?? (0 as CustomerId)
  const contract = await line.ask<{ id: number }>('contracts.create', aContract(customerId))
  return { customerId, contractId: contract.result?.id ?? 0 }
}

function faultsIn(dataFolder: string) {
  const findings = findingsIn(dataFolder)
  const faults = isDeepStrictEqual(findings, sound) ? [] : [JSON.stringify(findings)]
  const left = readdirSync(folderAt(dataFolder).temporary)
  return left.length > 0 ? [...faults, `temporary files after a start: ${left.join(' ')}`] : faults
}
