import { useState } from 'react'

/** A value as it was before something that is still on its way: what belongs together changes together. */
export function useSettled<Value>(value: Value, isPending: boolean): Value {
  const [settled, settle] = useState(value)
  if (!isPending && settled !== value) settle(value)
  return isPending ? settled : value
}
