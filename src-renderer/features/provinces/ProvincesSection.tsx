import { Button, Dropdown, Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, client, desktop } from '#renderer/kit/client.ts'
import { formatDay } from '#renderer/kit/format.ts'
import { useNow } from '#renderer/kit/now.ts'
import { useNotify } from '#renderer/kit/ui/notify.tsx'
import { useAttempt } from '#renderer/kit/useAttempt.ts'
import { regions } from '#shared/features/customers/choices.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { type ProvinceFile, provincesOf, type Region } from '#shared/kit/provinces.ts'
import styles from './ProvincesSection.module.css'

/** Which provinces there are, what each was merged from, in which region the office counts it; and a newer list from a file. */
export function ProvincesSection() {
  const { t } = useTranslation()
  const notify = useNotify()
  const attempt = useAttempt()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(ask.provinces.get.queryOptions())
  const { data: communes } = useQuery(ask.provinces.communes.queryOptions())
  if (!data) return null
  const { file, isOwn, chosen } = data

  const load = () =>
    attempt(async () => {
      const picked = await desktop.chooseFile({ kind: 'json' })
      if (!picked) return
      const loaded = await client.provinces.load({ file: picked.file })
      notify({ text: t(loaded.communes > 0 ? 'provinces.loadedBoth' : 'provinces.loaded', { ...loaded, count: loaded.rows }) })
    })
  const reset = () =>
    attempt(async () => {
      await client.provinces.reset()
      notify({ text: t('provinces.isReset') })
    })

  return (
    <>
      <p>{t('provinces.lead')}</p>
      <p className={styles.source}>
        {t('provinces.source', { count: file.units.length, day: formatDay(file.from), source: file.source })}
      </p>
      {communes && (
        <p className={styles.source}>
          {t('provinces.communes', { ...communes, count: communes.units, day: formatDay(communes.from) })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? t('provinces.hide') : t('provinces.show')}
        </Button>
        <Button onClick={() => void load()}>{t('provinces.load')}</Button>
        {isOwn && <Button onClick={() => void reset()}>{t('provinces.reset')}</Button>}
      </div>
      {isOpen && (
        <Units
          file={file}
          regionOf={(name, stated) => (Object.hasOwn(chosen, name) && chosen[name]) || stated}
          onChoose={(name, region) => void attempt(() => client.provinces.chooseRegion({ name, region }))}
        />
      )}
    </>
  )
}

interface UnitsProps {
  file: ProvinceFile
  regionOf: (name: string, stated: Region) => Region
  onChoose: (name: string, region: Region) => void
}

function Units({ file, regionOf, onChoose }: UnitsProps) {
  const { t } = useTranslation()
  const today = dayOfInstant(useNow())
  const { names, kindOf } = provincesOf(file)
  const units = new Map(file.units.map((unit) => [unit.name, unit]))
  return (
    <table className={styles.table} aria-label={t('provinces.title')}>
      <thead>
        <tr>
          <th scope="col">{t('provinces.name')}</th>
          <th scope="col">{t('provinces.formerly')}</th>
          <th scope="col">{t('provinces.region')}</th>
        </tr>
      </thead>
      <tbody>
        {names.flatMap((name) => {
          const unit = units.get(name)
          if (!unit) return []
          const region = regionOf(name, unit.region)
          return (
            <tr key={name}>
              <th scope="row">
                {name} <span className={styles.kind}>{t(`customers.provinceKinds.${kindOf(name, today)}`)}</span>
              </th>
              <td>{unit.formerly.join(', ') || '—'}</td>
              <td>
                <Dropdown
                  size="small"
                  aria-label={t('provinces.regionOf', { name })}
                  value={t(`customers.regions.${region}`)}
                  selectedOptions={[region]}
                  onOptionSelect={(_, { optionValue }) => onChoose(name, optionValue as Region)}
                >
                  {regions.map((one) => (
                    <Option key={one} value={one}>
                      {t(`customers.regions.${one}`)}
                    </Option>
                  ))}
                </Dropdown>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
