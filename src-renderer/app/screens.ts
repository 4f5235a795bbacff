import type { FluentIcon } from '@fluentui/react-icons'
import { CalendarLtr20Filled, CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call20Filled, Call20Regular } from '@fluentui/react-icons/svg/call'
import { DataBarVertical20Filled, DataBarVertical20Regular } from '@fluentui/react-icons/svg/data-bar-vertical'
import { DocumentText20Filled, DocumentText20Regular } from '@fluentui/react-icons/svg/document-text'
import { People20Filled, People20Regular } from '@fluentui/react-icons/svg/people'
import { Settings20Filled, Settings20Regular } from '@fluentui/react-icons/svg/settings'
import { WeatherSunny20Filled, WeatherSunny20Regular } from '@fluentui/react-icons/svg/weather-sunny'
import { askFirstPage } from '#renderer/features/customers/pages.ts'
import { cache } from '#renderer/kit/cache.ts'
import { ask } from '#renderer/kit/client.ts'
import { type Late, late } from '#renderer/kit/late.tsx'
import { useMayWhat } from '#renderer/kit/may.ts'
import {
  competitorsPlace,
  giftsPlace,
  opportunitiesPlace,
  type Place,
  peoplePlace,
  productsPlace,
  reordersPlace,
  routes,
  tasksPlace,
} from '#renderer/kit/routes.ts'
import { CustomerPages } from '#renderer/screens/CustomerPages.tsx'
import type { Permission } from '#shared/kit/access.ts'

interface ScreenOfRail {
  place: Place
  icon: FluentIcon
  chosenIcon: FluentIcon
  keys: string
  /** What a role must permit, or one of several things, for the module to be there. */
  may?: Permission | readonly Permission[]
  /** The search box narrows its list. */
  isSearched?: true
  Screen: Late<object>
  /** Asks for what it begins with, before it is there. */
  askAhead?: () => void
}

/** The modules of the rail, top to bottom; the last one stands at its foot. Each is loaded when it is first shown. */
export const screens: ScreenOfRail[] = [
  {
    place: 'today',
    icon: WeatherSunny20Regular,
    chosenIcon: WeatherSunny20Filled,
    keys: 'Ctrl+1',
    Screen: late(() => import('#renderer/screens/TodayScreen.tsx').then(({ TodayScreen }) => TodayScreen)),
    askAhead: () => void cache.prefetchQuery(ask.today.get.queryOptions()),
  },
  {
    place: 'calendar',
    may: 'appointments.see',
    icon: CalendarLtr20Regular,
    chosenIcon: CalendarLtr20Filled,
    keys: 'Ctrl+2',
    Screen: late(() => import('#renderer/screens/CalendarScreen.tsx').then(({ CalendarScreen }) => CalendarScreen)),
  },
  {
    place: 'customers',
    may: 'customers.see',
    isSearched: true,
    icon: People20Regular,
    chosenIcon: People20Filled,
    keys: 'Ctrl+3',
    // What a day begins with comes with the frame.
    Screen: late(async () => CustomerPages),
    askAhead: askFirstPage,
  },
  {
    place: 'calls',
    may: ['calls.see', 'tasks.see'],
    icon: Call20Regular,
    chosenIcon: Call20Filled,
    keys: 'Ctrl+4',
    Screen: late(() => import('#renderer/screens/CallPages.tsx').then(({ CallPages }) => CallPages)),
  },
  {
    place: 'contracts',
    may: 'contracts.see',
    isSearched: true,
    icon: DocumentText20Regular,
    chosenIcon: DocumentText20Filled,
    keys: 'Ctrl+5',
    Screen: late(() => import('#renderer/screens/ContractsScreen.tsx').then(({ ContractsScreen }) => ContractsScreen)),
  },
  {
    place: 'reports',
    may: 'reports.see',
    icon: DataBarVertical20Regular,
    chosenIcon: DataBarVertical20Filled,
    keys: 'Ctrl+6',
    Screen: late(() => import('#renderer/screens/ReportPages.tsx').then(({ ReportPages }) => ReportPages)),
  },
  {
    place: 'settings',
    icon: Settings20Regular,
    chosenIcon: Settings20Filled,
    keys: 'Ctrl+,',
    Screen: late(() => import('#renderer/screens/SettingsScreen.tsx').then(({ SettingsScreen }) => SettingsScreen)),
  },
]

/** The lists the search box narrows, as far as this person may see them. */
export function useSearchedPlaces() {
  const mayWhat = useMayWhat()
  const lists: string[] = screens
    .filter((screen) => screen.isSearched && isOffered(screen, mayWhat))
    .map(({ place }) => routes[place])
  if (mayWhat('customers.see')) lists.push(peoplePlace, giftsPlace, competitorsPlace, productsPlace, reordersPlace)
  if (mayWhat('opportunities.see')) lists.push(opportunitiesPlace)
  return mayWhat('tasks.see') ? [...lists, tasksPlace] : lists
}

/** Whether somebody has a part in a module. */
export function isOffered({ may = [] }: ScreenOfRail, mayWhat: (permission: Permission) => boolean) {
  const any = [may].flat()
  return any.length === 0 || any.some(mayWhat)
}

/** The module an address belongs to, whoever may see it. */
export function screenAt(address: string) {
  return screens.find((screen) => address.startsWith(routes[screen.place]))
}
