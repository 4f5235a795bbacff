import { choosePlace, type Place } from './addresses.ts'
import { type Random, randomFrom } from './random.ts'
import { chooseSector, type SectorKey } from './sectors.ts'
import type { Firm, Story } from './stories.ts'

/** What a customer does, and where. */
export interface Trade {
  sector: SectorKey
  place: Place
}

const home = 'Hà Nội'
const dayTrips = new Set([home, 'Bắc Ninh', 'Hưng Yên', 'Hải Phòng', 'Phú Thọ', 'Ninh Bình', 'Thái Nguyên'])

/** The trade of each customer; the told ones keep theirs and sit in the firm's own city. */
export function tradesOf(firm: Firm, stories: readonly Story[]): Trade[] {
  const random = randomFrom(firm.seed, 'trades')
  return stories.map(({ cast }) =>
    cast ? { sector: cast.sector, place: placeAtHome(random) } : { sector: chooseSector(random), place: choosePlace(random) },
  )
}

/** How likely somebody drives there rather than telephones. */
export function nearness({ place }: Trade): number {
  if (place.province === home) return 1
  return dayTrips.has(place.province) ? 0.5 : 0.03
}

function placeAtHome(random: Random): Place {
  let place = choosePlace(random)
  while (place.province !== home) place = choosePlace(random)
  return place
}
