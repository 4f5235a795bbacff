import { useEffect, useState } from 'react'

/** Long enough for what has come to be painted; milliseconds. */
const A_MOMENT = 50

/** Whether a value has stayed the same for a moment: what is asked for behind it then disturbs neither its painting nor whoever types on. */
export function useRested(value: string) {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), A_MOMENT)
    return () => clearTimeout(timer)
  }, [value])
  return rested === value
}
