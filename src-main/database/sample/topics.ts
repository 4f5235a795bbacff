import { phrases } from './random.ts'

/** Why somebody telephones, and what comes of it. `{Ai}` (`{ai}` within a sentence) is who was spoken to. */
export interface Topic {
  reason: string
  notes: readonly string[]
}

export type Season = 'first' | 'quote' | 'service' | 'dealer' | 'home' | 'again' | 'incoming'

/** A line is a reason; lines with an arrow below it say what may be noted after the talk. */
function topics(text: string): Topic[] {
  const found: { reason: string; notes: string[] }[] = []
  for (const line of text.trim().split('\n')) {
    const [reason = '', notes] = line.split('→')
    if (notes === undefined) found.push({ reason: reason.trim(), notes: [] })
    else found.at(-1)?.notes.push(...phrases(notes))
  }
  return found
}

export const topicsOf: Readonly<Record<Season, readonly Topic[]>> = {
  first: topics(`
    Giới thiệu công ty, gửi bảng giá
      → {Ai} xin bảng giá qua Zalo, đã gửi.; {Ai} bảo tuần sau họp rồi báo lại.; Đang dùng bên khác, cuối năm mới xem lại.
    Hỏi kế hoạch mua sắm quý tới
      → {Ai} nói đang lập dự toán, tháng sau gọi lại.; Có kế hoạch thay {n} máy, cần khảo sát trước.; Chưa có kế hoạch.
    Mời xem máy tại cửa hàng
      → {Ai} hẹn cuối tuần ghé.; Muốn xem máy {hãng} trước khi quyết.; Bận, nhờ gửi ảnh và thông số.
    Gửi hồ sơ năng lực
      → Đã gửi email, {ai} xác nhận nhận được.; {Ai} cần thêm hợp đồng tương tự đã làm.; Gửi bản giấy theo đường bưu điện.
    Hỏi nhu cầu làm mát năm nay
      → {Ai} quan tâm máy {hãng} {btu} BTU.; Cần khoảng {n} máy, sẽ gửi mặt bằng.; Hiện chưa cần.
    Làm quen người phụ trách mới
      → {Ai} mới nhận việc, hẹn gửi lại toàn bộ báo giá.; {Ai} phụ trách từ tháng này, làm việc theo quy trình cũ.`),
  quote: topics(`
    Hỏi lại báo giá {n} máy âm trần
      → {Ai} đã trình sếp, chờ duyệt.; Giá {giá} còn cao, xin giảm 3 %.; {Ai} cần tách riêng tiền công lắp.
    Chốt lịch khảo sát
      → Khảo sát sáng thứ Ba, {ai} đón ở cổng.; {Ai} gửi định vị qua Zalo.; Dời sang tuần sau vì đang sửa trần.
    Gửi lại báo giá đã giảm
      → {Ai} đồng ý {giá}, chờ làm hợp đồng.; Bên kia chào thấp hơn, cần xem lại.; {Ai} hỏi thêm bảo hành máy nén.
    Hỏi kết quả duyệt giá
      → Sếp duyệt rồi, {ai} gửi thông tin làm hợp đồng.; Chưa họp, thứ Sáu mới có kết quả.; Phải xin thêm một báo giá nữa.
    Trao đổi phương án lắp VRV
      → {Ai} cần bản vẽ mặt bằng và bảng khối lượng.; Thống nhất đặt dàn nóng trên mái.; Tư vấn giám sát yêu cầu CO, CQ.
    Xác nhận điều khoản thanh toán
      → {Ai} muốn tạm ứng 30 %.; Chốt 3 đợt: 30 – 50 – 20.; {Ai} xin công nợ 30 ngày.`),
  service: topics(`
    Chốt lịch bảo trì {n} máy
      → Làm thứ Bảy từ 8 giờ, {ai} bố trí bảo vệ mở cửa.; {Ai} xin lùi một tuần.; Chia làm hai buổi tối.
    Hỏi thăm sau lắp đặt
      → Máy chạy êm, {ai} hài lòng.; Một máy kêu to, hẹn kỹ thuật qua chiều nay.; {Ai} hỏi cách dùng hẹn giờ.
    Nhắc vệ sinh máy định kỳ
      → {Ai} đặt lịch cho {n} máy.; Để sang tháng.; {Ai} hỏi giá nạp ga.
    Nhắc thanh toán đợt 2
      → {Ai} báo đã chuyển, chờ sao kê.; Kế toán nghỉ, đầu tuần chuyển.; {Ai} xin biên bản nghiệm thu bản gốc.
    Báo lịch giao hàng
      → {Ai} nhận hàng sau 14 giờ.; Xe tải vào cửa sau.; Dời sang sáng mai vì mưa.
    Gia hạn hợp đồng bảo trì
      → {Ai} đồng ý gia hạn, giữ giá cũ.; {Ai} muốn giảm 5 % so với năm ngoái.; Chờ hết năm học mới ký.
    Xin ý kiến về chất lượng phục vụ
      → {Ai} khen đội lắp gọn gàng.; Thợ đến trễ 30 phút, đã xin lỗi.; Muốn có số kỹ thuật trực.
    Chào thêm tủ mát, tủ đông
      → {Ai} xin giá tủ 400 lít.; Chưa cần, nhớ để sang năm.; {Ai} hỏi trả góp.`),
  dealer: topics(`
    Chốt đơn hàng tháng
      → {Ai} lấy {n} bộ {hãng}, giao trong tuần.; Hàng tồn còn nhiều, tháng này lấy ít.; {Ai} đổi sang máy inverter.
    Báo chính sách thưởng quý
      → {Ai} đăng ký mức hai.; {Ai} so với nhà phân phối khác.; Gửi công văn qua email.
    Đối chiếu công nợ
      → Khớp số, {ai} hẹn chuyển {giá}.; Lệch một hoá đơn, gửi lại biên bản.; {Ai} xin gia hạn đến cuối tháng.
    Báo hàng về
      → {Ai} giữ {n} bộ {btu} BTU.; Xin giao chiều nay.; Màu trắng hết, {ai} chờ đợt sau.
    Hỏi sức bán trong vùng
      → Trời mát, bán chậm.; {Ai} đang chạy khuyến mại lắp miễn phí.; Máy {hãng} {btu} BTU bán tốt nhất.`),
  home: topics(`
    Tư vấn máy phòng ngủ
      → {Ai} chọn {hãng} {btu} BTU.; {Ai} hỏi tiền công và ống đồng.; Chờ lương tháng sau.
    Hẹn thợ vệ sinh máy
      → Chiều thứ Bảy, {ai} có nhà.; {Ai} xin đổi sang Chủ nhật.; Làm luôn hai máy.
    Máy chảy nước, hẹn kiểm tra
      → Nghẹt ống thoát, thợ qua sáng mai.; Đã xử lý, {ai} cảm ơn.; {Ai} gửi video qua Zalo.
    Báo giá lắp trọn gói
      → {Ai} đồng ý {đơn giá}.; {Ai} so giá siêu thị.; Xin thêm khuyến mại chân máy.
    Hỏi thăm sau lắp đặt
      → Máy lạnh nhanh, chạy êm.; {Ai} giới thiệu thêm hàng xóm.; Điều khiển lỗi, đổi cái mới.`),
  again: topics(`
    Hỏi thăm, giữ liên hệ
      → {Ai} vẫn nhớ, khi nào cần sẽ gọi.; Đã đổi người phụ trách, xin số mới.; {Ai} nói sang năm xem lại.
    Mời quay lại, tặng một lần vệ sinh
      → {Ai} ghi nhận, chưa hứa.; {Ai} nhận phiếu vệ sinh miễn phí.; Từ chối khéo.
    Gọi cảm ơn khách cũ
      → {Ai} vui vẻ, hẹn khi có công trình mới.; Gửi thiệp và phiếu giảm giá qua bưu điện.`),
  incoming: topics(`
    Khách gọi hỏi giá
      → {Ai} hỏi máy {hãng} {btu} BTU, đã báo giá {đơn giá}.; Xin báo giá {n} bộ có VAT.; {Ai} hỏi còn hàng không.
    Khách báo hỏng máy
      → Máy không lạnh, hẹn kỹ thuật trong ngày.; Máy kêu to, xin người qua xem.
      → Mất nguồn, hướng dẫn bật lại aptomat là được.
    Khách hỏi lịch giao hàng
      → Báo {ai} xe đến chiều nay.; Hẹn giao sáng mai trước 10 giờ.
    Khách hỏi hoá đơn, chứng từ
      → Gửi lại hoá đơn điện tử qua email.; {Ai} cần biên bản bàn giao có dấu.
    Khách đặt lịch vệ sinh
      → Hẹn sáng thứ Bảy, {n} máy.; {Ai} muốn làm ngoài giờ hành chính.`),
}

/** Notes for calls in which nobody was spoken to, or not for long. */
export const shortNotes = {
  'no-answer': phrases(
    'Đổ chuông không nghe máy.; Không nghe, đã nhắn Zalo.; Gọi hai lần không nghe.; Không nghe máy, chiều gọi lại.',
  ),
  busy: phrases('Máy bận.; Bận, gọi lại sau.; Máy bận liên tục.'),
  unavailable: phrases('Thuê bao.; Thuê bao, thử số khác.; Không liên lạc được.'),
  'wrong-number': phrases('Sai số, hỏi lại lễ tân.; Số của người khác.; Nhầm số, xoá khỏi danh sách.'),
  'call-back': phrases(
    '{Ai} đang họp, hẹn gọi lại.; {Ai} đang lái xe, chiều gọi lại.; {Ai} bận tiếp khách.; Chờ sếp duyệt, hẹn gọi lại.',
  ),
  refused: phrases(
    'Không có nhu cầu, xin đừng gọi nữa.; Đã ký với bên khác.; {Ai} chê giá cao, không bàn thêm.; Năm nay không có kinh phí.',
  ),
} as const
