import { Button } from '@fluentui/react-components'
import { PeopleSearchRegular } from '@fluentui/react-icons/svg/people-search'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useMay } from '#renderer/kit/may.ts'
import { duplicatesPlace } from '#renderer/kit/routes.ts'
import type { SearchEvent } from '#shared/features/duplicates/schema.ts'
import type { ImportId } from '#shared/kit/id.ts'
import { countFound, searchAmong, showFound } from './search.ts'

/** Offers to look at those of an import that seem to be there already; nothing while it is not known, or there are none. */
export function ImportedDuplicates({ importId }: { importId: ImportId }) {
  const { t } = useTranslation()
  const [, go] = useHashLocation()
  const [found, setFound] = useState<SearchEvent['found']>(null)
  const may = useMay('customers.edit')
  useEffect(() => {
    if (!may) return
    const stopper = new AbortController()
    searchAmong(importId, stopper.signal).then(
      (now) => !stopper.signal.aborted && setFound(now),
      // The offer is missing then, and the search can be begun by hand.
      () => undefined,
    )
    return () => stopper.abort()
  }, [importId, may])
  const count = found ? countFound(found) : 0
  if (count === 0) return null

  function show() {
    showFound(found)
    go(duplicatesPlace)
  }

  return (
    <Button icon={<PeopleSearchRegular />} onClick={show}>
      {t('duplicates.imported', { count })}
    </Button>
  )
}
