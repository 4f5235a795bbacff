/** What the program says when it refuses something about people, roles and passwords. */
export const peopleConflicts = {
  'wrong-password': 'Mật khẩu không đúng. Đợi {{seconds}} giây rồi thử lại.',
  wait: 'Nhập sai nhiều lần. Đợi {{seconds}} giây nữa.',
  'own-password-first': 'Hãy đặt mật khẩu cho chính bạn trước: từ người thứ hai trở đi, ai cũng phải đăng nhập.',
  'last-owner': 'Phải còn ít nhất một Chủ / Quản trị đang làm việc.',
  'same-person': 'Hãy chọn một người khác để nhận bàn giao.',
  'department-exists': 'Đã có phòng ban “{{name}}”.',
  'department-in-use': 'Phòng ban này còn người. Hãy chuyển họ sang phòng khác trước.',
  'owner-role': 'Vai trò Chủ / Quản trị luôn được làm mọi việc nên không sửa được. Hãy sao chép nó.',
  'role-without-name': 'Hãy đặt tên cho vai trò.',
  'built-in-role': 'Vai trò có sẵn không xoá được.',
  'role-in-use': 'Còn người giữ vai trò này. Hãy đổi vai trò của họ trước.',
}
