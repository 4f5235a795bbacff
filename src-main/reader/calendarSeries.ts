import { dayOfInstant } from '#shared/kit/day.ts'
import type { CalendarEvent } from '#shared/kit/icalendar/event.ts'
import type { Refusal } from '#shared/kit/icalendar/told.ts'
import { ruleMoved } from '#shared/kit/recurrence/choice.ts'
import { parseRule } from '#shared/kit/recurrence/rule.ts'
import { endedBefore, leftFrom, startsWithin } from '#shared/kit/recurrence/series.ts'
import { type Draft, draftOf, type Reading } from './calendarDrafts.ts'
import type { Component } from './calendarLines.ts'
import { momentOn, recurrenceOf } from './calendarRecurrence.ts'
import { instantOf, isCancelled, momentOf, momentsIn, propertyOf, textIn } from './calendarTimes.ts'

/** All that bears one name in a file. */
export interface Named {
  uid: string
  /** Missing where somebody was only asked to one time of a series. */
  own?: { event: Component; draft: Draft }
  replacing: readonly Component[]
}

/** What stands in the place of one time of a series, or of it and all that follow; null for nothing. */
interface Replacement {
  occursAt: number
  draft: Draft | null
  isOnward: boolean
  rule: string
}

export function seriesOf({ uid, own, replacing }: Named, reading: Reading): CalendarEvent[] | Refusal {
  const replacements = replacing
    .flatMap((event) => replacementOf(event, own?.draft, reading))
    .toSorted((one, other) => one.occursAt - other.occursAt)
  if (!own) return replacements.flatMap(({ occursAt, draft }) => (draft ? [alone(uid, draft, occursAt)] : []))
  const recurrence = recurrenceOf(own.event, own.draft, reading)
  if (typeof recurrence === 'string') return recurrence
  const excluded = own.event.properties
    .filter(({ name }) => name === 'EXDATE')
    .flatMap((property) => momentsIn(property, reading.clocks))
    .map((moment) => momentOn(moment, own.draft.start))
  if ('starts' in recurrence) {
    reading.tell('expanded')
    return singly({ uid, draft: own.draft, starts: recurrence.starts.filter((start) => !excluded.includes(start)) }, replacements)
  }
  if (recurrence.rule === '') {
    const { start: _start, ...event } = own.draft
    const others = replacements.flatMap(({ occursAt, draft }) => (draft ? [alone(uid, draft, occursAt)] : []))
    return [{ ...event, uid, occursAt: null, rule: '', excluded: [] }, ...others]
  }
  return asSeries({ uid, draft: own.draft, rule: recurrence.rule, excluded }, replacements)
}

function replacementOf(event: Component, master: Draft | undefined, reading: Reading): Replacement[] {
  const moment = momentOf(event, 'RECURRENCE-ID', reading.clocks)
  if (!moment) return []
  const occursAt = master ? momentOn(moment, master.start) : instantOf(moment)
  const isOnward = propertyOf(event, 'RECURRENCE-ID')?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE'
  const isGone = isCancelled(event)
  if (isGone) reading.tell('cancelled')
  const draft = isGone ? null : draftOf(event, reading)
  return typeof draft === 'string' ? [] : [{ occursAt, draft, isOnward, rule: textIn(event, 'RRULE') }]
}

interface Series {
  uid: string
  draft: Draft
  rule: string
  excluded: readonly number[]
}

/** A series and what was taken out of it; where it goes on otherwise from one time on, a series of its own from there. */
function asSeries({ uid, draft, rule, excluded }: Series, replacements: readonly Replacement[]): CalendarEvent[] {
  const turn = replacements.find(({ isOnward }) => isOnward)
  if (!turn) {
    const { start: _start, ...event } = draft
    const gone = [...new Set([...excluded, ...replacements.flatMap((one) => (one.draft ? [] : [one.occursAt]))])]
    const master = { ...event, uid, occursAt: null, rule, excluded: gone.toSorted((one, other) => one - other) }
    return [master, ...replacements.flatMap((one) => (one.draft ? [standing(uid, one.draft, one.occursAt)] : []))]
  }
  const { occursAt, draft: next } = turn
  const before = replacements.filter((one) => one.occursAt < occursAt)
  const series = { startsAt: draft.startsAt, rule, excluded: [] }
  const hasBegun = startsWithin(series, { from: draft.startsAt, to: occursAt }).length > 0
  const first = {
    uid,
    draft,
    rule: hasBegun ? endedBefore(series, occursAt) : '',
    excluded: excluded.filter((one) => one < occursAt),
  }
  const head = hasBegun ? asSeries(first, before) : []
  if (!next) return head
  const by = next.startsAt - occursAt
  const left = parseRule(turn.rule) ? turn.rule : leftFrom(series, occursAt)
  const rest = {
    uid: nameOf(uid, occursAt),
    draft: next,
    rule: parseRule(turn.rule) ? left : ruleMoved(left, dayOfInstant(occursAt), dayOfInstant(next.startsAt)),
    excluded: excluded.filter((one) => one >= occursAt).map((one) => one + by),
  }
  const after = replacements.filter((one) => one.occursAt > occursAt).map((one) => ({ ...one, occursAt: one.occursAt + by }))
  return [...head, ...asSeries(rest, after)]
}

/** Each time by itself. */
function singly(
  { uid, draft, starts }: { uid: string; draft: Draft; starts: readonly number[] },
  replacements: readonly Replacement[],
): CalendarEvent[] {
  const replaced = new Map(replacements.map((one) => [one.occursAt, one]))
  const times = starts.flatMap((start): CalendarEvent[] => {
    const instead = replaced.get(start) ?? replacements.findLast((one) => one.isOnward && one.occursAt < start)
    if (!instead) return [alone(uid, moved(draft, start - draft.startsAt), start)]
    return instead.draft ? [alone(uid, moved(instead.draft, start - instead.occursAt), start)] : []
  })
  const known = new Set(starts)
  const besides = replacements.filter(({ occursAt }) => !known.has(occursAt))
  return [...times, ...besides.flatMap(({ draft: other, occursAt }) => (other ? [alone(uid, other, occursAt)] : []))]
}

function moved(draft: Draft, by: number): Draft {
  return { ...draft, startsAt: draft.startsAt + by, endsAt: draft.endsAt + by }
}

/** In the place of one time of a series. */
function standing(uid: string, { start: _start, ...event }: Draft, occursAt: number): CalendarEvent {
  return { ...event, uid, occursAt, rule: '', excluded: [] }
}

/** One time of a series as an appointment that has nothing to do with the others. */
function alone(uid: string, { start: _start, ...event }: Draft, occursAt: number): CalendarEvent {
  return { ...event, uid: nameOf(uid, occursAt), occursAt: null, rule: '', excluded: [] }
}

function nameOf(uid: string, occursAt: number) {
  return `${uid}#${new Date(occursAt).toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')}`
}
