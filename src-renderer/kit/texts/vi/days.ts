/** How days and birthdays are said. */
export const days = {
  birth: {
    calendar: 'Lịch',
    solar: 'Dương lịch',
    lunar: 'Âm lịch',
    next: 'Lần tới: {{day}} dương lịch',
    withNext: '{{birth}}, lần tới {{day}} dương lịch',
  },
  day: {
    today: 'Hôm nay',
    tomorrow: 'Ngày mai',
    inDays: 'còn {{count, number}} ngày',
    choose: 'Chọn ngày',
    time: 'Giờ',
  },
}
