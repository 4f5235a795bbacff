import { instantOfDay } from '#shared/kit/day.ts'
import styles from './HoursSheet.module.css'
import { type HoursColumnLayout, type HoursLayout, hoursIn } from './hoursLayout.ts'
import { HOUR, type Placed } from './paperDays.ts'
import { LINE, type PaperLook } from './paperLook.ts'

export interface HoursColumnProps {
  column: HoursColumnLayout
  layout: HoursLayout
  look: PaperLook
}

/** A day by its hours: a line for each, and a box for whatever takes its time. */
export function HoursColumn({ column, layout, look }: HoursColumnProps) {
  const { hours, height } = layout
  const begins = instantOfDay(column.day, hours.from)
  return (
    <div className={styles.column}>
      {hoursIn(hours).map((hour, index) => (
        <span key={hour} className={styles.hour} style={{ top: `${index * height.hour}mm`, height: `${height.hour}mm` }} />
      ))}
      {column.placed.map((placed) => (
        <Box key={placed.item.key} placed={placed} begins={begins} layout={layout} look={look} />
      ))}
    </div>
  )
}

function Box({ placed, begins, layout, look }: { placed: Placed; begins: number } & Pick<HoursColumnProps, 'layout' | 'look'>) {
  const { item, lane, lanes } = placed
  const said = look.say(item)
  const { hour } = layout.height
  const height = Math.max(LINE + 0.5, ((item.endsAt - item.startsAt) / HOUR) * hour - 0.3)
  // What is short and late is not to stand below the last hour.
  const top = Math.min(((item.startsAt - begins) / HOUR) * hour, hoursIn(layout.hours).length * hour - height)
  return (
    <div
      className={styles.box}
      style={{
        top: `${top}mm`,
        height: `${height}mm`,
        left: `${(lane / lanes) * 100}%`,
        width: `calc(${100 / lanes}% - 0.4mm)`,
      }}
    >
      <div className={styles.words} style={{ WebkitLineClamp: Math.max(1, Math.floor((height - 0.4) / LINE)) }}>
        <b>{layout.isOne ? said.times : said.starts}</b> {said.title}
        {said.detail && <span className={styles.detail}> · {said.detail}</span>}
      </div>
    </div>
  )
}
