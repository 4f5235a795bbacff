import { instantOfDay } from '#shared/kit/day.ts'
import type { StagedCheck, saidColumns } from './staging.ts'
import type { ImportedCustomer, OwnValues } from './values.ts'

// A customer's row lies in the staging file column by column, so that an import moves it into the office's table without looking at it.

/** The columns of `checked` that hold what a customer's row says. */
export type StagedCustomer = Pick<StagedCheck, (typeof saidColumns)[number]>

/** What stands in no column: what becomes rows of other tables, and the day itself. */
type Beside = Pick<
  ImportedCustomer,
  'phones' | 'emails' | 'addresses' | 'importantDates' | 'people' | 'since' | 'parent' | 'referrer' | 'photo' | keyof OwnValues
>

/** What a row says as the columns of `checked`. */
export function stagedCustomer(values: ImportedCustomer): StagedCustomer {
  const { phones, emails, addresses, importantDates, people, since, parent, referrer, photo, custom, linked, texts } = values
  const named: Beside = { phones, emails, addresses, importantDates, people, since, parent, referrer, photo }
  const beside: Beside = { ...named, custom, linked, texts }
  return {
    kind: values.kind,
    name: values.name,
    short_name: values.shortName ?? '',
    trade_name: values.tradeName ?? '',
    english_name: values.englishName ?? '',
    code: values.code ?? '',
    tax_code: values.taxCode ?? '',
    stage: values.stage ?? null,
    source: values.source ?? '',
    industry: values.industry ?? '',
    size: values.size ?? '',
    address: values.address ?? '',
    province: values.province ?? '',
    website: values.website ?? '',
    rating: values.rating ?? null,
    born_on: values.bornOn ?? null,
    honorific: values.honorific ?? '',
    self_address: values.selfAddress ?? '',
    nickname: values.nickname ?? '',
    spouse: values.spouse ?? '',
    manager: values.manager ?? '',
    assistant: values.assistant ?? '',
    revenue: values.revenue ?? null,
    budget: values.budget ?? null,
    credit_limit: values.creditLimit ?? null,
    needed_on: values.neededOn ?? null,
    needed_place: values.neededPlace ?? '',
    needs: values.needs ?? '',
    tastes: values.tastes ?? '',
    note: values.note ?? '',
    created_at: since === undefined ? null : instantOfDay(since),
    group_name: values.group ?? null,
    category_names: values.categories?.join('; ') ?? null,
    owner_name: values.owner ?? null,
    content: Object.values(beside).some((part) => part !== undefined) ? JSON.stringify(beside) : null,
  }
}

/** What `stagedCustomer` was given. */
export function customerOf(row: StagedCustomer): ImportedCustomer {
  const values = {
    shortName: row.short_name,
    tradeName: row.trade_name,
    englishName: row.english_name,
    code: row.code,
    taxCode: row.tax_code,
    stage: row.stage,
    source: row.source,
    industry: row.industry,
    size: row.size,
    address: row.address,
    province: row.province,
    website: row.website,
    rating: row.rating,
    bornOn: row.born_on,
    honorific: row.honorific,
    selfAddress: row.self_address,
    nickname: row.nickname,
    spouse: row.spouse,
    manager: row.manager,
    assistant: row.assistant,
    revenue: row.revenue,
    budget: row.budget,
    creditLimit: row.credit_limit,
    neededOn: row.needed_on,
    neededPlace: row.needed_place,
    needs: row.needs,
    tastes: row.tastes,
    note: row.note,
    group: row.group_name,
    categories: row.category_names && namesOf(row.category_names),
    owner: row.owner_name,
  }
  const said = Object.entries(values).filter(([, value]) => value !== '' && value !== null)
  return { kind: row.kind || 'organisation', name: row.name, ...Object.fromEntries(said), ...besideOf(row) }
}

/** The names that a row's `category_names` puts together. */
export function namesOf(categoryNames: string | null) {
  return categoryNames ? categoryNames.split('; ') : []
}

/** What stands in no column, without the rest. */
export function besideOf({ content }: Pick<StagedCheck, 'content'>): Beside {
  return content === null ? {} : (JSON.parse(content) as Beside)
}
