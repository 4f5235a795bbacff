/** What Rolldown tells a group of chunks about a module. */
interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null
}

/** The window's frame and its first list: what is on screen when a day begins. */
const beginning = 'src-renderer/main.tsx'

/** All that a start needs comes as one file: each file more costs the main process a question while the window waits. */
export function startChunk(root: string) {
  let needed: Set<string> | undefined
  return {
    name: (id: string, modules: Modules) => {
      needed ??= reachedFrom(root + beginning, modules)
      return needed.has(id) ? 'start' : null
    },
  }
}

function reachedFrom(first: string, modules: Modules) {
  const reached = new Set([first])
  for (const id of reached) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported)
  return reached
}
