export const importantDates = {
  title: 'Ngày cần nhớ',
  new: 'Thêm ngày cần nhớ',
  edit: 'Sửa ngày cần nhớ',
  name: 'Tên ngày',
  day: 'Ngày',
  whose: 'Của ai',
  ofCustomer: 'Của chính khách hàng',
  next: 'tới đây: {{day}}',
  removed: 'Đã xoá {{name}}',
  empty: 'Chưa có ngày cần nhớ',
  emptyAdvice:
    'Ghi ngày giỗ, ngày khai trương… theo dương lịch hay âm lịch; đến gần ngày sẽ hiện trên Hôm nay và trên Lịch. Ngày sinh, ngày thành lập có ô riêng.',
}
