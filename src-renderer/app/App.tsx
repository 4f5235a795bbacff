import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { cache, followChanges } from '#renderer/kit/cache.ts'
import { late } from '#renderer/kit/late.tsx'
import { usePreferences } from '#renderer/kit/preferences.ts'
import { remindersPlace } from '#renderer/kit/routes.ts'
import { darkTheme, lightTheme } from '#renderer/kit/theme.ts'
import { Door } from './Door.tsx'

const PrintedPage = late(() => import('./PrintedPage.tsx').then((module) => module.PrintedPage))

const ReminderWindow = late(() =>
  import('#renderer/features/reminders/ReminderWindow.tsx').then((module) => module.ReminderWindow),
)

const renderer = createDOMRenderer(document)
void followChanges()

/** The top of everything on screen: theme, cache, and the workspace, the window of reminders or a page that is being printed. */
export function App() {
  const isDark = useIsDark()
  const [place] = useHashLocation()
  useEffect(() => {
    document.documentElement.classList.toggle('dark', isDark)
  }, [isDark])
  const isPrinted = place.startsWith('/print/')
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={isDark && !isPrinted ? darkTheme : lightTheme} style={{ height: '100%' }}>
        <QueryClientProvider client={cache}>
          {isPrinted ? <PrintedPage place={place} /> : place === remindersPlace ? <ReminderWindow /> : <Door />}
        </QueryClientProvider>
      </FluentProvider>
    </RendererProvider>
  )
}

const darkComputer = window.matchMedia('(prefers-color-scheme: dark)')

function useIsDark() {
  const theme = usePreferences((preferences) => preferences.theme)
  const computerIsDark = useSyncExternalStore(
    (listen) => {
      darkComputer.addEventListener('change', listen)
      return () => darkComputer.removeEventListener('change', listen)
    },
    () => darkComputer.matches,
  )
  return theme === 'dark' || (theme === 'system' && computerIsDark)
}
