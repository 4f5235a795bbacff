export interface StaffLine {
  id: number
  name: string
  position: string
  department: string | null
  phone: string
  leftAt: number | null
}

/** Everybody who works or worked here. */
export const staff = `select s.id, s.name, s.position, d.name as department, s.phone, s.left_at as leftAt from staff s left join departments d on d.id = s.department_id`
