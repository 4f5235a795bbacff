import { useEffect, useState } from 'react'

/** An address at which the window shows a file that is not kept yet; undefined without one. */
export function useFileUrl(file: File | null | undefined) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file) return
    const shown = URL.createObjectURL(file)
    setUrl(shown)
    return () => {
      setUrl(undefined)
      URL.revokeObjectURL(shown)
    }
  }, [file])
  return url
}
