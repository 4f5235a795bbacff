import { fold } from '#shared/kit/fold.ts'
import { formatPhone } from '#shared/kit/phoneText.ts'
import { hasRightCheckDigit } from '#shared/kit/taxCode.ts'
import type { Place } from './addresses.ts'
import { listed, type Random, weightedList } from './random.ts'

/** What one is reached at, as it was typed and in the form that compares. */
export interface Point {
  kind: 'phone' | 'email'
  typed: string
  normal: string
  label: string
  hasZalo: 0 | 1
}

/** Gives out numbers and addresses, none of them twice. */
export interface Directory {
  mobile: (random: Random, label?: string) => Point
  landline: (place: Place, random: Random) => Point
  email: (before: string, host: string) => Point
  taxCode: (place: Place, random: Random) => string
}

const mobilePrefixes = weightedList(`32 3, 33 4, 34 4, 35 4, 36 5, 37 4, 38 5, 39 4, 86 5, 96 6, 97 8, 98 8, 81 2, 82 2, 83 2,
  84 2, 85 2, 88 3, 91 8, 94 6, 70 2, 76 2, 77 2, 78 2, 79 3, 89 3, 90 8, 93 6, 52 0.4, 56 0.6, 58 0.6, 92 1.5, 59 0.3, 99 0.6`)
/** How a number was dialled before 15/09/2018; old lists still carry it. */
const formerly: Readonly<Record<string, string>> = {
  32: '162',
  33: '163',
  34: '164',
  35: '165',
  36: '166',
  37: '167',
  38: '168',
  39: '169',
  70: '120',
  76: '126',
  77: '122',
  78: '128',
  79: '121',
  81: '127',
  82: '129',
  83: '123',
  84: '124',
  85: '125',
  56: '186',
  58: '188',
  59: '199',
}
const citizenProvinces = listed(
  '001, 001, 001, 022, 024, 025, 026, 027, 030, 031, 033, 034, 035, 036, 037, 038, 040, 048, 079, 079, 092',
)

export function openDirectory(): Directory {
  const taken = new Set<number>()
  const addresses = new Map<string, number>()

  function fresh(draw: () => string) {
    let number = draw()
    while (taken.has(Number(number))) number = draw()
    taken.add(Number(number))
    return number
  }

  return {
    mobile(random, label = '') {
      const prefix = mobilePrefixes(random)
      const number = fresh(() => prefix + String(random.whole(1_000_000, 9_999_999)))
      return {
        kind: 'phone',
        typed: typedMobile(number, random),
        normal: `+84${number}`,
        label: label === 'Zalo' ? '' : label,
        hasZalo: label === 'Zalo' ? 1 : 0,
      }
    },
    landline(place, random) {
      const length = place.areaCode.length === 2 ? 7 : 6
      const number = fresh(() => `${place.areaCode}3${String(random.whole(0, 10 ** length - 1)).padStart(length, '0')}`)
      return { kind: 'phone', typed: typedLandline(number, place, random), normal: `+84${number}`, label: 'landline', hasZalo: 0 }
    },
    email(before, host) {
      const seen = addresses.get(`${before}@${host}`) ?? 0
      addresses.set(`${before}@${host}`, seen + 1)
      const typed = `${before}${seen === 0 ? '' : seen + 1}@${host}`
      return { kind: 'email', typed, normal: typed, label: '', hasZalo: 0 }
    },
    taxCode(place, random) {
      return fresh(() => withCheckDigit(`${place.taxOffice}${String(random.whole(0, 1_099_999)).padStart(7, '0')}`))
    },
  }
}

/** Since 01/07/2025 the twelve digits of a citizen are the tax code of persons and of businesses run by a household. */
export function citizenNumber(born: { year: number; isMan: boolean }, random: Random): string {
  const century = (born.year < 2000 ? 0 : 2) + (born.isMan ? 0 : 1)
  const year = String(born.year % 100).padStart(2, '0')
  const serial = String(random.whole(1, 35_999)).padStart(6, '0')
  return `${random.pick(citizenProvinces)}${century}${year}${serial}`
}

/** 'Công ty Điện lạnh Hòa Phát' → 'congtydienlanhhoaphat'. */
export function hostWord(text: string): string {
  return fold(text).replace(/[^a-z0-9]/gu, '')
}

/** Nine digits with their tenth; the last of the nine moves on where the sum has none. */
function withCheckDigit(nine: string) {
  let start = Number(nine)
  for (;;) {
    const digits = String(start).padStart(9, '0')
    for (let last = 0; last <= 9; last++) if (hasRightCheckDigit(digits + last)) return digits + last
    start++
  }
}

function typedMobile(number: string, random: Random) {
  const style = random.next()
  const former = formerly[number.slice(0, 2)]
  if (style < 0.025 && former !== undefined) return `0${former} ${number.slice(2, 5)} ${number.slice(5)}`
  if (style < 0.58) return formatPhone(`+84${number}`)
  if (style < 0.84) return `0${number}`
  if (style < 0.95) return `0${number.slice(0, 3)}.${number.slice(3, 6)}.${number.slice(6)}`
  return `+84 ${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
}

function typedLandline(number: string, place: Place, random: Random) {
  const style = random.next()
  if (style < 0.7) return formatPhone(`+84${number}`)
  if (style < 0.85) return `(0${place.areaCode}) ${number.slice(place.areaCode.length)}`
  return `0${number}`
}
