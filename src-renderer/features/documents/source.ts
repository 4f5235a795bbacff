import { client } from '#renderer/kit/client.ts'
import type { DocumentId, FileToken } from '#shared/kit/id.ts'

/** Where the bytes of a file come from, for whoever may see the record it lies with. */
export interface FileSource {
  /** Compares the file with what was filed and says where the window may read it. */
  open: () => Promise<{ url: string }>
  saveCopy: (file: FileToken) => Promise<unknown>
}

/** A file of a contract. */
export function documentSource(id: DocumentId): FileSource {
  return { open: () => client.documents.open(id), saveCopy: (file) => client.documents.saveCopy({ id, file }) }
}
