import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHashLocation } from 'wouter/use-hash-location'
import { useShownWizard } from '#renderer/features/encryption/shownWizard.ts'
import { ask } from '#renderer/kit/client.ts'
import { useOffer } from '#renderer/kit/commands.ts'
import { useHistory } from '#renderer/kit/history.ts'
import { late } from '#renderer/kit/late.tsx'
import { usePreferences } from '#renderer/kit/preferences.ts'
import {
  competitorsPlace,
  giftsPlace,
  opportunitiesPlace,
  peoplePlace,
  productsPlace,
  reordersPlace,
  routes,
  settingsPages,
  tasksPlace,
} from '#renderer/kit/routes.ts'
import { ErrorBoundary } from '#renderer/kit/ui/ErrorBoundary.tsx'
import { Notices, useUndo } from '#renderer/kit/ui/notify.tsx'
import { Ready } from '#renderer/kit/ui/Ready.tsx'
import { useAllowedScreens } from './allowed.ts'
import { CommandBar } from './CommandBar.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import { movePaneFocus, useKeys } from './keys.ts'
import { useLocking } from './locking.ts'
import { Rail } from './Rail.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TitleBar } from './TitleBar.tsx'
import styles from './Workspace.module.css'

const HistoryDialog = late(() => import('#renderer/features/audit/HistoryDialog.tsx').then((module) => module.HistoryDialog))
const EncryptionWizard = late(() =>
  import('#renderer/features/encryption/EncryptionWizard.tsx').then((module) => module.EncryptionWizard),
)
const ReminderWishes = late(() => import('#renderer/screens/ReminderWishes.tsx').then((module) => module.ReminderWishes))
const ShownAppointmentFile = late(() =>
  import('#renderer/screens/ShownAppointmentFile.tsx').then((module) => module.ShownAppointmentFile),
)
const WaitingDrafts = late(() => import('#renderer/screens/WaitingDrafts.tsx').then((module) => module.WaitingDrafts))

/** The frame around every module: title bar, rail, command bar, the module itself, status bar. */
export function Workspace() {
  const { t } = useTranslation()
  const [place, go] = useHashLocation()
  const lastPlace = usePreferences((preferences) => preferences.lastPlace)
  const change = usePreferences((preferences) => preferences.change)
  const isHistoryShown = useHistory(({ looked }) => looked !== undefined)
  const isWizardShown = useShownWizard(({ way }) => way !== undefined)
  const screens = useAllowedScreens()
  const shown = screens.find((screen) => place.startsWith(routes[screen.place]))
  const isAllowed = screens.some((screen) => routes[screen.place] === lastPlace)
  useEffect(() => {
    if (!shown) go(isAllowed ? lastPlace : routes.today, { replace: true })
    else if (lastPlace !== routes[shown.place]) change({ lastPlace: routes[shown.place] })
  }, [shown, lastPlace, isAllowed, go, change])
  useOffer('workspace', [
    ...screens.map((screen) => ({
      id: screen.place,
      text: t(`place.${screen.place}`),
      icon: screen.icon,
      keys: screen.keys,
      run: () => go(routes[screen.place]),
      place: 'palette' as const,
    })),
    {
      id: 'people-place',
      text: t('addressBook.title'),
      keys: 'Ctrl+Shift+B',
      run: () => go(peoplePlace),
      may: 'customers.see',
      place: 'palette',
    },
    { id: 'tasks-place', text: t('tasks.many'), run: () => go(tasksPlace), may: 'tasks.see', place: 'palette' },
    {
      ...{ id: 'opportunities-place', text: t('opportunities.title'), keys: 'Ctrl+Shift+O' },
      ...{ run: () => go(opportunitiesPlace), may: 'opportunities.see', place: 'palette' },
    },
    {
      ...{ id: 'products-place', text: t('products.title'), run: () => go(productsPlace), may: 'customers.see' },
      ...{ place: 'palette' },
    },
    {
      ...{ id: 'reorders-place', text: t('reorders.title'), run: () => go(reordersPlace), may: 'customers.see' },
      ...{ place: 'palette' },
    },
    { id: 'gifts-place', text: t('gifts.title'), run: () => go(giftsPlace), may: 'customers.see', place: 'palette' },
    {
      ...{ id: 'competitors-place', text: t('competitors.title'), run: () => go(competitorsPlace) },
      ...{ may: 'customers.see', place: 'palette' },
    },
    { id: 'privacy', text: t('privacy.title'), run: () => go(settingsPages.privacy), may: 'privacy.see', place: 'palette' },
    { id: 'undo', text: t('action.undo'), keys: 'Ctrl+Z', run: () => void useUndo.getState().last?.(), place: 'palette' },
    {
      id: 'theme',
      text: t('action.switchTheme'),
      run: () => change({ theme: document.documentElement.classList.contains('dark') ? 'light' : 'dark' }),
      place: 'palette',
    },
    {
      id: 'language',
      text: t('action.switchLanguage'),
      run: () => change({ language: usePreferences.getState().language === 'vi' ? 'en' : 'vi' }),
      place: 'palette',
    },
    { id: 'next-pane', text: t('action.nextPane'), keys: 'F6', run: () => movePaneFocus(1), place: 'palette' },
    { id: 'previous-pane', text: t('action.previousPane'), keys: 'Shift+F6', run: () => movePaneFocus(-1), place: 'palette' },
  ])
  useKeys()
  useLocking()
  const isAnyDraft = useOnceTrue((useQuery(ask.drafts.list.queryOptions()).data ?? []).length > 0)
  return (
    <div className={styles.frame}>
      <TitleBar />
      <Rail shown={shown?.place} />
      <div className={styles.work}>
        <CommandBar />
        {isAnyDraft && <WaitingDrafts />}
        <main className={styles.screen}>
          {shown && (
            <ErrorBoundary key={shown.place}>
              <shown.Screen>
                <Ready />
              </shown.Screen>
            </ErrorBoundary>
          )}
        </main>
      </div>
      <StatusBar />
      <CommandPalette />
      {isHistoryShown && <HistoryDialog />}
      {isWizardShown && <EncryptionWizard />}
      <ReminderWishes />
      <ShownAppointmentFile />
      <Notices />
    </div>
  )
}

/** True from the first time on: the form of the last draft stays open when that draft is given up. */
function useOnceTrue(isTrue: boolean) {
  const [wasTrue, setTrue] = useState(isTrue)
  useEffect(() => {
    if (isTrue) setTrue(true)
  }, [isTrue])
  return wasTrue
}
