import type { Outcome } from '#shared/features/calls/schema.ts'
import type { Stage } from '#shared/features/customers/schema.ts'
import { castText } from './castText.ts'
import type { SectorKey } from './sectors.ts'

/** A customer of the owner told by hand, so that the first screen reads like a real morning. Days count from today. */
export interface CastMember {
  name: string
  shortName: string
  sector: SectorKey
  stage: Stage
  rating: 'A' | 'B' | 'C'
  knownForDays: number
  address: string
  needs: string
  /** Of a person. */
  honorific: string
  people: CastPerson[]
  /** Founding day of an organisation. */
  founded?: Anniversary
  deals: CastDeal[]
  call: CastCall
  meeting?: CastMeeting
}

export interface Anniversary {
  inDays: number
  years: number
}

export interface CastPerson {
  honorific: string
  fullName: string
  title: string
  birthday?: Anniversary
}

export interface CastDeal {
  title: string
  value: number
  /** Null: a draft. */
  signedInDays: number | null
  endsInDays: number
}

export type TodayList = 'forgotten' | 'due' | 'promised'

export interface CastCall {
  list: TodayList
  reason: string
  /** The talk before, or the rings that nobody answered. */
  before: { daysAgo: number; outcome: Outcome; times: number; note: string }
}

export interface CastMeeting {
  minute: number
  length: number
  title: string
  note: string
}

/** The first so many of them; every number of them holds a fair mixture. */
export function castOf(count: number): CastMember[] {
  return castText.trim().split('\n\n').slice(0, count).map(memberOf)
}

const lists: Readonly<Record<string, TodayList>> = { quên: 'forgotten', 'đến hạn': 'due', 'hẹn lại': 'promised' }

function memberOf(block: string): CastMember {
  const [head = '', ...lines] = block.split('\n')
  const [name = '', shortName = '', sector, stage, rating, knownForDays] = parts(head)
  const before = parts(lineOf(lines, 'trước') ?? '')
  const founded = lineOf(lines, 'thành lập')
  return {
    name,
    shortName,
    sector: sector as SectorKey,
    stage: stage as Stage,
    rating: rating as CastMember['rating'],
    knownForDays: Number(knownForDays),
    address: lineOf(lines, 'tại') ?? '',
    needs: lineOf(lines, 'cần') ?? '',
    honorific: lineOf(lines, 'gọi') ?? '',
    people: linesOf(lines, 'người').map(personOf),
    deals: linesOf(lines, 'hợp đồng').map(dealOf),
    call: {
      ...callOf(lines),
      before: { daysAgo: Number(before[0]), outcome: before[1] as Outcome, times: Number(before[2]), note: before[3] ?? '' },
    },
    ...(founded === undefined ? {} : { founded: anniversaryOf(founded) }),
    ...meetingOf(lines),
  }
}

function personOf(text: string): CastPerson {
  const [honorific = '', fullName = '', title = '', birthday] = parts(text)
  return {
    honorific,
    fullName,
    title,
    ...(birthday === undefined ? {} : { birthday: anniversaryOf(birthday.replace('sinh nhật ', '')) }),
  }
}

function dealOf(text: string): CastDeal {
  const [title = '', value, signed = '', ends = ''] = parts(text)
  const signedInDays = signed === 'nháp' ? null : Number(signed.replace('ký ', ''))
  return { title, value: Number(value), signedInDays, endsInDays: Number(ends.replace('đến ', '')) }
}

function callOf(lines: readonly string[]) {
  for (const [word, list] of Object.entries(lists)) {
    const reason = lineOf(lines, word)
    if (reason !== undefined) return { list, reason }
  }
  throw new Error(`nobody calls them today: ${lines.join('\n')}`)
}

function meetingOf(lines: readonly string[]) {
  const [minute, length, title = '', note = ''] = parts(lineOf(lines, 'gặp') ?? '')
  return title === '' ? {} : { meeting: { minute: Number(minute), length: Number(length), title, note } }
}

function anniversaryOf(text: string): Anniversary {
  const [inDays, years] = text.split(' ').map(Number)
  return { inDays: inDays ?? 0, years: years ?? 0 }
}

function parts(text: string) {
  return text.split(';').map((part) => part.trim())
}

function linesOf(lines: readonly string[], word: string) {
  return lines.filter((line) => line.startsWith(`  ${word}: `)).map((line) => line.slice(word.length + 4))
}

function lineOf(lines: readonly string[], word: string) {
  return linesOf(lines, word)[0]
}
