export const bulk = {
  commandOf: 'Sửa {{count, number}} khách…',
  title: 'Sửa {{count, number}} khách hàng',
  field: 'Ô cần sửa',
  nothing: '(trống)',
  empty: 'Để trống',
  addField: 'Thêm ô cần sửa',
  removeField: 'Bỏ {{field}}',
  reason: 'Lý do đổi giai đoạn',
  reasonHint: 'Ghi vào dòng thời gian của từng khách; có thể bỏ trống.',
  incomplete: 'Chọn giá trị mới, hoặc đánh dấu “Để trống”.',
  weighing: 'Đang đếm…',
  weights: {
    changed: 'Sẽ sửa {{count}} khách hàng.',
    same: '{{count}} khách đã như vậy rồi.',
  },
  left: {
    forbidden: '{{count}} khách bạn không được sửa sẽ giữ nguyên.',
    circular: '{{count}} khách không thể đứng trên chính mình, hoặc tự giới thiệu mình, sẽ giữ nguyên.',
    gone: '{{count}} khách không còn ở đây, hoặc đã gộp vào khách khác, được bỏ qua.',
  },
  apply: 'Sửa {{count, number}} khách',
  assign: 'Giao phụ trách…',
  moveStage: 'Đổi giai đoạn…',
  addToGroup: 'Đưa vào nhóm…',
  exportChosen: 'Xuất {{count, number}} khách đã chọn',
  done: {
    edit: 'Đã sửa {{count, number}} khách hàng',
    categorise: 'Đã phân loại {{count, number}} khách hàng',
    remove: 'Đã xoá {{count, number}} khách hàng',
    restore: 'Đã khôi phục {{count, number}} khách hàng',
  },
  nothingChanged: 'Không có gì phải đổi.',
  stopped: 'Đã dừng; chưa có gì thay đổi.',
  undone: 'Đã hoàn tác {{count, number}} khách hàng',
  kept: '{{count, number}} khách đã có người sửa sau đó nên giữ nguyên: {{names}}',
  running: {
    begin: 'Đang chuẩn bị và sao lưu…',
    run: 'Đang sửa…',
    undo: 'Đang hoàn tác…',
    of: '{{done}} / {{total}} khách',
    stop: 'Dừng',
  },
  past: {
    command: 'Các lần sửa hàng loạt…',
    title: 'Các lần sửa hàng loạt',
    empty: 'Chưa có lần nào.',
    undone: 'Đã hoàn tác',
  },
}

/** Why a deed on many was not taken back. */
export const bulkConflicts = {
  'bulk-undone': 'Lần sửa hàng loạt này đã được hoàn tác rồi.',
}
