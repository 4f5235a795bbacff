import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components'

/** Brand teal, from nearly black to nearly white; 80 is the colour of the title bar. */
const teal: BrandVariants = {
  10: '#02110f',
  20: '#05201d',
  30: '#07302c',
  40: '#083f3a',
  50: '#0a514b',
  60: '#0c5c55',
  70: '#0d645c',
  80: '#0f6b63',
  90: '#2a8077',
  100: '#43958b',
  110: '#5caaa0',
  120: '#79bdb4',
  130: '#98cfc8',
  140: '#b8dfda',
  150: '#d3ebe8',
  160: '#e6f2f0',
}

const typography = {
  fontFamilyBase: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyNumeric: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontSizeBase200: '11.5px',
  lineHeightBase200: '16px',
  fontSizeBase300: '13px',
  lineHeightBase300: '18px',
  fontSizeBase400: '15px',
  lineHeightBase400: '20px',
  borderRadiusMedium: '5px',
  durationNormal: '100ms',
  durationFast: '80ms',
  durationSlow: '110ms',
  durationGentle: '110ms',
  durationSlower: '120ms',
} as const

export const lightTheme: Theme = {
  ...createLightTheme(teal),
  ...typography,
  colorPaletteRedForeground1: '#b3261e',
  colorStatusDangerForeground1: '#b3261e',
  colorStatusWarningForeground1: '#9a5b00',
  colorBrandBackground2: '#e6f2f0',
}

const dark = createDarkTheme(teal)
export const darkTheme: Theme = {
  ...dark,
  ...typography,
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorCompoundBrandForeground1: teal[120],
  colorBrandForegroundLink: teal[120],
  colorCompoundBrandStroke: teal[110],
  colorBrandBackground: teal[70],
  colorBrandBackgroundHover: teal[80],
  colorBrandBackground2: '#12332f',
  colorStatusDangerForeground1: '#f4a19b',
  colorStatusWarningForeground1: '#f2c27b',
}
