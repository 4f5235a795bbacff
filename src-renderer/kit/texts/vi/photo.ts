export const photo = {
  label: 'Ảnh',
  choose: 'Chọn ảnh…',
  remove: 'Bỏ ảnh',
  hint: 'Hoặc kéo ảnh vào đây hay dán bằng Ctrl+V. Ảnh được thu nhỏ, không giữ nơi và ngày chụp.',
  drop: 'Thả ảnh vào đây',
  unreadable:
    'Không đọc được tệp này như một ảnh. Hãy chọn ảnh JPEG, PNG hay WebP; ảnh HEIC của iPhone cần lưu thành JPEG trước.',
}
