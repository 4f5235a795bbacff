export const contactGroupConflicts = {
  'contact-group-name-taken': 'Đã có nhóm liên hệ “{{name}}”. Hãy đặt tên khác.',
}
