import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/kit/client.ts'
import { useDraft } from '#renderer/kit/drafts/useDraft.ts'
import { conflictOf } from '#renderer/kit/say.ts'
import formStyles from '#renderer/kit/ui/form/FormDialog.module.css'
import { FormDialog } from '#renderer/kit/ui/form/FormDialog.tsx'
import { TextField } from '#renderer/kit/ui/form/fields.tsx'
import { useMeeting } from '#renderer/kit/ui/form/useMeeting.tsx'
import { useSaving } from '#renderer/kit/useSaving.ts'
import { type Competitor, type CompetitorInput, competitorInput } from '#shared/features/competitors/schema.ts'
import type { CompetitorId } from '#shared/kit/id.ts'

export interface CompetitorFormProps {
  /** Undefined: a new one. */
  competitor: Competitor | undefined
  onClose: () => void
  onSaved?: (id: CompetitorId) => void
}

const emptyCompetitor: CompetitorInput = {
  ...{ name: '', website: '', products: '', policy: '', service: '', strengths: '', weaknesses: '', note: '' },
}

/** Who else sells to our customers, and what we know of them. */
export function CompetitorForm({ competitor, onClose, onSaved }: CompetitorFormProps) {
  const { t } = useTranslation()
  const base = competitor ? valuesOf(competitor) : emptyCompetitor
  const form = useForm<CompetitorInput>({ defaultValues: base, resolver: zodResolver(competitorInput) as never })
  const meeting = useMeeting(
    form,
    competitor && {
      ...{ record: 'competitor', id: competitor.id, version: competitor.version, base, load: () => load(competitor.id) },
    },
  )
  const draft = useDraft(form, {
    place: { editor: 'competitor', recordId: competitor?.id ?? null, customerId: null },
    ...(competitor && { version: competitor.version }),
    name: ({ name }) => name,
    about: () => null,
    begunOn: meeting.begunOn,
  })
  const saving = useSaving(
    form,
    async (values) => {
      const saved = competitor
        ? await meeting.update(values, (input, version) => client.competitors.update({ id: competitor.id, version, input }))
        : await client.competitors.create(values)
      if (!competitor && saved) onSaved?.(saved.id)
    },
    (failure) => {
      if (conflictOf(failure)?.reason !== 'competitor-name-taken') return false
      form.setError('name', { message: 'competitor-name-taken' }, { shouldFocus: true })
      return true
    },
  )
  const { control } = form
  const words = (name: 'products' | 'policy' | 'service' | 'strengths' | 'weaknesses') => (
    <TextField control={control} name={name} label={t(`competitors.${name}`)} lines={3} />
  )
  return (
    <FormDialog title={t(competitor ? 'competitors.edit' : 'competitors.new')} saving={saving} draft={draft} onClose={onClose}>
      <div className={formStyles.grid}>
        <TextField control={control} name="name" label={t('competitors.name')} isRequired isFirst />
        <TextField control={control} name="website" label={t('competitors.website')} />
        {words('products')}
        {words('policy')}
        {words('service')}
        {words('strengths')}
        {words('weaknesses')}
        <TextField control={control} name="note" label={t('competitors.note')} lines={3} />
      </div>
      {meeting.question}
    </FormDialog>
  )
}

function valuesOf({ name, website, products, policy, service, strengths, weaknesses, note }: Competitor): CompetitorInput {
  return { name, website, products, policy, service, strengths, weaknesses, note }
}

async function load(id: CompetitorId) {
  const newest = await client.competitors.get(id)
  return { version: newest.version, values: valuesOf(newest) }
}
