import { useQuery } from '@tanstack/react-query'
import { DataFileSheet } from '#renderer/features/privacy/DataFileSheet.tsx'
import { ask } from '#renderer/kit/client.ts'
import { personAt } from '#renderer/kit/routes.ts'
import { usePrintable } from '#renderer/kit/usePrintable.ts'

/** The printed page of what the program holds of a person. */
export function DataFilePage({ argument }: { argument: string }) {
  const { data: file } = useQuery(ask.privacy.dataFile.queryOptions({ input: personAt(argument) }))
  const { data: office } = useQuery(ask.office.get.queryOptions())
  usePrintable(Boolean(file && office))
  return file && office ? <DataFileSheet file={file} firm={office.name} /> : null
}
