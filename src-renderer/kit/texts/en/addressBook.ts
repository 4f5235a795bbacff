import type { Texts } from '../vi.ts'

export const addressBook: Texts['addressBook'] = {
  title: 'People',
  everybody: 'Everybody',
  chooseView: 'How people are shown',
  views: { list: 'List', business: 'Business cards', cards: 'Cards', phones: 'Phones', table: 'Table' },
  columns: {
    name: 'Full name',
    firm: 'Customer',
    alsoAt: 'Also works at',
    work: 'Work',
    mobile: 'Mobile',
    home: 'Home',
    fax: 'Fax',
  },
  newPerson: 'New person',
  newContact: 'New person of the same firm',
  back: 'Back to people',
  noneChosen: 'Choose a person to see them.',
  manyChosen: '{{count, number}} people chosen',
  found: '{{count, number}} people',
  foundMore: 'the 300 people that fit best',
  exported: '{{count, number}} people exported',
  cards: 'Business cards .vcf',
  print: { title: 'Print people', phones: 'Phone book', cards: 'Contact cards' },
  empty: { title: 'Nobody is here yet', advice: 'The people of customers, and customers who are people, are shown here.' },
  nothingFound: { title: 'Nobody fits', advice: 'Try fewer letters, or the last digits of a phone number.' },
}
