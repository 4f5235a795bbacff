import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startLanguage } from './kit/language.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
startLanguage()
createRoot(root).render(<App />)
