import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { screenAt } from './app/screens.ts'
import { startLanguage } from './kit/language.ts'
import { usePreferences } from './kit/preferences.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
startLanguage()
// The code of the module shown last comes while the frame around it is made.
void screenAt(usePreferences.getState().lastPlace)?.Screen.ahead()
createRoot(root).render(<App />)
