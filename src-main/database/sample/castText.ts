// The owner's own customers, told by hand. First line: name; short name; sector; stage; rating; known for so many days.
// Days behind 'sinh nhật', 'thành lập', 'ký', 'đến' count from today; a deal with 'nháp' is not signed yet.
// 'gọi' says how a customer who is a person is spoken to.
// 'quên', 'đến hạn', 'hẹn lại': the call that waits today and why; 'trước': what went before it.

export const castText = `
Công ty TNHH Điện lạnh Hòa Phát; Hòa Phát; dealer; loyal; A; 1020
  tại: Số 18 ngõ 24 Kim Đồng, P. Tương Mai, Hà Nội
  cần: Bảo trì 40 máy điều hoà trước hè; hỏi giá máy âm trần
  người: Chị; Trần Thị Hường; Trưởng phòng mua
  người: Anh; Nguyễn Văn Phát; Giám đốc
  người: Em; Lê Thu Thảo; Kế toán
  hợp đồng: Cung cấp 25 bộ điều hoà treo tường; 232500000; ký -610; đến -560
  hợp đồng: Bảo trì 40 máy điều hoà; 180000000; ký -345; đến 23
  quên: Chốt lịch bảo trì 40 máy; lần trước hẹn gửi báo giá
  trước: 8; reached; 1; Chị Hường hỏi giá 3 máy âm trần 36.000 BTU, gửi báo giá trong tuần.

Khách sạn Đông Đô; Đông Đô; hospitality; customer; A; 700
  tại: 24 Kim Đồng, P. Hoàng Mai, Hà Nội
  cần: Bảo trì 60 máy phòng khách, làm từng tầng để không ảnh hưởng khách
  người: Anh; Nguyễn Minh Đức; Trưởng bộ phận kỹ thuật
  người: Chị; Vũ Thị Hạnh; Kế toán trưởng
  hợp đồng: Bảo trì hệ thống điều hoà khách sạn; 96000000; ký -340; đến 28
  quên: Hỏi lại hợp đồng bảo trì năm
  trước: 4; no-answer; 2; Đổ chuông không ai nghe.
  gặp: 540; 90; Khảo sát Khách sạn Đông Đô; Gặp anh Đức. Mang thước đo, máy ảnh.

Phạm Thị Ngọ; ; person; customer; C; 420
  gọi: Bà
  tại: Số 7 ngõ 102 Trường Chinh, P. Phương Liệt, Hà Nội
  cần: Máy chảy nước, cần kiểm tra
  hợp đồng: Lắp đặt 2 máy điều hoà tại nhà; 24500000; ký -410; đến -395
  quên: Máy chảy nước, hẹn ngày thợ đến
  trước: 3; reached; 1; Máy phòng ngủ chảy nước. Bà Ngọ ở nhà cả ngày, thợ đến lúc nào cũng được.

Nhà hàng Sen Hồ Tây; Sen Hồ Tây; hospitality; prospect; A; 130
  tại: 66 Lạc Long Quân, P. Tây Hồ, Hà Nội
  cần: 6 máy tủ đứng cho phòng tiệc, lắp ngoài giờ đón khách
  người: Anh; Hoàng Anh Vũ; Quản lý
  người: Chị; Đỗ Bích Liên; Chủ nhà hàng; sinh nhật 2 46
  hợp đồng: Cung cấp và lắp đặt 6 máy tủ đứng; 168000000; nháp; đến 45
  hẹn lại: Chờ sếp duyệt giá 6 máy tủ đứng
  trước: 4; call-back; 1; Anh Vũ trình sếp giá mới, hẹn gọi lại để chốt giờ ký.
  gặp: 840; 90; Ký hợp đồng Sen Hồ Tây; Anh Vũ đại diện. Mang 4 bản gốc và con dấu.

Trường Mầm non Hoa Sữa; Hoa Sữa; school; customer; B; 800
  tại: 15 Tam Trinh, P. Vĩnh Hưng, Hà Nội
  cần: Bảo trì trọn gói theo năm học, 22 máy
  người: Cô; Nguyễn Thị Ánh; Hiệu trưởng
  người: Cô; Phan Thu Hà; Kế toán; sinh nhật 5 38
  hợp đồng: Bảo trì 22 máy điều hoà; 64000000; ký -360; đến 9
  đến hạn: Gia hạn hợp đồng bảo trì, sắp hết hạn
  trước: 20; reached; 1; Cô Ánh hài lòng, muốn giữ giá năm nay. Gửi dự thảo gia hạn.

Công ty CP Xây dựng Đại Việt; Đại Việt; construction; loyal; A; 1500
  tại: Tầng 9, toà nhà Đại Thành, 201 Minh Khai, P. Vĩnh Tuy, Hà Nội
  cần: Hệ VRV cho toà nhà 9 tầng, cần hồ sơ CO, CQ
  người: Anh; Trần Quốc Dũng; Trưởng phòng dự án
  người: Anh; Nguyễn Tiến Đạt; Giám đốc; sinh nhật 0 50
  hợp đồng: Cung cấp và lắp đặt hệ VRV toà nhà B2; 2450000000; ký -520; đến -300
  hợp đồng: Ống gió, cửa gió toà nhà B3; 860000000; ký -75; đến 51
  đến hạn: Hỏi kết quả duyệt phương án VRV toà nhà B4
  trước: 6; reached; 1; Anh Dũng đã nhận phương án, tuần này họp ban dự án.

Siêu thị Minh Phát; Minh Phát; shop; customer; B; 560
  tại: 88 Nguyễn Văn Cừ, P. Bồ Đề, Hà Nội
  cần: Tủ mát trưng bày và 2 máy tủ đứng
  thành lập: 3 15
  người: Cô; Lê Thị Đào; Giám đốc
  hợp đồng: Cung cấp 2 máy tủ đứng và 4 tủ mát; 138000000; ký -12; đến 18
  đến hạn: Xác nhận giờ giao 2 máy tủ đứng
  trước: 1; reached; 1; Cô Đào hẹn giao sau 16 giờ, vào cửa sau.
  gặp: 960; 60; Giao 2 máy tủ đứng cho Minh Phát; Kho xuất, vào cửa sau siêu thị.

Phòng khám Đa khoa Tâm An; Tâm An; health; prospect; B; 75
  tại: 120 Lê Trọng Tấn, P. Phương Liệt, Hà Nội
  cần: Cấp gió tươi cho phòng tiểu phẫu, trực sửa ngoài giờ
  người: Anh; Đoàn Mạnh Trí; Trưởng phòng vật tư
  hẹn lại: Xem lại phương án cấp gió tươi
  trước: 3; call-back; 1; Anh Trí đang họp giao ban, nhờ gọi lại để trao đổi kỹ hơn.

Công ty TNHH May mặc Tân Hưng; Tân Hưng; factory; customer; B; 380
  tại: Lô CN7, Khu công nghiệp Quang Minh, Xã Quang Minh, Hà Nội
  cần: Làm mát nhà xưởng 2.400 m²
  người: Chị; Lương Thị Thoa; Kế toán trưởng
  người: Anh; Đinh Trọng Nghĩa; Trưởng phòng cơ điện
  hợp đồng: Lắp đặt hệ thống làm mát nhà xưởng; 640000000; ký -66; đến -4
  đến hạn: Nhắc thanh toán đợt 2, 120 triệu
  trước: 11; reached; 1; Chị Thoa báo đã trình, thanh toán trong tuần sau.

Công ty CP Điện lạnh Hoà Phú; Hoà Phú; dealer; prospect; B; 90
  tại: 412 Giải Phóng, P. Phương Liệt, Hà Nội
  cần: Muốn làm đại lý, quan tâm chiết khấu và công nợ 30 ngày
  người: Anh; Bùi Đình Phú; Giám đốc
  đến hạn: Gửi chính sách đại lý, hẹn gặp
  trước: 9; reached; 1; Anh Phú đang lấy hàng bên khác, muốn so chiết khấu.

Trường THCS Nguyễn Trãi; Nguyễn Trãi; school; lead; B; 40
  tại: 50 Nguyễn Trãi, P. Thanh Xuân, Hà Nội
  cần: Lắp điều hoà 18 phòng học trong hè, cần đủ ba báo giá
  người: Thầy; Ngô Quang Bình; Phó hiệu trưởng
  đến hạn: Gửi lại báo giá 18 phòng học
  trước: 5; reached; 1; Thầy Bình cần báo giá có đóng dấu để trình phụ huynh.

Lê Văn Toàn; ; person; lead; C; 25
  gọi: Anh
  tại: Số 12 ngách 35/8 Khương Đình, P. Khương Đình, Hà Nội
  cần: Nhà mới xây, lắp 5 phòng
  đến hạn: Chốt vị trí dàn nóng trước khi trát tường
  trước: 2; no-answer; 1; Không nghe máy, đã nhắn Zalo ảnh phương án.

Công ty TNHH Phần mềm Sao Mai; Sao Mai; office; customer; B; 310
  tại: Tầng 12, toà nhà Thành Công, 57 Láng Hạ, P. Ô Chợ Dừa, Hà Nội
  cần: Điều hoà cho phòng máy chủ chạy 24/24
  người: Chị; Nguyễn Khánh Linh; Trưởng phòng hành chính; sinh nhật 6 31
  hợp đồng: Bảo trì 16 máy âm trần; 38400000; ký -290; đến 75
  hẹn lại: Xác nhận lịch chuyển 12 máy sang văn phòng mới
  trước: 2; call-back; 1; Chị Linh chờ chủ nhà duyệt lịch thang hàng, hẹn gọi lại hôm nay.

Cửa hàng Điện lạnh Hòa Phượng; Hòa Phượng; dealer; loyal; B; 900
  tại: 215 Quang Trung, P. Hà Đông, Hà Nội
  cần: Cần hàng sẵn kho, giao trong ngày
  người: Chị; Cao Thị Phượng; Chủ cửa hàng
  hợp đồng: Nguyên tắc mua bán điều hoà; 520000000; ký -700; đến -335
  hợp đồng: Nguyên tắc mua bán điều hoà; 610000000; ký -325; đến 39
  đến hạn: Báo hàng về, 20 bộ Casper 9.000 BTU
  trước: 7; reached; 1; Chị Phượng cần 20 bộ trước cuối tháng, giữ giá cũ.

Nhà hàng tiệc cưới Hoàng Gia; Hoàng Gia; hospitality; customer; B; 470
  tại: 301 Phạm Văn Đồng, P. Xuân Đỉnh, Hà Nội
  cần: Hệ thống hút khói bếp và cấp gió tươi
  người: Anh; Phan Thế Anh; Chủ nhà hàng; sinh nhật 4 52
  hợp đồng: Lắp đặt hệ thống hút khói bếp; 215000000; ký -230; đến -170
  đến hạn: Hỏi thăm sau lắp đặt, chào bảo trì năm
  trước: 26; reached; 1; Bếp chạy tốt, anh Thế Anh hỏi thêm vệ sinh phin lọc định kỳ.

Công ty TNHH Thực phẩm Đông lạnh Bắc Hà; Bắc Hà; factory; prospect; A; 60
  tại: 9 Ngọc Hồi, P. Hoàng Liệt, Hà Nội
  cần: Kho lạnh 200 m³ bảo quản thuỷ sản
  người: Chú; Trịnh Xuân Bắc; Giám đốc
  hợp đồng: Thi công kho lạnh 200 m³; 485000000; nháp; đến 60
  hẹn lại: Chốt phương án kho lạnh 200 m³
  trước: 5; call-back; 1; Chú Bắc đi Hải Phòng, về sẽ xem bản vẽ, hẹn gọi lại hôm nay.
`
