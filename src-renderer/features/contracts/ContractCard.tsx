import { Button, Link } from '@fluentui/react-components'
import { ArrowMaximizeVerticalRegular } from '@fluentui/react-icons/svg/arrow-maximize-vertical'
import { ArrowMinimizeVerticalRegular } from '@fluentui/react-icons/svg/arrow-minimize-vertical'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/kit/client.ts'
import { formatDay, formatDong } from '#renderer/kit/format.ts'
import { useReach } from '#renderer/kit/may.ts'
import { routes } from '#renderer/kit/routes.ts'
import { say } from '#renderer/kit/say.ts'
import { Empty } from '#renderer/kit/ui/Empty.tsx'
import { HistoryButton } from '#renderer/kit/ui/HistoryButton.tsx'
import { Pill } from '#renderer/kit/ui/Pill.tsx'
import card from '#renderer/kit/ui/record/RecordCard.module.css'
import type { Contract, ContractFile } from '#shared/features/contracts/schema.ts'
import type { ContractId } from '#shared/kit/id.ts'
import { dongInWords } from '#shared/kit/words.ts'
import styles from './ContractCard.module.css'
import { ContractFiles } from './ContractFiles.tsx'
import { DaysLeft } from './DaysLeft.tsx'
import { statusTone } from './statusTone.ts'
import { useContractDeeds } from './useContractDeeds.ts'

export interface ContractCardProps {
  id: ContractId
  isInBin: boolean
  /** Shows a filed document below the fields, with the given buttons beside its own. */
  viewer: (file: ContractFile, tools: ReactNode) => ReactNode
  onSaveCopy: (file: ContractFile) => void
  /** At its number. */
  flagOf: (contract: Contract) => ReactNode
  /** Between its fields and its files. */
  tasksOf: (contract: Contract) => ReactNode
}

/** One contract: what was agreed, its files, and the paper itself. */
export function ContractCard({ id, isInBin, viewer, onSaveCopy, flagOf, tasksOf }: ContractCardProps) {
  const reaches = useReach()
  const { data: contract, error } = useQuery(ask.contracts.get.queryOptions({ input: id }))
  const [chosen, setChosen] = useState<ContractFile['id']>()
  const [isLarge, setIsLarge] = useState(false)
  if (error) return <Empty title={say(error)} />
  if (!contract) return null
  const isFixed = isInBin || !reaches('contracts.edit', contract.ownerId)
  const shown = contract.files.find((file) => file.id === chosen) ?? contract.files.find((file) => file.role === 'original')
  return (
    <article className={styles.card} aria-label={contract.number}>
      {!(isLarge && shown) && (
        <div className={`${styles.about} scroll`}>
          <ContractHeader contract={contract} isInBin={isInBin} flag={!isInBin && flagOf(contract)} />
          <ContractFacts contract={contract} />
          {!isInBin && tasksOf(contract)}
          <ContractFiles files={contract.files} shown={shown} isFixed={isFixed} onShow={setChosen} onSaveCopy={onSaveCopy} />
        </div>
      )}
      <div className={styles.paper}>
        {shown ? viewer(shown, <SizeButton isLarge={isLarge} onChange={setIsLarge} />) : <NoOriginal id={id} isFixed={isFixed} />}
      </div>
    </article>
  )
}

function SizeButton({ isLarge, onChange }: { isLarge: boolean; onChange: (isLarge: boolean) => void }) {
  const { t } = useTranslation()
  const text = isLarge ? t('contracts.viewer.smaller') : t('contracts.viewer.larger')
  const icon = isLarge ? <ArrowMinimizeVerticalRegular /> : <ArrowMaximizeVerticalRegular />
  return <Button appearance="subtle" size="small" icon={icon} aria-label={text} title={text} onClick={() => onChange(!isLarge)} />
}

function ContractHeader({ contract, isInBin, flag }: { contract: Contract; isInBin: boolean; flag: ReactNode }) {
  const { t } = useTranslation()
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <span className={styles.number}>{contract.number}</span>
        <Pill tone={statusTone[contract.status]}>{t(`contracts.statuses.${contract.status}`)}</Pill>
        <DaysLeft contract={contract} />
        <span className={styles.history}>
          {flag}
          <HistoryButton record="contract" id={contract.id} name={contract.number} />
        </span>
      </div>
      <h2 className={card.name} title={contract.name}>
        {contract.name}
      </h2>
      <Link href={`#${routes.customers}/${contract.customerId}`}>{contract.customerName}</Link>
      {isInBin && <p className={styles.bin}>{t('contracts.inBin')}</p>}
    </header>
  )
}

/** Value first, then the fields; what is empty is left out, but a missing end date is said. */
function ContractFacts({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.value}>
        <strong>{formatDong(contract.value)}</strong>
        {contract.value > 0 && <span>{dongInWords(contract.value)}</span>}
      </p>
      <dl className={styles.facts}>
        <Fact name={t('contracts.group')} text={contract.groupName ?? t('contracts.noGroup')} isWide />
        <Fact name={t('contracts.owner')} text={contract.ownerName} isWide />
        <Fact name={t('contracts.madeOn')} text={formatDay(contract.madeOn)} />
        <Fact name={t('contracts.signedOn')} text={contract.signedOn && formatDay(contract.signedOn)} />
        <Fact name={t('contracts.startsOn')} text={contract.startsOn && formatDay(contract.startsOn)} />
        <Fact name={t('contracts.endsOn')} text={contract.endsOn ? formatDay(contract.endsOn) : t('contracts.noEnd')} />
        <Fact name={t('contracts.note')} text={contract.note} isWide />
      </dl>
    </>
  )
}

function Fact({ name, text, isWide = false }: { name: string; text: string | null; isWide?: boolean }) {
  if (!text) return null
  return (
    <div className={isWide ? styles.wide : ''}>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function NoOriginal({ id, isFixed }: { id: ContractId; isFixed: boolean }) {
  const { t } = useTranslation()
  const { attach } = useContractDeeds()
  return (
    <Empty title={t('contracts.noOriginal.title')} advice={isFixed ? undefined : t('contracts.noOriginal.advice')}>
      {!isFixed && <Button onClick={() => void attach(id, 'original')}>{t('contracts.attach.original')}</Button>}
    </Empty>
  )
}
