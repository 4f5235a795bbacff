import { en } from './wordsEn.ts'
import { vi } from './wordsVi.ts'

/** What the log says, in both languages of the program. */
export const auditWords = { vi, en }
