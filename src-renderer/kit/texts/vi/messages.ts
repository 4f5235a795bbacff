/** Messages and letters to customers, and their templates. */
export const messages = {
  command: 'Soạn lời nhắn…',
  title: 'Soạn lời nhắn',
  to: 'Gửi cho',
  template: 'Mẫu',
  noTemplate: 'Không dùng mẫu',
  honorific: 'Xưng hô',
  selfAddress: 'Tự xưng',
  guess: 'Có lẽ là {{guess}}',
  onlyHere: 'Xưng hô, tự xưng sửa ở đây chỉ dùng cho lời nhắn này.',
  subject: 'Tiêu đề thư',
  text: 'Nội dung',
  missing: 'Chưa có nên bỏ trống: {{fields}}.',
  size: '{{signs, number}}/{{room, number}} ký tự · {{messages, number}} tin',
  plainSize: 'Không dấu: {{signs, number}}/{{room, number}} ký tự · {{messages, number}} tin',
  copy: 'Chép',
  copyPlain: 'Chép không dấu (SMS)',
  openZalo: 'Mở Zalo',
  sendMail: 'Gửi thư',
  copied: 'Đã chép lời nhắn',
  copiedPlain: 'Đã chép lời nhắn không dấu',
  zaloOpened: 'Đã chép lời nhắn; dán vào Zalo bằng Ctrl+V',
  longMail: 'Nội dung dài nên đã chép; dán vào thư bằng Ctrl+V',
  notCopied: 'Chưa chép được. Hãy bấm vào cửa sổ này rồi thử lại.',
  log: 'Ghi vào dòng thời gian',
  logAs: 'Đã gửi bằng',
  logged: 'Đã ghi vào dòng thời gian',
  channels: { zalo: 'Zalo', sms: 'SMS', email: 'E-mail' },
  sent: { zalo: 'Đã nhắn Zalo', sms: 'Đã nhắn SMS', email: 'Đã gửi thư' },
  letters: {
    template: 'Mẫu thư',
    none: 'Chưa có mẫu thư nào. Thêm trong Cài đặt.',
    place: 'Nơi viết',
    day: 'ngày {{day}} tháng {{month}} năm {{year}}',
    dayAlone: 'Ngày {{day}} tháng {{month}} năm {{year}}',
    preview: 'Xem trước',
    previous: 'Thư trước',
    next: 'Thư sau',
    number: 'Thư {{number, number}} / {{count, number}}',
  },
  templates: {
    title: 'Mẫu lời nhắn và thư',
    lead: 'Mẫu dùng chung của văn phòng. Chữ trong ngoặc nhọn được thay bằng dữ liệu của từng khách; viết hoa chữ đầu, như {Xung_ho}, thì giá trị cũng viết hoa.',
    add: 'Thêm mẫu',
    edit: 'Sửa mẫu {{name}}',
    remove: 'Xoá mẫu {{name}}',
    removed: 'Đã xoá mẫu “{{name}}”',
    none: 'Chưa có mẫu nào.',
    new: 'Thêm mẫu',
    change: 'Sửa mẫu',
    name: 'Tên mẫu',
    kind: 'Loại',
    kinds: { message: 'Lời nhắn', letter: 'Thư' },
    subject: 'Tiêu đề',
    text: 'Nội dung mẫu',
    fields: 'Trường để chèn vào nội dung',
  },
}

/** Why a template was not kept. */
export const messageConflicts = {
  'message-name-taken': 'Đã có mẫu tên này. Hãy đặt tên khác.',
}

/** What is wrong with its text. */
export const messageIssues = {
  'unknown-merge-field': 'Không có trường {{name}}. Chọn trong danh sách trường, hoặc bỏ ngoặc nhọn.',
}
