import { customerSearchWords, nameKeys } from '#shared/features/customers/rules.ts'
import type { CustomerKind } from '#shared/features/customers/schema.ts'
import type { Birth } from '#shared/kit/birth.ts'
import type { Day } from '#shared/kit/day.ts'
import { stripLegalForm } from '#shared/kit/names.ts'
import type { Personal } from '#shared/kit/personal.ts'
import type { TypedAddress } from '#shared/kit/points.ts'
import { addressIn, type Place } from './addresses.ts'
import { type Business, businessOf } from './business.ts'
import { numberOfDay, textOfDay } from './calendar.ts'
import type { Anniversary, CastMember } from './cast.ts'
import { organisationNamer } from './companies.ts'
import { personName } from './names.ts'
import { addressedAs, addressedIn, birthday, born, nothingPersonal, type Person, personalOf, personOf } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { citizenNumber, hostWord, openDirectory, type Point } from './reach.ts'
import { remarkOn } from './remarks.ts'
import { chooseSource, filled, groupOf, type SectorKey, sectors } from './sectors.ts'
import type { Firm, Story } from './stories.ts'
import type { Trade } from './trades.ts'

/** Everything about one customer that is not its history. */
export interface Profile extends Business, Personal, Pick<Person, 'honorific' | 'selfAddress'> {
  code: string
  kind: CustomerKind
  name: string
  shortName: string
  tradeName: string
  englishName: string
  sector: SectorKey
  group: string
  source: string
  taxCode: string
  address: string
  province: string
  website: string
  rating: 'A' | 'B' | 'C' | null
  bornOn: Birth | null
  revenue: number | null
  needs: string
  note: string
  points: Point[]
  /** Beside its own. */
  addresses: TypedAddress[]
  people: Person[]
}

const firmLabels = ['', 'Zalo', 'Kế toán', 'Kho', 'Kỹ thuật']
const homeLabels = ['', 'Zalo', 'home']

type Name = Pick<Profile, 'name' | 'shortName'> & { bornIn?: number; isMan?: boolean }

/** Makes up the customers one by one; the sectors are known before, because contracts and people follow from them. */
export function profiler(firm: Firm): (story: Story, what: { index: number; trade: Trade; people: number }) => Profile {
  const random = randomFrom(firm.seed, 'customers')
  const elsewhere = randomFrom(firm.seed, 'addresses')
  const directory = openDirectory()
  const nameOrganisation = organisationNamer()
  const business = businessOf(firm)
  const thisYear = Number(textOfDay(firm.calendar.today).slice(0, 4))

  function nameOf(sector: SectorKey, place: Place): Name {
    if (sector !== 'person') return nameOrganisation(sector, place, random)
    const { sex, year } = born(random)
    return {
      name: personName({ sex, bornIn: year, region: place.region }, random),
      shortName: '',
      bornIn: year,
      isMan: sex === 'man',
    }
  }

  function pointsOf(sector: SectorKey, place: Place, host: string): Point[] {
    const isSmall = sector === 'person' || sector === 'household'
    const points = [!isSmall && random.chance(0.72) ? directory.landline(place, random) : directory.mobile(random)]
    if (random.chance(isSmall ? 0.1 : 0.28)) points.push(directory.mobile(random, random.pick(isSmall ? homeLabels : firmLabels)))
    if (random.chance(isSmall ? 0.16 : 0.66)) {
      points.push(
        directory.email(
          isSmall ? host : random.pick(['lienhe', 'info', 'ketoan', 'vanphong', 'muahang']),
          isSmall ? 'hopthu.example.com' : `${host}.example`,
        ),
      )
    }
    return points
  }

  function reached(person: Omit<Person, 'points'>, host: string): Person {
    const words = person.fullName.split(' ')
    const points = random.chance(0.94) ? [directory.mobile(random)] : []
    if (random.chance(0.42))
      points.push(directory.email(hostWord(`${words.at(-1)}${words[0]}`), host === '' ? 'hopthu.example.com' : `${host}.example`))
    return { ...person, points }
  }

  return (story, { index, trade, people }) => {
    const { cast } = story
    const { sector, place } = trade
    const name: Name = cast ?? nameOf(sector, place)
    const host = hostWord(saidName(name.name)).slice(0, 40)
    const isPerson = sector === 'person'
    const contacts = cast
      ? castPeople(cast, { firm, thisYear })
      : Array.from({ length: people }, () => personOf(sector, { region: place.region, thisYear }, random))
    return {
      code: `KH${String(index + 1).padStart(5, '0')}`,
      kind: isPerson ? 'person' : 'organisation',
      name: name.name,
      shortName: name.shortName,
      tradeName: '',
      englishName: '',
      ...business(story, sector),
      sector,
      group: groupOf(sector, place.region),
      source: random.chance(0.92) ? chooseSource(random) : '',
      taxCode: taxCodeOf(sector, { name, place }),
      address: cast?.address ?? (random.chance(0.95) ? addressIn(place, sectors[sector].address, random) : ''),
      province: place.province,
      website: !isPerson && random.chance(0.3) ? `www.${host}.example` : '',
      rating: cast?.rating ?? ratingOf(story, random),
      bornOn: cast ? bornOnOfCast(firm, cast) : bornOnOf(name, story),
      ...addressedOf(cast, name),
      ...(name.bornIn === undefined ? nothingPersonal : personalOf({ sex: name.isMan ? 'man' : 'woman', year: name.bornIn })),
      revenue: revenueOf(story, isPerson, random),
      needs:
        cast?.needs ??
        (story.stage !== 'target' && random.chance(0.62) ? filled(random.pick(sectors[sector].needs), random) : ''),
      note: cast === null && random.chance(0.22) ? remarkOn(isPerson, random) : '',
      points: pointsOf(sector, place, host),
      addresses: isPerson ? [] : addressesIn(place, elsewhere),
      people: contacts.map((person) => reached(person, isPerson ? '' : host)),
    }
  }

  function addressedOf(cast: CastMember | null, { bornIn, isMan }: Name) {
    if (bornIn === undefined) return addressedAs(cast?.honorific ?? '')
    return addressedIn('person', { sex: isMan ? 'man' : 'woman', year: bornIn }, thisYear)
  }

  function taxCodeOf(sector: SectorKey, of: { name: Name; place: Place }) {
    if (sector === 'person')
      return random.chance(0.06) ? citizenNumber({ year: of.name.bornIn ?? 1980, isMan: of.name.isMan ?? false }, random) : ''
    if (sector === 'household')
      return random.chance(0.5) ? citizenNumber({ year: random.whole(1960, 2000), isMan: random.chance(0.5) }, random) : ''
    if (!random.chance(sector === 'state' || sector === 'school' ? 0.6 : 0.88)) return ''
    const code = directory.taxCode(of.place, random)
    return of.name.name.startsWith('Chi nhánh') ? `${code}-${String(random.whole(1, 12)).padStart(3, '0')}` : code
  }

  function bornOnOf(name: Name, story: Story): Birth | null {
    if (name.bornIn !== undefined) return random.chance(0.55) ? birthday(name.bornIn, random) : null
    return random.chance(0.58) ? textOfDay(story.createdDay - random.whole(60, 9000)) : null
  }
}

/** A firm as people say it: without its legal form and what every second one of them claims to do. */
export function saidName(name: string): string {
  return stripLegalForm(name).rest.replace(/^(?:Thương mại và Dịch vụ|TM&DV|Sản xuất và Thương mại) /u, '')
}

/** What the customer list keeps of a profile to sort, compare and find by. */
export function keysOf(profile: Profile): { sortKey: string; foldedName: string; words: string } {
  const contactPoints = [...profile.points, ...profile.people.flatMap((person) => person.points)]
  const contactNames = profile.people.map((person) => person.fullName)
  const nicknames = profile.people.map((person) => person.nickname)
  return { ...nameKeys(profile), words: customerSearchWords({ ...profile, contactPoints, contactNames, texts: nicknames }) }
}

/** One firm in eight has a warehouse or a branch. */
function addressesIn(place: Place, random: Random): TypedAddress[] {
  if (!random.chance(0.125)) return []
  const label = random.pick(['delivery', 'branch'])
  return [{ label, address: addressIn(place, label === 'delivery' ? 'factory' : 'street', random), province: place.province }]
}

function castPeople(cast: CastMember, at: { firm: Firm; thisYear: number }): Omit<Person, 'points'>[] {
  return cast.people.map(({ honorific, fullName, title, birthday: anniversary }) => ({
    ...addressedAs(honorific),
    fullName,
    title,
    department: '',
    decisionRole: '',
    bornOn: anniversary ? anniversaryDay(at.firm, anniversary) : null,
    ...nothingPersonal,
    address: '',
    note: '',
  }))
}

function bornOnOfCast(firm: Firm, { founded }: CastMember) {
  return founded ? anniversaryDay(firm, founded) : null
}

/** The day so many years ago whose anniversary falls in so many days. */
function anniversaryDay(firm: Firm, { inDays, years }: Anniversary): Day {
  const coming = textOfDay(firm.calendar.today + inDays)
  const text = `${Number(coming.slice(0, 4)) - years}${coming.slice(4)}`
  return textOfDay(numberOfDay(text.replace('02-29', '02-28') as Day))
}

function ratingOf(story: Story, random: Random): Profile['rating'] {
  const roll = random.next()
  if (story.stage === 'loyal') return roll < 0.6 ? 'A' : 'B'
  if (story.stage === 'customer') return roll < 0.16 ? 'A' : roll < 0.62 ? 'B' : 'C'
  if (story.stage === 'prospect') return roll < 0.2 ? 'A' : roll < 0.6 ? 'B' : roll < 0.85 ? 'C' : null
  return roll < 0.05 ? 'A' : roll < 0.2 ? 'B' : roll < 0.5 ? 'C' : null
}

function revenueOf(story: Story, isPerson: boolean, random: Random): number | null {
  if (isPerson || story.stage === 'target' || !random.chance(0.6)) return null
  return Math.round(20 + 2400 * random.next() ** 3) * 1_000_000
}
