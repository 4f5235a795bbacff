import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { screenAt } from './app/screens.ts'
import { cache } from './kit/cache.ts'
import { ask } from './kit/client.ts'
import { startLanguage } from './kit/language.ts'
import { usePreferences } from './kit/preferences.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
startLanguage()
beginWith(usePreferences.getState().lastPlace)
createRoot(root).render(<App />)

/** The code of the module shown last, and what it begins with, come while the frame around it is made. */
function beginWith(place: string) {
  const screen = screenAt(place)
  void screen?.Screen.ahead()
  cache.fetchQuery(ask.session.state.queryOptions()).then(
    ({ state }) => state === 'signed-in' && screen?.askAhead?.(),
    // Whoever asks for it next is told.
    () => undefined,
  )
}
