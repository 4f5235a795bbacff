import type { Texts } from '../vi.ts'

export const provinces: Texts['provinces'] = {
  title: 'Provinces',
  lead: 'Addresses stay as they were typed. This list says which province a place is part of now, and in which region it is counted.',
  source: '{{count, number}} provinces and cities since {{day}}. Source: {{source}}',
  communes:
    '{{count, number}} wards, communes and special zones since {{day}}, with {{former, number}} of before: they say where an old address lies now. Source: {{source}}',
  show: 'See them and change regions',
  hide: 'Hide the list',
  load: 'Update from a file…',
  loaded: 'The list is up to date: {{count, number}} provinces and cities',
  loadedBoth:
    'The list is up to date: {{count, number}} provinces and cities; {{communes, number}} wards, communes and special zones',
  reset: 'Use the list of the program',
  isReset: 'The list of the program is in use again',
  name: 'Name',
  formerly: 'With the former provinces',
  region: 'Region',
  regionOf: 'Region of {{name}}',
}

export const provinceConflicts = {
  'not-provinces': 'This file is no list of provinces of Khách Quen, so nothing was changed. Choose a file provinces.json.',
}
