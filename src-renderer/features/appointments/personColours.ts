import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { ask } from '#renderer/kit/client.ts'
import type { StaffId } from '#shared/kit/id.ts'
import { useShownStaff } from './useShownStaff.ts'

/** Colours that differ for most eyes, by day and by night; the ninth person has the first one's again. */
const colours = ['#12877c', '#c2571a', '#6a5acd', '#2f7fd0', '#b8407f', '#7d8f1f', '#a3701a', '#6b7785']

/** The colour of somebody's calendar, as CSS. */
export function colourOf(staff: readonly { id: StaffId }[], id: StaffId) {
  return colours[staff.findIndex((one) => one.id === id) % colours.length]
}

/** Where several people's calendars lie over one another each entry bears the colour of its person at its edge. */
export function usePersonColours() {
  const { ids } = useShownStaff()
  const { data: staff } = useQuery(ask.staff.list.queryOptions())
  const shown = ids.length > 1 ? ids.join() : ''
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const people = shown && staff ? staff.filter(({ id }) => shown.split(',').includes(String(id))) : []
    for (const { id } of people) style.setProperty(`--person-${id}`, colourOf(staff ?? [], id) ?? '')
    if (people.length > 0) style.setProperty('--person-edge', '5px')
    return () => {
      for (const { id } of people) style.removeProperty(`--person-${id}`)
      style.removeProperty('--person-edge')
    }
  }, [shown, staff])
}
