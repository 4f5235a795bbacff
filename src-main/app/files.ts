import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Served } from '#main/kit/outside.ts'
import type { FileToken } from '#shared/kit/id.ts'

export interface GrantedFile {
  path: string
  name: string
}

/** Which files the user's own choices have opened to a window. A window only ever holds the token. */
export interface Files {
  grant: (path: string) => { file: FileToken; name: string }
  granted: (token: FileToken) => GrantedFile | undefined
  /** Puts a file under an address of the app until the program ends. */
  serve: (file: Served) => string
  served: (id: string) => Served | undefined
}

export const DOCUMENT_PATH = '/document/'

export function createFiles(): Files {
  const granted = new Map<FileToken, GrantedFile>()
  const served = new Map<string, Served>()
  return {
    grant(path) {
      const file = randomUUID() as FileToken
      granted.set(file, { path, name: basename(path) })
      return { file, name: basename(path) }
    },
    granted: (token) => granted.get(token),
    serve(file) {
      const id = randomUUID()
      served.set(id, file)
      return `${DOCUMENT_PATH}${id}`
    },
    served: (id) => served.get(id),
  }
}
