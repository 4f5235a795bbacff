import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { ask } from '#renderer/kit/client.ts'
import { useMayWhat } from '#renderer/kit/may.ts'
import { type Layer, layers } from '#shared/features/appointments/schema.ts'
import type { Permission } from '#shared/kit/access.ts'

/** What each person at this computer took off their calendar. */
const useHiddenLayers = create<{ hidden: Partial<Record<string, Layer[]>> }>()(
  persist((): { hidden: Partial<Record<string, Layer[]>> } => ({ hidden: {} }), { name: 'calendar-layers' }),
)

const needs: Partial<Record<Layer, Permission>> = {
  appointment: 'appointments.see',
  call: 'calls.see',
  task: 'tasks.see',
  'contract-end': 'contracts.see',
  'contract-anniversary': 'contracts.see',
  birthday: 'customers.see',
  'important-date': 'customers.see',
}

const none: Layer[] = []

/** What may be laid over the calendar, and what is. */
export function useLayers() {
  const { data: me } = useQuery(ask.staff.me.queryOptions())
  const mayWhat = useMayWhat()
  const person = String(me?.id)
  const hidden = useHiddenLayers((state) => state.hidden[person]) ?? none
  const offered = layers.filter((layer) => {
    const permission = needs[layer]
    return permission === undefined || mayWhat(permission)
  })
  const shown = useMemo(() => layers.filter((layer) => !hidden.includes(layer)), [hidden])

  function toggle(layer: Layer) {
    const wanted = hidden.includes(layer) ? hidden.filter((one) => one !== layer) : [...hidden, layer]
    useHiddenLayers.setState((state) => ({ hidden: { ...state.hidden, [person]: wanted } }))
  }

  return { offered, shown, toggle }
}
