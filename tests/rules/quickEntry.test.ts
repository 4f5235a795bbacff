import { describe, expect, it } from 'vitest'
import { type QuickEntry, readQuickEntry } from '#shared/features/tasks/quickEntry.ts'
import type { Day } from '#shared/kit/day.ts'
import { momentOf } from '#tests/helpers/world.ts'

// Wednesday, the 17th of the tenth month by the moon, half past nine in the morning.
const now = momentOf('2026-11-25 09:30')

/** `2026-11-26 09:00 !` and the rule. */
function told({ dueOn, dueMinute, priority, rule }: QuickEntry) {
  const time =
    dueMinute === null ? '' : `${String(Math.floor(dueMinute / 60)).padStart(2, '0')}:${String(dueMinute % 60).padStart(2, '0')}`
  return [dueOn, time, priority === 'high' ? '!' : '', rule].filter(Boolean).join(' ')
}

const lines: [line: string, title: string, when: string][] = [
  ['gọi anh Đạt 9h sáng mai', 'gọi anh Đạt', '2026-11-26 09:00'],
  ['gửi báo giá cho Hoà Phát thứ 6', 'gửi báo giá cho Hoà Phát', '2026-11-27'],
  ['nộp thuế 20/12', 'nộp thuế', '2026-12-20'],
  ['họp 14h30 chiều thứ hai tuần sau', 'họp', '2026-11-30 14:30'],
  ['gửi mẫu mai', 'gửi mẫu', '2026-11-26'],
  ['gửi mẫu mốt', 'gửi mẫu', '2026-11-27'],
  ['gửi mẫu ngày kia', 'gửi mẫu', '2026-11-27'],
  ['đi chợ cuối tuần', 'đi chợ', '2026-11-28'],
  ['chốt sổ cuối tháng', 'chốt sổ', '2026-11-30'],
  ['chốt sổ cuối tháng sau', 'chốt sổ', '2026-12-31'],
  ['lập kế hoạch đầu tháng sau', 'lập kế hoạch', '2026-12-01'],
  ['lập kế hoạch đầu tháng', 'lập kế hoạch', '2026-12-01'],
  ['kiểm kho giữa tháng 12', 'kiểm kho', '2026-12-15'],
  ['thăm khách tuần sau', 'thăm khách', '2026-11-30'],
  ['thăm khách tuần sau thứ năm', 'thăm khách', '2026-12-03'],
  ['thăm khách đầu tuần sau', 'thăm khách', '2026-11-30'],
  ['thăm khách trong tuần này', 'thăm khách', '2026-11-27'],
  ['thăm khách thứ tư', 'thăm khách', '2026-12-02'],
  ['thăm khách thứ 6 tuần này lúc 9h', 'thăm khách', '2026-11-27 09:00'],
  ['thăm khách chủ nhật', 'thăm khách', '2026-11-29'],
  ['giao máy t7', 'giao máy', '2026-11-28'],
  ['3 ngày nữa gọi lại chị Hoa', 'gọi lại chị Hoa', '2026-11-28'],
  ['xong dự toán trong 2 tuần', 'xong dự toán', '2026-12-09'],
  ['hỏi lại sau mười ngày', 'hỏi lại', '2026-12-05'],
  ['gia hạn sau 2 tháng', 'gia hạn', '2027-01-25'],
  ['hỏi lại nửa tháng nữa', 'hỏi lại', '2026-12-10'],
  ['hôm nay 5 giờ chiều gửi hàng', 'gửi hàng', '2026-11-25 17:00'],
  ['họp 9h kém 15 mai', 'họp', '2026-11-26 08:45'],
  ['họp 9 giờ kém 15 sáng mai', 'họp', '2026-11-26 08:45'],
  ['họp 9 giờ rưỡi sáng mai', 'họp', '2026-11-26 09:30'],
  ['họp 9 giờ 20 phút thứ 6', 'họp', '2026-11-27 09:20'],
  ['gọi lúc 2 giờ chiều mai', 'gọi', '2026-11-26 14:00'],
  ['gọi 2h', 'gọi', '2026-11-25 14:00'],
  ['gọi 8h', 'gọi', '2026-11-26 08:00'],
  ['gọi 10h', 'gọi', '2026-11-25 10:00'],
  ['ăn trưa với đối tác 12h trưa mai', 'ăn trưa với đối tác', '2026-11-26 12:00'],
  ['tiệc 7h tối thứ bảy', 'tiệc', '2026-11-28 19:00'],
  ['trực máy 10h đêm nay', 'trực máy', '2026-11-25 22:00'],
  ['gửi báo giá chiều nay', 'gửi báo giá', '2026-11-25 14:00'],
  ['gọi 30 phút nữa', 'gọi', '2026-11-25 10:00'],
  ['gọi lại nửa tiếng nữa', 'gọi lại', '2026-11-25 10:00'],
  ['sắm lễ rằm tháng chạp', 'sắm lễ', '2027-01-22'],
  ['sắm lễ rằm', 'sắm lễ', '2026-12-23'],
  ['sắm lễ mùng 1', 'sắm lễ', '2026-12-09'],
  ['chúc tết mùng 5 tháng giêng', 'chúc tết', '2027-02-10'],
  ['chúc Tết sếp mùng 3 Tết', 'chúc Tết sếp', '2027-02-08'],
  ['tặng hoa mùng 8 tháng 3', 'tặng hoa', '2027-03-08'],
  ['giỗ tổ 10/3 âm lịch', 'giỗ tổ', '2027-04-16'],
  ['nộp hồ sơ ngày 20 tháng 12', 'nộp hồ sơ', '2026-12-20'],
  ['nộp hồ sơ 20 tháng 1 năm 2028', 'nộp hồ sơ', '2028-01-20'],
  ['nộp hồ sơ ngày 5', 'nộp hồ sơ', '2026-12-05'],
  ['nộp hồ sơ ngày 5 tháng sau', 'nộp hồ sơ', '2026-12-05'],
  ['nộp hồ sơ trước ngày 1/12/2026', 'nộp hồ sơ', '2026-12-01'],
  ['nộp hồ sơ trước thứ 6', 'nộp hồ sơ', '2026-11-27'],
  ['báo cáo hằng tuần', 'báo cáo', '2026-11-25 FREQ=WEEKLY;BYDAY=WE'],
  ['báo cáo mỗi thứ 2', 'báo cáo', '2026-11-30 FREQ=WEEKLY;BYDAY=MO'],
  ['báo cáo mỗi thứ 2, 4, 6', 'báo cáo', '2026-11-25 FREQ=WEEKLY;BYDAY=MO,WE,FR'],
  ['báo cáo thứ 6 hàng tuần lúc 16h30', 'báo cáo', '2026-11-27 16:30 FREQ=WEEKLY;BYDAY=FR'],
  ['nộp thuế ngày 20 hằng tháng', 'nộp thuế', '2026-12-20 FREQ=MONTHLY;BYMONTHDAY=20'],
  ['nộp thuế cuối mỗi tháng', 'nộp thuế', '2026-11-30 FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['họp 2 tuần một lần', 'họp', '2026-11-25 FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
  ['nộp tờ khai mỗi quý', 'nộp tờ khai', '2026-11-25 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25'],
  ['xem tồn kho mỗi sáng', 'xem tồn kho', '2026-11-25 08:00 FREQ=DAILY'],
  ['thắp hương rằm hằng tháng', 'thắp hương', '2026-12-23 RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=15'],
  ['giỗ ông 12/8 âm hằng năm', 'giỗ ông', '2027-09-12 RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=12'],
  ['gửi báo giá gấp', 'gửi báo giá', '!'],
  ['gấp: gọi anh Đạt', 'gọi anh Đạt', '!'],
  ['gọi anh Đạt!', 'gọi anh Đạt', '!'],
  ['! gọi anh Đạt mai', 'gọi anh Đạt', '2026-11-26 !'],
]

/** Nothing in these is a day, an hour or a haste. */
const plain = [
  'gọi chị Mai',
  'gửi một báo giá cho khách',
  'gặp anh Đạt',
  'gap anh Dat',
  'gấp đôi đơn hàng',
  'bảo hành 24/7',
  'thu 6 triệu của anh Đạt',
  'gửi cho tôi bảng giá',
  'sang nhà khách',
  'kiểm tra 2 máy ca tối',
  'thời hạn bảo hành',
]

const unaccented: [line: string, title: string, when: string][] = [
  ['goi anh dat 9h sang mai', 'goi anh dat', '2026-11-26 09:00'],
  ['gui bao gia thu 6', 'gui bao gia', '2026-11-27'],
  ['hop 14h30 chieu thu hai tuan sau', 'hop', '2026-11-30 14:30'],
  ['nop thue cuoi thang', 'nop thue', '2026-11-30'],
  ['sam le ram thang chap', 'sam le', '2027-01-22'],
  ['bao cao hang tuan', 'bao cao', '2026-11-25 FREQ=WEEKLY;BYDAY=WE'],
  ['giao hang tuan sau', 'giao hang', '2026-11-30'],
  ['giao hang ngay 20', 'giao hang', '2026-12-20'],
  ['goi anh dat gap', 'goi anh dat', '!'],
  ['goi chi mai', 'goi chi mai', ''],
  ['goi chi mai sang mai', 'goi chi mai', '2026-11-26 08:00'],
  ['gui mau mot', 'gui mau', '2026-11-27'],
]

const english: [line: string, title: string, when: string][] = [
  ['call Mr Dat tomorrow 9am', 'call Mr Dat', '2026-11-26 09:00'],
  ['send quote on friday', 'send quote', '2026-11-27'],
  ['send quote next monday at 2:30pm', 'send quote', '2026-11-30 14:30'],
  ['pay rent in 3 days', 'pay rent', '2026-11-28'],
  ['report every week', 'report', '2026-11-25 FREQ=WEEKLY;BYDAY=WE'],
  ['report every monday', 'report', '2026-11-30 FREQ=WEEKLY;BYDAY=MO'],
  ['close the books end of month urgent', 'close the books', '2026-11-30 !'],
]

describe('a line that is typed for a new task', () => {
  it.each(lines)('%s', (line, title, when) => {
    const read = readQuickEntry(line, now)
    expect([read.title, told(read)]).toEqual([title, when])
  })

  it.each(unaccented)('without accents: %s', (line, title, when) => {
    const read = readQuickEntry(line, now)
    expect([read.title, told(read)]).toEqual([title, when])
  })

  it.each(english)('in English: %s', (line, title, when) => {
    const read = readQuickEntry(line, now)
    expect([read.title, told(read)]).toEqual([title, when])
  })

  it.each(plain)('that means nothing more stays as it is: %s', (line) => {
    expect(readQuickEntry(line, now)).toEqual({ title: line, dueOn: null, dueMinute: null, priority: 'normal', rule: '' })
  })

  it.each([
    ['mai', '2026-11-26'],
    ['thứ 6', '2026-11-27'],
  ])('of a day alone is called by it: %s', (line, when) => {
    const read = readQuickEntry(line, now)
    expect([read.title, told(read)]).toEqual([line, when])
  })

  it('keeps of two days the second in the title', () => {
    expect(readQuickEntry('gửi lịch 20/12 mai', now)).toMatchObject({ title: 'gửi lịch mai', dueOn: '2026-12-20' })
  })
})

describe('a line that is typed under a day of the calendar', () => {
  const friday = '2026-11-27' as Day
  it.each([
    ['gọi anh Đạt', 'gọi anh Đạt', '2026-11-27'],
    ['gọi anh Đạt 9h', 'gọi anh Đạt', '2026-11-27 09:00'],
    ['gọi anh Đạt 9h sáng mai', 'gọi anh Đạt', '2026-11-26 09:00'],
    ['báo cáo mỗi tuần', 'báo cáo', '2026-11-27 FREQ=WEEKLY;BYDAY=FR'],
  ])('is of that day unless it says another: %s', (line, title, when) => {
    const read = readQuickEntry(line, now, friday)
    expect([read.title, told(read)]).toEqual([title, when])
  })
})
