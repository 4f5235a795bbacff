import { tellMoment } from '#shared/features/audit/telling.ts'
import type { PackageContents } from '#shared/features/takeaway/schema.ts'
import { MANIFEST, PAPERS, ROWS, SPREADSHEETS, TEXT_TABLES } from './format.ts'

/** What is what in a package, for whoever finds it without the program. Lines and mark as Windows' own editor wants them. */
export function readmeOf({ firm, madeAt, program, counts, lackingDocuments }: PackageContents): Buffer {
  const { customers, contacts, calls, appointments, contracts, documents } = counts
  const lacking = (sentence: string) => (lackingDocuments > 0 ? [sentence] : [])
  const text = [
    'GÓI MANG ĐI CỦA KHÁCH QUEN',
    '',
    firm,
    `Ghi lúc ${tellMoment(madeAt)}, Khách Quen ${program}`,
    `${customers} khách hàng, ${contacts} người liên hệ, ${calls} cuộc gọi, ${appointments} lịch hẹn, ${contracts} hợp đồng, ${documents} tài liệu gốc`,
    ...lacking(`Thiếu ${lackingDocuments} tài liệu gốc: lúc ghi gói, chính máy của công ty cũng không còn bản nguyên vẹn.`),
    '',
    'TRONG GÓI CÓ GÌ',
    `  ${SPREADSHEETS}   Mở bằng Excel: những gì không nằm trong thùng rác.`,
    `  ${TEXT_TABLES}         Cũng những bảng ấy cho phần mềm khác (UTF-8, ngăn bằng dấu chấm phẩy).`,
    `  ${PAPERS}    Mọi tài liệu gốc, xếp theo khách hàng rồi đến số hợp đồng.`,
    `  ${ROWS}     Toàn bộ dữ liệu, mỗi bảng một tệp, mỗi dòng một bản ghi JSON, kể cả thùng rác và nhật ký thay đổi.`,
    `              ${MANIFEST} nói mỗi tệp có gì, bao nhiêu dòng, và mã SHA-256 của nó.`,
    '',
    'MỞ LẠI BẰNG KHÁCH QUEN',
    '  Cài Khách Quen ở máy chưa có dữ liệu. Ở cửa sổ chào, bấm "Mở gói mang đi…" rồi chọn tệp .zip này.',
    '  Hãy để nguyên tệp .zip: giải nén rồi nén lại thì chương trình không nhận, vì không còn biết chắc dữ liệu nguyên vẹn.',
    '',
    'KHÔNG CÓ TRONG GÓI',
    '  Mật khẩu đăng nhập (mở lại thì đặt mật khẩu mới), khoá niêm phong nhật ký (mở lại thì niêm phong bằng khoá mới),',
    '  và nơi sao lưu thứ hai (là chuyện riêng của máy cũ).',
    '',
    'HÃY CẤT KỸ',
    '  Gói này đọc được không cần mật khẩu. Ai cầm tệp là đọc được tên, số điện thoại, hợp đồng của mọi khách hàng.',
    '',
    '----------------------------------------------------------------------',
    '',
    'WHAT IS IN THIS PACKAGE (ENGLISH)',
    ...lacking(
      `${lackingDocuments} originals are missing: the firm itself had no sound copy of them when the package was written.`,
    ),
    `  ${SPREADSHEETS}   Workbooks for Excel: everything that is not in the bin.`,
    `  ${TEXT_TABLES}         The same tables for other programs (UTF-8, semicolons).`,
    `  ${PAPERS}    Every original document, by customer and number of the contract.`,
    `  ${ROWS}     All data, one file for each table, one JSON record on each line, the bin and the audit log included.`,
    `              Moments are milliseconds since 1970 UTC, days are YYYY-MM-DD, amounts whole dong, binary values hexadecimal.`,
    `              ${MANIFEST} says what each file holds, how many rows, and its SHA-256.`,
    '  To open it again: install Khách Quen on a computer without data and choose "Open a package" in the welcome window. Leave the .zip as it is.',
    '  Not in it: passwords (choose new ones), the key that seals the audit log (it is sealed with a new one), the second place for backups.',
    '  This package can be read without a password. Keep it safe.',
    '',
  ]
  return Buffer.from(`\ufeff${text.join('\r\n')}`)
}
