export const provinces = {
  title: 'Tỉnh, thành',
  lead: 'Địa chỉ của khách giữ nguyên như đã gõ. Danh mục này cho biết tỉnh đó nay thuộc tỉnh nào, và tính vào miền nào khi nhóm và lọc.',
  source: '{{count, number}} tỉnh, thành phố từ {{day}}. Nguồn: {{source}}',
  communes:
    '{{count, number}} phường, xã, đặc khu từ {{day}}, gồm {{former, number}} xã, phường trước đây: cho biết địa chỉ cũ nay thuộc đâu. Nguồn: {{source}}',
  show: 'Xem và sửa miền',
  hide: 'Ẩn danh mục',
  load: 'Cập nhật từ tệp…',
  loaded: 'Đã cập nhật danh mục: {{count, number}} tỉnh, thành phố',
  loadedBoth: 'Đã cập nhật danh mục: {{count, number}} tỉnh, thành phố; {{communes, number}} phường, xã, đặc khu',
  reset: 'Dùng danh mục kèm chương trình',
  isReset: 'Đã dùng lại danh mục kèm chương trình',
  name: 'Tên',
  formerly: 'Gồm các tỉnh trước đây',
  region: 'Miền',
  regionOf: 'Miền của {{name}}',
}

export const provinceConflicts = {
  'not-provinces': 'Tệp này không phải danh mục tỉnh, thành của Khách Quen nên chưa đổi gì. Hãy chọn tệp provinces.json.',
}
