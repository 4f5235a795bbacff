import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { launchOptions } from '#tests/helpers/runtime.ts'

/** Starts the program as a person would, with no test tool looking on. */
export async function startAlone(dataFolder: string): Promise<ChildProcess> {
  const { executablePath, args, env } = await launchOptions('--data-dir', dataFolder)
  return spawn(executablePath, args, { env, stdio: 'ignore', detached: true })
}

/** `kill -9` of a program with all its processes, which are one group; resolves when none of them is left. */
export async function killGroup(program: ChildProcess) {
  const { pid } = program
  if (pid === undefined) throw new Error('the program did not start')
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // It has ended by itself, and so have its children.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
  while (membersOf(pid).length > 0) await sleep(5)
}

/** The main processes of the program that have the database of this folder open, by their ids. */
export function programsOn(database: string): number[] {
  return processes()
    .filter((processId) => openFilesOf(processId).includes(database))
    .map(Number)
}

/** Ends a program that nobody here started: the one that began itself anew. */
export function killAlone(processId: number) {
  process.kill(processId, 'SIGKILL')
}

/** Who lives in a process group; those that only wait to be buried do not. */
function membersOf(group: number) {
  return processes().filter((processId) => {
    const [state, , processGroup] = statusOf(processId)
    return processGroup === String(group) && state !== 'Z' && state !== 'X'
  })
}

function processes() {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
}

/** State, parent and group of a process. Its name before them may hold blanks and brackets; a process that has gone has none. */
function statusOf(processId: string) {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function openFilesOf(processId: string) {
  try {
    return readdirSync(`/proc/${processId}/fd`).map((handle) => readlinkSync(`/proc/${processId}/fd/${handle}`))
  } catch {
    return []
  }
}
