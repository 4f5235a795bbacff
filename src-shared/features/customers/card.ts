import type { Contact } from '#shared/features/contacts/schema.ts'
import { type Birth, formatBirth, isLunarBirth } from '#shared/kit/birth.ts'
import { splitFullName } from '#shared/kit/names.ts'
import type { Personal } from '#shared/kit/personal.ts'
import { zaloLink } from '#shared/kit/points.ts'
import type { Card } from '#shared/kit/vcard.ts'
import type { ContactPoint, Customer } from './schema.ts'

type Firm = Pick<
  Customer,
  'kind' | 'name' | 'contactPoints' | 'address' | 'province' | 'addresses' | 'website' | 'bornOn' | 'honorific'
> &
  Personal
type Person = Pick<Contact, 'honorific' | 'fullName' | 'title' | 'department' | 'contactPoints' | 'bornOn' | 'address'> & Personal

/** The business card of a customer: what one would hand on, not what was noted about it. */
export function cardOfCustomer(customer: Firm): Card {
  const { kind, name, honorific, address, province, addresses, website, bornOn, contactPoints } = customer
  const own = { kind, name, address, province, addresses, website, ...reachedBy(contactPoints) }
  return kind === 'person' ? { ...own, parts: splitFullName(name), honorific, ...personalOf(customer), ...bornAs(bornOn) } : own
}

/** The business card of somebody who works there: the firm's address, their own numbers, and where they live. */
export function cardOfContact({ fullName, ...person }: Person, { name, address, province, website }: Firm): Card {
  const { honorific, title, department, bornOn, contactPoints, address: home } = person
  return {
    ...{ kind: 'person', name: fullName, parts: splitFullName(fullName), honorific, title, department, ...bornAs(bornOn) },
    ...{ organisation: name, address, province, website, ...reachedBy(contactPoints), ...personalOf(person) },
    ...(home && { addresses: [{ label: 'home', address: home, province: '' }] }),
  }
}

/** What fits into a code that a phone still reads from a screen: the first numbers, and no more than one would print on a card. */
export function cardForCode({ bornOn: _bornOn, note: _note, addresses: _addresses, phones, emails, ...card }: Card): Card {
  const { nickname: _nickname, spouse: _spouse, manager: _manager, assistant: _assistant, ...own } = card
  return { ...own, phones: phones.slice(0, 3).map(({ at, label }) => ({ at, label })), emails: emails.slice(0, 2) }
}

function personalOf({ nickname, spouse, manager, assistant }: Personal): Personal {
  return { nickname, spouse, manager, assistant }
}

/** Programs that read cards know no lunar calendar: such a birthday is told in words. */
function bornAs(bornOn: Birth | null): Pick<Card, 'bornOn' | 'note'> {
  return bornOn !== null && isLunarBirth(bornOn) ? { note: `Sinh ${formatBirth(bornOn)}` } : { bornOn }
}

function reachedBy(points: readonly ContactPoint[]): Pick<Card, 'phones' | 'emails'> {
  const of = (kind: ContactPoint['kind']) =>
    points
      .filter((point) => point.kind === kind)
      .map(({ normal, typed, label, hasZalo }) => ({
        ...{ at: normal || typed, label },
        ...(hasZalo && normal && { zalo: zaloLink(normal) }),
      }))
  return { phones: of('phone'), emails: of('email') }
}
