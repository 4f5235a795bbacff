import type { Answer, ShowAs } from '#shared/features/appointments/schema.ts'
import type { Outcome } from '#shared/features/calls/schema.ts'
import type { DecisionRole } from '#shared/features/contacts/schema.ts'
import type { ContractStatus } from '#shared/features/contracts/schema.ts'
import type { CompetitorStatus } from '#shared/features/customerCompetitors/schema.ts'
import type { Stage } from '#shared/features/customers/schema.ts'
import type { GiftStatus } from '#shared/features/gifts/schema.ts'
import type { Grade, LostReason, OpportunityStage } from '#shared/features/opportunities/schema.ts'
import type { ConsentState, MeansOfTelling } from '#shared/features/privacy/schema.ts'
import type { ProductKind, VatRate } from '#shared/features/products/schema.ts'
import type { DueReason } from '#shared/features/purchases/schema.ts'
import type { Acceptance, Priority, TaskStatus } from '#shared/features/tasks/schema.ts'
import type { Audience } from '#shared/kit/audiences.ts'
import type { KnownLabel } from '#shared/kit/points.ts'
import type { DayPart } from '#shared/kit/workingTime.ts'
import type { ChangeKind, RecordKind } from './schema.ts'

/** Everything the log says, on screen and in the .xlsx file. */
export interface AuditWords {
  /** Which language this is. */
  tongue: 'vi' | 'en'
  title: string
  at: string
  who: string
  what: string
  record: string
  field: string
  from: string
  to: string
  customer: string
  program: string
  nothing: string
  yes: string
  no: string
  gone: string
  hidden: string
  optional: string
  lunar: string
  seconds: (count: number) => string
  minutes: (count: number) => string
  records: Record<RecordKind, string>
  changes: Record<ChangeKind, string>
  fields: Record<string, string>
  values: {
    stage: Record<Stage, string>
    opportunityStage: Record<OpportunityStage, string>
    productKind: Record<ProductKind, string>
    vatRate: Record<VatRate, string>
    dueReason: Record<DueReason, string>
    grade: Record<Grade, string>
    lostReason: Record<LostReason, string>
    decisionRole: Record<Exclude<DecisionRole, ''>, string>
    outcome: Record<Outcome | 'done', string>
    status: Record<ContractStatus | TaskStatus | GiftStatus | CompetitorStatus, string>
    priority: Record<Priority, string>
    acceptance: Record<Exclude<Acceptance, ''>, string>
    direction: Record<'in' | 'out', string>
    kind: Record<'organisation' | 'person' | 'phone' | 'email' | 'message' | 'letter' | ProductKind, string>
    role: Record<string, string>
    state: Record<ConsentState, string>
    pointLabel: Record<KnownLabel, string>
    means: Record<MeansOfTelling, string>
    language: Record<string, string>
    saturday: Record<DayPart, string>
    sunday: Record<DayPart, string>
    occasion: Record<string, string>
    audience: Record<Audience, string>
    showAs: Record<ShowAs, string>
    answer: Record<Answer, string>
  }
}
