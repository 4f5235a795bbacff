// The provinces of today with the wards and communes of their cities, grouped by the area code and the tax office of the old
// province they came from: name of today, area code, first digits of its tax codes, part of the country, weight; then wards.

export const placesTable = `
Hà Nội, 24, 01, north, 900
  Ba Đình, Ngọc Hà, Giảng Võ, Hoàn Kiếm, Cửa Nam, Phú Thượng, Hồng Hà, Tây Hồ, Bồ Đề, Việt Hưng, Phúc Lợi, Long Biên,
  Nghĩa Đô, Cầu Giấy, Yên Hòa, Ô Chợ Dừa, Láng, Văn Miếu - Quốc Tử Giám, Kim Liên, Đống Đa, Hai Bà Trưng, Vĩnh Tuy,
  Bạch Mai, Vĩnh Hưng, Định Công, Tương Mai, Lĩnh Nam, Hoàng Mai, Hoàng Liệt, Yên Sở, Phương Liệt, Khương Đình,
  Thanh Xuân, Từ Liêm, Đông Ngạc, Xuân Đỉnh, Phú Diễn, Xuân Phương, Tây Mỗ, Đại Mỗ, Thanh Liệt, Kiến Hưng, Hà Đông,
  Yên Nghĩa, Phú Lương, Dương Nội, Sơn Tây, Chương Mỹ
  xã: Đông Anh, Gia Lâm, Thanh Trì, Hoài Đức, An Khánh, Quang Minh, Sóc Sơn, Nội Bài, Thường Tín, Đan Phượng, Bát Tràng
Hải Phòng, 225, 02, north, 52
  Hồng Bàng, Ngô Quyền, Gia Viên, Lê Chân, An Biên, Đông Hải, Hải An, Kiến An, Phù Liễn, Đồ Sơn, Thủy Nguyên, An Dương,
  An Hải, Hồng An, Dương Kinh, Hưng Đạo
  xã: An Lão, Kiến Thụy, Vĩnh Bảo, Tiên Lãng
Hải Phòng, 220, 08, north, 30
  Hải Dương, Thành Đông, Lê Thanh Nghị, Tân Hưng, Việt Hòa, Tứ Minh, Ái Quốc, Chí Linh, Chu Văn An, Kinh Môn
  xã: Cẩm Giàng, Bình Giang, Gia Lộc, Kẻ Sặt
Bắc Ninh, 222, 23, north, 40
  Kinh Bắc, Vũ Ninh, Võ Cường, Hạp Lĩnh, Nam Sơn, Từ Sơn, Tam Sơn, Đồng Nguyên, Phù Khê, Quế Võ, Thuận Thành
Bắc Ninh, 204, 24, north, 24
  Bắc Giang, Đa Mai, Tân Tiến, Yên Dũng, Việt Yên, Nếnh, Vân Hà, Chũ
Hưng Yên, 221, 09, north, 30
  Phố Hiến, Sơn Nam, Hồng Châu, Mỹ Hào, Đường Hào, Thượng Hồng
  xã: Văn Giang, Như Quỳnh, Yên Mỹ, Khoái Châu, Phụng Công
Hưng Yên, 227, 10, north, 20
  Thái Bình, Trần Hưng Đạo, Trần Lãm, Vũ Phúc, Trà Lý
  xã: Đông Hưng, Tiền Hải, Kiến Xương, Vũ Thư
Phú Thọ, 210, 26, north, 16
  Việt Trì, Nông Trang, Thanh Miếu, Vân Phú, Phú Thọ
  xã: Lâm Thao, Phù Ninh
Phú Thọ, 211, 25, north, 24
  Vĩnh Yên, Vĩnh Phúc, Phúc Yên, Xuân Hòa
  xã: Bình Xuyên, Tam Đảo, Vĩnh Tường, Yên Lạc
Phú Thọ, 218, 54, north, 8
  Hòa Bình, Tân Hòa, Thống Nhất, Kỳ Sơn
  xã: Lương Sơn, Kim Bôi, Mai Châu
Ninh Bình, 229, 27, north, 16
  Hoa Lư, Tây Hoa Lư, Nam Hoa Lư, Đông Hoa Lư, Tam Điệp
  xã: Phát Diệm, Nho Quan, Gia Viễn
Ninh Bình, 226, 07, north, 14
  Phủ Lý, Hà Nam, Duy Tiên, Đồng Văn, Kim Bảng, Liêm Tuyền, Châu Sơn
Ninh Bình, 228, 06, north, 20
  Nam Định, Thiên Trường, Đông A, Thành Nam, Trường Thi, Mỹ Lộc
  xã: Ý Yên, Hải Hậu, Giao Thủy, Xuân Trường
Quảng Ninh, 203, 57, north, 30
  Hạ Long, Hồng Gai, Bãi Cháy, Hà Lầm, Cao Xanh, Tuần Châu, Cẩm Phả, Cửa Ông, Uông Bí, Móng Cái 1, Đông Triều, Quảng Yên
Thái Nguyên, 208, 46, north, 18
  Phan Đình Phùng, Quyết Thắng, Gia Sàng, Tích Lương, Sông Công, Phổ Yên, Vạn Xuân
Thái Nguyên, 209, 47, north, 3
  Bắc Kạn, Đức Xuân
Tuyên Quang, 207, 50, north, 5
  Minh Xuân, Nông Tiến, An Tường, Mỹ Lâm
Tuyên Quang, 219, 51, north, 4
  Hà Giang 1, Hà Giang 2
Lào Cai, 214, 53, north, 7
  Lào Cai, Cam Đường, Sa Pa
Lào Cai, 216, 52, north, 6
  Yên Bái, Nam Cường, Văn Phú, Nghĩa Lộ
Lạng Sơn, 205, 49, north, 8
  Lương Văn Tri, Tam Thanh, Đông Kinh, Kỳ Lừa
Cao Bằng, 206, 48, north, 3
  Thục Phán, Nùng Trí Cao, Tân Giang
Sơn La, 212, 55, north, 5
  Tô Hiệu, Chiềng Cơi, Chiềng Sinh, Mộc Châu, Thảo Nguyên
Điện Biên, 215, 56, north, 3
  Điện Biên Phủ, Mường Thanh
Lai Châu, 213, 62, north, 2
  Tân Phong, Đoàn Kết
Thanh Hóa, 237, 28, central, 28
  Hạc Thành, Quảng Phú, Đông Quang, Đông Sơn, Hàm Rồng, Nguyệt Viên, Sầm Sơn, Bỉm Sơn, Nghi Sơn
Nghệ An, 238, 29, central, 24
  Thành Vinh, Trường Vinh, Vinh Phú, Vinh Hưng, Vinh Lộc, Cửa Lò, Hoàng Mai, Thái Hòa
Hà Tĩnh, 239, 30, central, 10
  Thành Sen, Trần Phú, Hà Huy Tập, Sông Trí, Vũng Áng, Bắc Hồng Lĩnh
Quảng Trị, 232, 31, central, 7
  Đồng Hới, Đồng Thuận, Đồng Sơn, Ba Đồn
Quảng Trị, 233, 32, central, 5
  Đông Hà, Nam Đông Hà, Quảng Trị
Huế, 234, 33, central, 14
  Phú Xuân, Thuận Hóa, Vỹ Dạ, An Cựu, Thủy Xuân, Kim Long, Hương Thủy, Phú Bài, Hương Trà
Đà Nẵng, 236, 04, central, 40
  Hải Châu, Hòa Cường, Thanh Khê, An Khê, Sơn Trà, An Hải, Ngũ Hành Sơn, Cẩm Lệ, Hòa Xuân, Liên Chiểu, Hòa Khánh
Đà Nẵng, 235, 40, central, 12
  Tam Kỳ, Hương Trà, Bàn Thạch, Quảng Phú, Hội An, Hội An Tây, Điện Bàn, Điện Bàn Đông
Quảng Ngãi, 255, 43, central, 8
  Cẩm Thành, Nghĩa Lộ, Trương Quang Trọng, Đức Phổ
Quảng Ngãi, 260, 61, central, 3
  Kon Tum, Đăk Cấm, Đăk Bla
Gia Lai, 256, 41, central, 10
  Quy Nhơn, Quy Nhơn Nam, Quy Nhơn Bắc, Quy Nhơn Tây, Bình Định, An Nhơn, Hoài Nhơn
Gia Lai, 269, 59, central, 6
  Pleiku, Hội Phú, Diên Hồng, Thống Nhất, An Khê
Khánh Hòa, 258, 42, central, 14
  Nha Trang, Bắc Nha Trang, Tây Nha Trang, Nam Nha Trang, Cam Ranh, Ninh Hòa
Khánh Hòa, 259, 45, central, 4
  Phan Rang, Đông Hải, Bảo An, Đô Vinh
Đắk Lắk, 262, 60, central, 9
  Buôn Ma Thuột, Tân Lập, Tân An, Thành Nhất, Ea Kao, Buôn Hồ
Đắk Lắk, 257, 44, central, 5
  Tuy Hòa, Bình Kiến, Phú Yên, Sông Cầu
Lâm Đồng, 263, 58, central, 9
  Xuân Hương - Đà Lạt, Cam Ly - Đà Lạt, Lâm Viên - Đà Lạt, 1 Bảo Lộc, 2 Bảo Lộc
Lâm Đồng, 252, 34, central, 6
  Phan Thiết, Phú Thủy, Mũi Né, Hàm Thắng, La Gi
Lâm Đồng, 261, 64, central, 3
  Bắc Gia Nghĩa, Nam Gia Nghĩa, Đông Gia Nghĩa
TP. Hồ Chí Minh, 28, 03, south, 130
  Sài Gòn, Bến Thành, Tân Định, Cầu Ông Lãnh, Bàn Cờ, Xuân Hòa, Nhiêu Lộc, Khánh Hội, Xóm Chiếu, Chợ Quán, An Đông,
  Chợ Lớn, Bình Tây, Phú Lâm, Tân Thuận, Tân Mỹ, Tân Hưng, Chánh Hưng, Diên Hồng, Vườn Lài, Hòa Hưng, Phú Thọ,
  Trung Mỹ Tây, Thới An, An Lạc, Bình Tân, Bình Trị Đông, Gia Định, Bình Thạnh, Thạnh Mỹ Tây, Hạnh Thông, Gò Vấp,
  An Hội Đông, Phú Nhuận, Cầu Kiệu, Tân Sơn Hòa, Tân Sơn Nhất, Bảy Hiền, Tân Bình, Tân Phú, Tây Thạnh, Hiệp Bình,
  Thủ Đức, Linh Xuân, Tăng Nhơn Phú, Phước Long, Bình Trưng, Cát Lái, An Khánh
  xã: Củ Chi, Hóc Môn, Bà Điểm, Bình Chánh, Bình Hưng, Nhà Bè
TP. Hồ Chí Minh, 274, 37, south, 34
  Thủ Dầu Một, Phú Lợi, Chánh Hiệp, Bình Dương, Dĩ An, Tân Đông Hiệp, Đông Hòa, Lái Thiêu, Thuận An, Bình Hòa, Bến Cát
TP. Hồ Chí Minh, 254, 35, south, 14
  Vũng Tàu, Tam Thắng, Rạch Dừa, Phước Thắng, Bà Rịa, Long Hương, Phú Mỹ
Đồng Nai, 251, 36, south, 28
  Trấn Biên, Biên Hòa, Tam Hiệp, Long Bình, Trảng Dài, Hố Nai, Long Hưng, Tam Phước, Long Khánh
Đồng Nai, 271, 38, south, 6
  Đồng Xoài, Bình Phước, Chơn Thành, Bình Long, Phước Long
Tây Ninh, 276, 39, south, 6
  Tân Ninh, Bình Minh, Long Hoa, Hòa Thành, Trảng Bàng, Gò Dầu
Tây Ninh, 272, 11, south, 12
  Long An, Tân An, Khánh Hậu, Kiến Tường
  xã: Bến Lức, Đức Hòa, Cần Giuộc, Cần Đước
Đồng Tháp, 273, 12, south, 7
  Mỹ Tho, Đạo Thạnh, Trung An, Gò Công, Cai Lậy
Đồng Tháp, 277, 14, south, 6
  Cao Lãnh, Mỹ Trà, Sa Đéc, Hồng Ngự
Vĩnh Long, 270, 15, south, 5
  Long Châu, Phước Hậu, Thanh Đức, Bình Minh
Vĩnh Long, 275, 13, south, 5
  Bến Tre, An Hội, Phú Khương, Sơn Đông
Vĩnh Long, 294, 21, south, 4
  Trà Vinh, Nguyệt Hóa, Long Đức
Cần Thơ, 292, 18, south, 16
  Ninh Kiều, Cái Khế, Tân An, An Bình, Bình Thủy, Cái Răng, Hưng Phú, Ô Môn, Thốt Nốt
Cần Thơ, 299, 22, south, 4
  Sóc Trăng, Phú Lợi, Mỹ Xuyên
Cần Thơ, 293, 63, south, 3
  Vị Thanh, Vị Tân, Ngã Bảy
An Giang, 296, 16, south, 7
  Long Xuyên, Mỹ Thới, Bình Đức, Châu Đốc, Tân Châu
An Giang, 297, 17, south, 8
  Rạch Giá, Vĩnh Thông, Hà Tiên, Tô Châu
Cà Mau, 290, 20, south, 5
  An Xuyên, Lý Văn Lâm, Tân Thành, Hòa Thành
Cà Mau, 291, 19, south, 3
  Bạc Liêu, Vĩnh Trạch, Hiệp Thành, Giá Rai
`

/** Streets of the four cities where most customers are, and those that every Vietnamese town has. */
export const streetsTable: Readonly<Record<string, string>> = {
  'Hà Nội': `
    Nguyễn Trãi, Giải Phóng, Trường Chinh, Láng Hạ, Kim Mã, Cầu Giấy, Xuân Thủy, Phạm Văn Đồng, Phạm Hùng, Tôn Đức Thắng,
    Khâm Thiên, Xã Đàn, Đại Cồ Việt, Bạch Mai, Minh Khai, Trương Định, Kim Đồng, Tam Trinh, Lĩnh Nam, Nguyễn Khoái,
    Trần Khát Chân, Phố Huế, Hàng Bài, Hàng Bông, Hàng Gai, Lý Thường Kiệt, Trần Hưng Đạo, Hai Bà Trưng, Bà Triệu,
    Lò Đúc, Thụy Khuê, Hoàng Hoa Thám, Lạc Long Quân, Âu Cơ, Đội Cấn, Liễu Giai, Văn Cao, Trần Duy Hưng, Nguyễn Chí Thanh,
    Lê Văn Lương, Tố Hữu, Nguyễn Xiển, Khuất Duy Tiến, Khương Đình, Vũ Tông Phan, Định Công, Quang Trung, Lê Trọng Tấn,
    Nguyễn Văn Cừ, Ngọc Lâm, Ngô Gia Tự, Nguyễn Sơn, Hồng Tiến, Hoàng Quốc Việt, Võ Chí Công, Tây Sơn, Thái Hà, Chùa Bộc`,
  'TP. Hồ Chí Minh': `
    Nguyễn Huệ, Lê Lợi, Hàm Nghi, Đồng Khởi, Nguyễn Thị Minh Khai, Điện Biên Phủ, Cách Mạng Tháng Tám, Võ Thị Sáu,
    Nam Kỳ Khởi Nghĩa, Pasteur, Võ Văn Tần, Nguyễn Đình Chiểu, Lý Chính Thắng, Trần Quang Khải, Nguyễn Văn Trỗi,
    Phan Xích Long, Hoàng Văn Thụ, Cộng Hòa, Trường Chinh, Âu Cơ, Lạc Long Quân, Lũy Bán Bích, Tân Kỳ Tân Quý,
    Nguyễn Văn Linh, Nguyễn Thị Thập, Huỳnh Tấn Phát, Nguyễn Tất Thành, Võ Văn Kiệt, Trần Hưng Đạo, Nguyễn Trãi,
    An Dương Vương, Hồng Bàng, Kinh Dương Vương, Xô Viết Nghệ Tĩnh, Phan Văn Trị, Quang Trung, Nguyễn Oanh, Phạm Văn Đồng,
    Kha Vạn Cân, Võ Văn Ngân, Song Hành, Trần Não, Mai Chí Thọ, Đỗ Xuân Hợp, Lê Văn Việt, Tô Hiến Thành, Sư Vạn Hạnh`,
  'Hải Phòng': `
    Lạch Tray, Tô Hiệu, Trần Nguyên Hãn, Cầu Đất, Điện Biên Phủ, Lê Hồng Phong, Nguyễn Đức Cảnh, Trần Phú, Hoàng Văn Thụ,
    Đinh Tiên Hoàng, Văn Cao, Lê Lợi, Thiên Lôi, Hùng Vương, Nguyễn Bỉnh Khiêm, Đà Nẵng, Ngô Gia Tự, Nguyễn Lương Bằng`,
  'Đà Nẵng': `
    Bạch Đằng, Trần Phú, Nguyễn Văn Linh, Hùng Vương, Lê Duẩn, Điện Biên Phủ, Nguyễn Tri Phương, Hàm Nghi, Ông Ích Khiêm,
    Hoàng Diệu, Phan Châu Trinh, Võ Nguyên Giáp, Ngô Quyền, Nguyễn Hữu Thọ, Cách Mạng Tháng Tám, Tôn Đức Thắng, 2 Tháng 9`,
  '': `
    Trần Phú, Lê Lợi, Nguyễn Huệ, Quang Trung, Hùng Vương, Lê Duẩn, Trần Hưng Đạo, Nguyễn Trãi, Lý Thường Kiệt,
    Phan Chu Trinh, Phan Bội Châu, Hoàng Văn Thụ, Nguyễn Văn Cừ, Lê Hồng Phong, Ngô Quyền, Lý Thái Tổ, Điện Biên Phủ,
    Nguyễn Du, Hai Bà Trưng, Phạm Ngũ Lão, Nguyễn Thị Minh Khai, Trường Chinh, Võ Nguyên Giáp, Lê Thánh Tông,
    Đinh Tiên Hoàng, Nguyễn Đình Chiểu, Lý Tự Trọng, Nguyễn Công Trứ, Phan Đình Phùng, 30 Tháng 4, 3 Tháng 2`,
}
