export const alphabet = {
  bar: 'Go to a letter: {{list}}',
  letter: '{{letter}} ({{count, number}})',
}
