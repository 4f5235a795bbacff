import type { Day } from '#shared/kit/day.ts'
import type { WriteColumn, WriteSheet } from './jobs.ts'

// A workbook to start from, in Vietnamese whatever the window speaks: the office fills it in. Its headings are headers we know.

const column = (header: string, width: number) => ({ header, width, format: 'text' as const })

const amountColumn = (header: string) => ({ header, width: 18, format: 'number' as const })

const dayColumn = (header: string) => ({ header, width: 14, format: 'day' as const })

const notes = [
  'Mỗi khách hàng một dòng. Chỉ cột “Tên khách hàng” là bắt buộc; các cột khác để trống cũng được.',
  'Hai dòng mẫu chỉ để xem cách ghi. Hãy xoá chúng trước khi nhập.',
  'Được đổi thứ tự cột, bỏ cột, thêm cột; chương trình hỏi lại từng cột trước khi nhập.',
  'Mã khách hàng: để trống thì chương trình tự đánh số KH00001, KH00002…',
  'Loại khách hàng: “Tổ chức” hoặc “Cá nhân”; để trống thì chương trình đoán theo tên.',
  'Mã số thuế và điện thoại: giữ số 0 ở đầu. Nếu Excel làm mất, chương trình tự thêm lại.',
  'Nhiều số trong một ô: cách nhau bằng dấu chấm phẩy, ví dụ 0912345678; 02438251234.',
  'Nhiều người liên hệ trong một ô: Anh Nam 0912345678; chị Lan 0987654321.',
  'Ngày: ngày/tháng/năm, ví dụ 05/03/2021.',
  'Thời điểm cần, Địa điểm cần: khách định mua lúc nào và dùng ở đâu.',
  'Xưng hô, Tự xưng: chỉ ghi cho khách hàng cá nhân, ví dụ gọi khách là Chị, tự xưng là em.',
  'Giai đoạn: Mục tiêu, Tiềm năng, Triển vọng, Khách hàng, Thân thiết, Ngừng theo dõi, Đã mất.',
  'Nhóm chưa có trong chương trình sẽ được tạo khi nhập.',
]

/** The sheets of the file that "Tải tệp mẫu" saves; `own` are columns of the office's own. */
export function templateOf(own: readonly WriteColumn[]): WriteSheet[] {
  const ours = own.map(({ header, width, format }) => ({ header, width, format }))
  return [{ ...customerSheet, columns: [...customerSheet.columns, ...ours] }, notesSheet]
}

const customerSheet: WriteSheet = {
  name: 'Khách hàng',
  columns: [
    ...[column('Mã khách hàng', 16), column('Tên khách hàng', 40), column('Loại khách hàng', 16), column('Mã số thuế', 16)],
    ...[column('Điện thoại', 26), column('Email', 28), column('Địa chỉ', 40), column('Tỉnh/Thành phố', 18)],
    ...[column('Người liên hệ', 40), column('Nhóm khách hàng', 18), column('Nguồn', 16), column('Giai đoạn', 16)],
    ...[dayColumn('Ngày tạo'), column('Ghi chú', 40), column('Ngành', 18), column('Quy mô', 16)],
    ...[amountColumn('Ngân sách dự kiến'), amountColumn('Hạn mức công nợ'), column('Nhu cầu', 30)],
    ...[dayColumn('Thời điểm cần'), column('Địa điểm cần', 30), column('Thị hiếu', 30)],
    ...[column('Xưng hô khách hàng', 18), column('Tự xưng với khách hàng', 20)],
  ],
  rows: [
    [
      ...[
        '',
        'Công ty TNHH Ví Dụ',
        'Tổ chức',
        '0100109106',
        '02438251234; 0912345678',
        'lienhe@vidu.example.vn',
        '25 Láng Hạ, Đống Đa',
      ],
      ...[
        'Hà Nội',
        'Anh Nam 0912345678; chị Lan 0987654321',
        'Đại lý',
        'Hội chợ',
        'Khách hàng',
        ['day', '2021-03-05' as Day] as const,
        'Gọi sau 9 giờ',
        'Bán lẻ',
        '10–50 người',
      ],
      ...[200_000_000, 50_000_000, '10 bộ bàn ghế', '', '', 'Chuộng hàng có sẵn'],
    ],
    [
      ...[
        '',
        'Trần Thị Mẫu',
        'Cá nhân',
        '',
        '0903111222',
        '',
        '8 Trần Phú',
        'Hải Phòng',
        '',
        'Khách lẻ',
        'Giới thiệu',
        'Tiềm năng',
      ],
      ...[
        '',
        '',
        '',
        '',
        20_000_000,
        '',
        'Tủ lạnh',
        ['day', '2027-01-15' as Day] as const,
        'Căn hộ mới ở Thuỷ Nguyên',
        '',
        'Chị',
        'em',
      ],
    ],
  ],
  landscape: true,
}

const notesSheet: WriteSheet = {
  name: 'Hướng dẫn',
  columns: [column('Cách ghi tệp này', 110)],
  rows: notes.map((note) => [note]),
}
