import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatCount } from './format.ts'
import { usePreferences } from './preferences.ts'
import { singulars } from './texts/en/one.ts'
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
  i18next.addResources('en', 'texts', singulars)
  i18next.services.formatter?.add('number', formatCount)
  i18next.services.formatter?.add('monthName', englishMonth)
  document.documentElement.lang = usePreferences.getState().language
  usePreferences.subscribe(({ language }) => {
    document.documentElement.lang = language
    void i18next.changeLanguage(language)
  })
}

/** 10 → `October`: Vietnamese says the number, English the name. */
function englishMonth(month: number) {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1))
}
