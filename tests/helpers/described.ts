import { api } from '#shared/api.ts'
import type { ProcedureMeta } from '#shared/kit/procedure.ts'

interface Described {
  '~orpc': { meta: ProcedureMeta }
}

/** Every procedure the program describes, by its path, `customers.list`, and who may call it. */
export function describedProcedures(node: object = api, path: string[] = []): [string, ProcedureMeta['may']][] {
  return Object.entries(node).flatMap(([name, child]: [string, object]) =>
    '~orpc' in child
      ? [[[...path, name].join('.'), (child as Described)['~orpc'].meta.may] as [string, ProcedureMeta['may']]]
      : describedProcedures(child, [...path, name]),
  )
}

/** Those that answer only somebody who is signed in. */
export function closedProcedures() {
  return describedProcedures()
    .filter(([, may]) => may !== 'anyone')
    .map(([path]) => path)
}
