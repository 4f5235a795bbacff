import { splitFullName } from '#shared/kit/names.ts'
import styles from './PersonName.module.css'

/** A name of so many letters fits into the narrowest column. */
const SHORT = 9

interface PersonNameProps {
  name: string
  /** However wide its place: what would ask each row how wide it is costs more than a list that is typed into may. */
  isBrief?: boolean
}

/** Somebody's name; where there is no room for it the given name with initials, for that is what people are called by. */
export function PersonName({ name, isBrief = false }: PersonNameProps) {
  if (name.length <= SHORT) return name
  if (isBrief) {
    return (
      <span className={styles.brief} title={name} data-brief={briefName(name)}>
        <span className="visually-hidden">{name}</span>
      </span>
    )
  }
  return (
    <span className={styles.name} title={name}>
      <span className={styles.inner} data-brief={briefName(name)}>
        <span>{name}</span>
      </span>
    </span>
  )
}

/** 'Nguyễn Thị Hường' → 'N.T. Hường'. */
function briefName(name: string) {
  const { given } = splitFullName(name)
  const from = name.lastIndexOf(given)
  const initials =
    name
      .slice(0, from)
      .match(/\p{L}+/gu)
      ?.map((word) => `${word[0]}.`) ?? []
  return `${initials.join('')} ${name.slice(from)}`.trim()
}
