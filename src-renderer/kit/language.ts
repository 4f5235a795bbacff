import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatCount } from './format.ts'
import { usePreferences } from './preferences.ts'
import { en } from './texts/en.ts'
import { type Texts, vi } from './texts/vi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts'
    resources: { texts: Texts }
  }
}

/** Makes `t` speak the preferred language and follow it when it changes. */
export function startLanguage() {
  void i18next.use(initReactI18next).init({
    lng: usePreferences.getState().language,
    fallbackLng: false,
    resources: { vi: { texts: vi }, en: { texts: en } },
    defaultNS: 'texts',
    interpolation: { escapeValue: false },
  })
  i18next.services.formatter?.add('number', (count: number, language) =>
    language === 'en' ? formatCount(count).replaceAll('.', ',') : formatCount(count),
  )
  document.documentElement.lang = usePreferences.getState().language
  usePreferences.subscribe(({ language }) => {
    document.documentElement.lang = language
    void i18next.changeLanguage(language)
  })
}
