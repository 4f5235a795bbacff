import { placesTable, streetsTable } from './places.ts'
import { type Choice, listed, type Random, weighted } from './random.ts'

export type Region = 'north' | 'central' | 'south'

/** Where a customer sits: a province of today, with what still follows from the old province there. */
export interface Place {
  province: string
  areaCode: string
  /** First two digits of the tax codes its tax office gave out. */
  taxOffice: string
  region: Region
  /** Full names, 'Phường Tương Mai' or 'Xã Gia Lâm'. */
  wards: string[]
  streets: string[]
}

export const choosePlace: Choice<Place> = weighted(readPlaces())

const towers = listed(
  'Vạn Phát, Đại Thành, Sông Hồng, Hoàng Gia, Thành Công, Sao Mai, Licom, Hà Thành, Minh Khai, Bình An, Phú Gia',
)
const estates = listed('Khu công nghiệp, Cụm công nghiệp')

/** 'Số 18 ngõ 24 Kim Đồng, P. Tương Mai, Hà Nội'. */
export function addressIn(place: Place, kind: 'street' | 'office' | 'factory', random: Random): string {
  const ward = random.pick(place.wards)
  const where = `${shortWard(ward)}, ${place.province}`
  if (kind === 'factory' && random.chance(0.75)) {
    const estate = `${random.pick(estates)} ${ward.replace(/^\S+ /u, '')}`
    return `Lô ${random.pick(['A', 'B', 'C', 'CN', 'D'])}${random.whole(1, 40)}, ${estate}, ${where}`
  }
  const named = random.pick(place.streets)
  const street = /^\d/u.test(named) ? `đường ${named}` : named
  if (kind === 'office' && random.chance(0.4)) {
    return `Tầng ${random.whole(2, 25)}, toà nhà ${random.pick(towers)}, ${random.whole(1, 480)} ${street}, ${where}`
  }
  return `${houseNumber(place, random)}${street}, ${where}`
}

function houseNumber(place: Place, random: Random) {
  const alley = random.next()
  if (place.region === 'south')
    return alley < 0.35 ? `${random.whole(2, 480)}/${random.whole(1, 90)} ` : `${random.whole(1, 900)} `
  if (alley < 0.3) return `Số ${random.whole(1, 90)} ngõ ${random.whole(2, 300)} `
  return alley < 0.36
    ? `Số ${random.whole(1, 30)} ngách ${random.whole(2, 60)}/${random.whole(1, 40)} `
    : `${random.whole(1, 650)} `
}

function shortWard(ward: string) {
  return ward.replace(/^Phường /u, 'P. ')
}

function readPlaces(): (readonly [Place, number])[] {
  const places: (readonly [Place, number])[] = []
  for (const line of placesTable.split('\n').filter(Boolean)) {
    if (!line.startsWith(' ')) {
      places.push(readHead(line))
      continue
    }
    const isCommune = line.trim().startsWith('xã:')
    const names = listed(line.replace('xã:', ''))
    places.at(-1)?.[0].wards.push(...names.map((name) => `${isCommune ? 'Xã' : 'Phường'} ${name}`))
  }
  return places
}

function readHead(line: string): readonly [Place, number] {
  const [province = '', areaCode = '', taxOffice = '', region, weight] = listed(line)
  const streets = listed(streetsTable[province] ?? streetsTable[''] ?? '')
  return [{ province, areaCode, taxOffice, region: region as Region, wards: [], streets }, Number(weight)]
}
