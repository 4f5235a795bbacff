import type { ShowAs } from '#shared/features/appointments/choices.ts'

/** An appointment as people read it; of a private one only when it is, and whose. */
export interface AppointmentLine {
  id: number
  code: string | null
  customer: string | null
  title: string
  staff: string
  startsAt: number
  endsAt: number
  isAllDay: number
  remindMinutes: number | null
  location: string
  note: string
  rule: string
  excluded: string
  showAs: ShowAs
  attendees: string | null
  categories: string | null
  isPrivate: number
}

/** A file of an appointment; of a private one neither its name nor whom it is with. */
export interface AppointmentFileLine extends Pick<AppointmentLine, 'id' | 'code' | 'customer' | 'title' | 'startsAt'> {
  name: string
  sha256: string
  bytes: number
  mediaType: string
  /** The file, its appointment or its customer lies in the bin. */
  isBinned: number
}

export const meetingFiles = `
  select f.id, iif(a.is_private, null, u.code) as code, iif(a.is_private, null, u.name) as customer, iif(a.is_private, '', f.name) as name,
    iif(a.is_private, '', a.title) as title, a.starts_at as startsAt, d.sha256, d.bytes, d.media_type as mediaType,
    (f.deleted_at is not null or a.deleted_at is not null or u.deleted_at is not null) as isBinned
  from appointment_files f join appointments a on a.id = f.appointment_id left join customers u on u.id = a.customer_id
  join documents d on d.id = f.document_id`

export const meetings = `
  select a.id, iif(a.is_private, null, u.code) as code, iif(a.is_private, null, u.name) as customer, iif(a.is_private, '', a.title) as title,
        s.name as staff, a.starts_at as startsAt, a.ends_at as endsAt, a.is_all_day as isAllDay, a.remind_minutes as remindMinutes, iif(a.is_private, '', a.location) as location,
        iif(a.is_private, '', a.note) as note, a.rule, a.excluded, a.show_as as showAs, a.is_private as isPrivate,
        iif(a.is_private, '', (select group_concat(coalesce(p.name, k.full_name, v.name), '; ') from attendees t left join staff p on p.id = t.staff_id
          left join contacts k on k.id = t.contact_id left join customers v on v.id = t.customer_id where t.appointment_id = a.id)) as attendees,
        iif(a.is_private, '', (select group_concat(g.name, '; ') from category_links l join categories g on g.id = l.category_id
          where l.record = 'appointment' and l.record_id = a.id and g.deleted_at is null)) as categories
      from appointments a left join customers u on u.id = a.customer_id join staff s on s.id = a.staff_id`
