import { phrases, type Random } from './random.ts'

const ofFirms = phrases(`Thanh toán chậm 10–15 ngày nhưng chắc chắn; Hay thay người phụ trách mua hàng; Cần hoá đơn ngay khi giao;
  Xe tải chỉ vào được sau 20 giờ; Bảo vệ yêu cầu đăng ký trước một ngày; Đang so giá với hai bên khác;
  Giám đốc quyết, cần hẹn trước một tuần; Mua một lần nhiều, cần giá dự án; Ưu tiên máy tiết kiệm điện;
  Năm ngoái tặng lẵng hoa 800.000 ₫ dịp thành lập; Kho ở địa chỉ khác, hỏi lại trước khi giao;
  Quen với đội kỹ thuật của mình, dễ làm việc; Chỉ nhận báo giá có đóng dấu`)
const ofPersons = phrases(`Nhà ở tầng 5 không thang máy; Có chó, gọi trước khi đến; Chỉ ở nhà buổi tối và cuối tuần; Trả tiền mặt;
  Đã mua máy ở siêu thị, cần công lắp; Hàng xóm của khách cũ; Muốn gói vệ sinh hai lần một năm; Nhà trong ngõ nhỏ`)

/** A note as somebody leaves it for a colleague. */
export function remarkOn(isPerson: boolean, random: Random): string {
  return random.pick(isPerson ? ofPersons : ofFirms)
}
