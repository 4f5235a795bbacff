import type { FluentIcon } from '@fluentui/react-icons'
import { CalendarLtr20Filled, CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Call20Filled, Call20Regular } from '@fluentui/react-icons/svg/call'
import { DataBarVertical20Filled, DataBarVertical20Regular } from '@fluentui/react-icons/svg/data-bar-vertical'
import { DocumentText20Filled, DocumentText20Regular } from '@fluentui/react-icons/svg/document-text'
import { People20Filled, People20Regular } from '@fluentui/react-icons/svg/people'
import { Settings20Filled, Settings20Regular } from '@fluentui/react-icons/svg/settings'
import { WeatherSunny20Filled, WeatherSunny20Regular } from '@fluentui/react-icons/svg/weather-sunny'
import { lazy } from 'react'
import type { Place } from '#renderer/kit/routes.ts'
import type { Permission } from '#shared/kit/access.ts'

interface ScreenOfRail {
  place: Place
  icon: FluentIcon
  chosenIcon: FluentIcon
  keys: string
  /** What a role must permit for the module to be there. */
  may?: Permission
  Screen: React.LazyExoticComponent<React.ComponentType>
}

/** The modules of the rail, top to bottom; the last one stands at its foot. Each is loaded when it is first shown. */
export const screens: ScreenOfRail[] = [
  {
    place: 'today',
    icon: WeatherSunny20Regular,
    chosenIcon: WeatherSunny20Filled,
    keys: 'Ctrl+1',
    Screen: lazy(() => import('#renderer/screens/TodayScreen.tsx').then(({ TodayScreen }) => ({ default: TodayScreen }))),
  },
  {
    place: 'calendar',
    may: 'appointments.see',
    icon: CalendarLtr20Regular,
    chosenIcon: CalendarLtr20Filled,
    keys: 'Ctrl+2',
    Screen: lazy(() =>
      import('#renderer/screens/CalendarScreen.tsx').then(({ CalendarScreen }) => ({ default: CalendarScreen })),
    ),
  },
  {
    place: 'customers',
    may: 'customers.see',
    icon: People20Regular,
    chosenIcon: People20Filled,
    keys: 'Ctrl+3',
    Screen: lazy(() =>
      import('#renderer/screens/CustomersScreen.tsx').then(({ CustomersScreen }) => ({ default: CustomersScreen })),
    ),
  },
  {
    place: 'calls',
    may: 'calls.see',
    icon: Call20Regular,
    chosenIcon: Call20Filled,
    keys: 'Ctrl+4',
    Screen: lazy(() => import('#renderer/screens/CallsScreen.tsx').then(({ CallsScreen }) => ({ default: CallsScreen }))),
  },
  {
    place: 'contracts',
    may: 'contracts.see',
    icon: DocumentText20Regular,
    chosenIcon: DocumentText20Filled,
    keys: 'Ctrl+5',
    Screen: lazy(() =>
      import('#renderer/screens/ContractsScreen.tsx').then(({ ContractsScreen }) => ({ default: ContractsScreen })),
    ),
  },
  {
    place: 'reports',
    may: 'reports.see',
    icon: DataBarVertical20Regular,
    chosenIcon: DataBarVertical20Filled,
    keys: 'Ctrl+6',
    Screen: lazy(() => import('#renderer/screens/ReportsScreen.tsx').then(({ ReportsScreen }) => ({ default: ReportsScreen }))),
  },
  {
    place: 'settings',
    icon: Settings20Regular,
    chosenIcon: Settings20Filled,
    keys: 'Ctrl+,',
    Screen: lazy(() =>
      import('#renderer/screens/SettingsScreen.tsx').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
    ),
  },
]
