export const alphabet = {
  bar: 'Đến chữ cái: {{list}}',
  letter: '{{letter}} ({{count, number}})',
}
