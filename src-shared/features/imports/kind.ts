import type { CustomerKind } from '#shared/features/customers/schema.ts'
import { fold } from '#shared/kit/fold.ts'
import { stripLegalForm } from '#shared/kit/names.ts'

/** Family names of nearly all Vietnamese, folded. */
const familyNames = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai to ha luong cao chau ta ' +
    'thai chu la nghiem bach quach thach tang diep luu kieu au than ton trieu han cu khuc giap tong ngac ninh lo khuong kim chung quan dam nong quang ' +
    'sam ma mac vi lu phi uong bien y'
  ).split(' '),
)

/** Words that no person bears. */
const organisationWords =
  /\b(?:shop|store|cua hang|cua hieu|truong|benh vien|phong kham|nha thuoc|ubnd|uy ban|ngan hang|khach san|nha hang|nha may|xuong|tiem|trung tam|van phong|vien|so|ban quan ly|hoi|cho|sieu thi|studio|spa|group|hotel|cafe|coffee|quan an|dai ly|nhom|co so|ho kd|media|tech|vina|viet nam|sai gon|ha noi|da nang|ho chi minh)\b/u

/** Places that are called as families are, but for their accents. */
const places = /^(?:quán|lò) /u
const addressed = /^(?:anh|chị|ông|bà|cô|chú|bác|thầy|mr\.?|mrs\.?|ms\.?) /u

/**
 * Organisation or person by the name alone: a legal form makes an organisation; whoever is addressed as somebody is a person; two to five words of which the first is a family
 * name, without digits and without a word that only organisations bear, make a person; the rest are organisations.
 */
export function guessKind(name: string): CustomerKind {
  if (stripLegalForm(name).legalForm !== '') return 'organisation'
  const folded = fold(name)
  const words = folded.split(' ')
  const spoken = name.trim().normalize('NFC').toLowerCase()
  if (places.test(spoken)) return 'organisation'
  if (addressed.test(spoken) && !organisationWords.test(folded)) return 'person'
  if (words.length < 2 || words.length > 5 || /[^a-z ]/u.test(folded)) return 'organisation'
  return familyNames.has(words[0] as string) && !organisationWords.test(folded) ? 'person' : 'organisation'
}
