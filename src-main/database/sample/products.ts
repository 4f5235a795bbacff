import { fold } from '#shared/kit/fold.ts'
import { textSortKey } from '#shared/kit/sortKey.ts'
import type { Sqlite } from '../open.ts'

type Kind = 'goods' | 'service'
type Row = [name: string, unit: string, thousands: number, months?: { warranty?: number; lasts?: number; isGone?: true }]

/** What an office for air conditioning sells, by category and supplier. */
const offered: { category: string; supplier: string; kind: Kind; vatRate: string; rows: Row[] }[] = [
  {
    ...{ category: 'Điều hoà treo tường', supplier: 'Daikin Việt Nam', kind: 'goods', vatRate: '10' },
    rows: [
      ['Điều hoà treo tường 9000 BTU', 'bộ', 8_200, { warranty: 24, lasts: 96, isGone: true }],
      ['Điều hoà treo tường 12000 BTU', 'bộ', 10_400, { warranty: 24, lasts: 96, isGone: true }],
      ['Điều hoà Inverter 9000 BTU', 'bộ', 10_900, { warranty: 24, lasts: 108 }],
      ['Điều hoà Inverter 12000 BTU', 'bộ', 13_600, { warranty: 24, lasts: 108 }],
      ['Điều hoà Inverter 18000 BTU', 'bộ', 20_500, { warranty: 24, lasts: 108 }],
    ],
  },
  {
    ...{ category: 'Điều hoà âm trần, trung tâm', supplier: 'Mitsubishi Heavy', kind: 'goods', vatRate: '10' },
    rows: [
      ['Điều hoà âm trần 24000 BTU', 'bộ', 27_800, { warranty: 24, lasts: 120 }],
      ['Điều hoà âm trần 36000 BTU', 'bộ', 36_500, { warranty: 24, lasts: 120 }],
      ['Điều hoà tủ đứng 48000 BTU', 'bộ', 42_000, { warranty: 24, lasts: 120 }],
      ['Dàn nóng VRV 10 HP', 'bộ', 148_000, { warranty: 36, lasts: 144 }],
      ['Dàn lạnh VRV âm trần', 'bộ', 18_600, { warranty: 36, lasts: 144 }],
    ],
  },
  {
    ...{ category: 'Thông gió, lọc khí', supplier: 'Điện máy Phương Nam', kind: 'goods', vatRate: '10' },
    rows: [
      ['Quạt cấp khí tươi 500 m³/h', 'cái', 6_900, { warranty: 12, lasts: 84 }],
      ['Quạt hút mùi nhà bếp', 'cái', 4_200, { warranty: 12, lasts: 60 }],
      ['Máy lọc không khí 60 m²', 'cái', 7_800, { warranty: 12, lasts: 72 }],
      ['Lõi lọc HEPA', 'bộ', 950, { lasts: 12 }],
      ['Máy hút ẩm 30 lít', 'cái', 8_400, { warranty: 12, lasts: 84 }],
    ],
  },
  {
    ...{ category: 'Vật tư', supplier: 'Vật tư lạnh Thành Công', kind: 'goods', vatRate: '8' },
    rows: [
      ['Gas R32', 'kg', 320, { lasts: 12 }],
      ['Gas R410A', 'kg', 360, { lasts: 12 }],
      ['Ống đồng 6/10 kèm bảo ôn', 'mét', 185],
      ['Giá đỡ dàn nóng', 'bộ', 240],
      ['Ống thoát nước ngưng', 'mét', 28],
      ['Điều khiển từ xa', 'cái', 290, { warranty: 6, lasts: 48 }],
      ['Điều khiển trung tâm 16 phòng', 'bộ', 12_500, { warranty: 12, lasts: 96 }],
    ],
  },
  {
    ...{ category: 'Dịch vụ', supplier: '', kind: 'service', vatRate: '8' },
    rows: [
      ['Lắp đặt máy treo tường', 'máy', 650],
      ['Lắp đặt máy âm trần', 'máy', 1_800],
      ['Vệ sinh, bảo dưỡng máy', 'máy', 250, { lasts: 6 }],
      ['Bảo trì trọn năm', 'gói', 6_000, { lasts: 12 }],
      ['Bảo trì trọn năm có vật tư', 'gói', 9_500, { lasts: 12 }],
      ['Kiểm tra, nạp gas', 'máy', 450, { lasts: 18 }],
      ['Tháo, di dời máy', 'máy', 900],
      ['Khảo sát, thiết kế', 'lần', 0],
      ['Thuê máy sự kiện', 'ngày', 1_200],
      ['Vệ sinh đường ống gió', 'lần', 4_800, { lasts: 24 }],
    ],
  },
]

/** What goes with what, what it is upgraded to, what stands in for it. */
const linked: [name: string, kind: 'goes-with' | 'upgrade' | 'substitute', other: string][] = [
  ['Điều hoà treo tường 9000 BTU', 'substitute', 'Điều hoà Inverter 9000 BTU'],
  ['Điều hoà treo tường 12000 BTU', 'substitute', 'Điều hoà Inverter 12000 BTU'],
  ['Điều hoà Inverter 9000 BTU', 'upgrade', 'Điều hoà Inverter 12000 BTU'],
  ['Điều hoà Inverter 12000 BTU', 'upgrade', 'Điều hoà Inverter 18000 BTU'],
  ['Điều hoà Inverter 9000 BTU', 'goes-with', 'Lắp đặt máy treo tường'],
  ['Điều hoà Inverter 12000 BTU', 'goes-with', 'Lắp đặt máy treo tường'],
  ['Điều hoà Inverter 12000 BTU', 'goes-with', 'Giá đỡ dàn nóng'],
  ['Điều hoà Inverter 18000 BTU', 'goes-with', 'Vệ sinh, bảo dưỡng máy'],
  ['Điều hoà âm trần 24000 BTU', 'goes-with', 'Lắp đặt máy âm trần'],
  ['Điều hoà âm trần 24000 BTU', 'upgrade', 'Dàn lạnh VRV âm trần'],
  ['Điều hoà âm trần 36000 BTU', 'goes-with', 'Bảo trì trọn năm'],
  ['Dàn nóng VRV 10 HP', 'goes-with', 'Điều khiển trung tâm 16 phòng'],
  ['Máy lọc không khí 60 m²', 'goes-with', 'Lõi lọc HEPA'],
  ['Vệ sinh, bảo dưỡng máy', 'upgrade', 'Bảo trì trọn năm'],
  ['Bảo trì trọn năm', 'upgrade', 'Bảo trì trọn năm có vật tư'],
  ['Gas R410A', 'substitute', 'Gas R32'],
  ['Quạt hút mùi nhà bếp', 'goes-with', 'Vệ sinh đường ống gió'],
]

/** The office's goods and services, from SP00001 on. */
export function offerSome(sqlite: Sqlite, { now }: { now: number }) {
  const insert = sqlite
    .prepare(`insert into products (code, name, sort_key, folded_text, kind, unit, unit_price, vat_rate, category, supplier, warranty_months,
      lasts_months, is_sold, created_at, updated_at)
      values (@code, @name, @sortKey, @foldedText, @kind, @unit, @unitPrice, @vatRate, @category, @supplier, @warranty, @lasts, @isSold, @now, @now)
      returning id`)
    .pluck()
  const ids = new Map<string, number>()
  for (const { rows, ...common } of offered)
    for (const [name, unit, thousands, { warranty = null, lasts = null, isGone = false } = {}] of rows) {
      const code = `SP${String(ids.size + 1).padStart(5, '0')}`
      const told = { name, sortKey: textSortKey(name), foldedText: fold(`${code} ${name}`), unit, unitPrice: thousands * 1000 }
      ids.set(name, insert.get({ ...common, ...told, code, warranty, lasts, isSold: Number(!isGone), now }) as number)
    }
  const link = sqlite.prepare('insert into product_links (product_id, kind, other_id, place) values (?, ?, ?, ?)')
  for (const [place, [name, kind, other]] of linked.entries()) link.run(ids.get(name), kind, ids.get(other), place)
}
