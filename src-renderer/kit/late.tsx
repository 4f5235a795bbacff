import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

interface Around {
  /** Shown until the code has come. */
  meanwhile?: ReactNode
  /** Stands behind the component as soon as that does. */
  children?: ReactNode
}

export interface Late<Props> {
  (props: Props & Around): ReactNode
  /** Loads the code before it is shown. */
  ahead: () => Promise<void>
}

/**
 * A component whose code is loaded when it is first shown.
 * It appears when its code has come: what React.lazy loads React keeps back for 300 ms after each fallback.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
  let Loaded: ComponentType<Props> | undefined

  async function ahead() {
    Loaded ??= await load()
  }

  function LateComponent({ meanwhile = null, children, ...props }: Props & Around) {
    const [isLoaded, setLoaded] = useState(Loaded !== undefined)
    useEffect(() => {
      if (isLoaded) return
      ahead().then(
        () => setLoaded(true),
        (failure) =>
          setLoaded(() => {
            throw failure
          }),
      )
    }, [isLoaded])
    if (!isLoaded || !Loaded) return meanwhile
    return (
      <>
        <Loaded {...(props as unknown as Props)} />
        {children}
      </>
    )
  }
  return Object.assign(LateComponent, { ahead })
}
