import { fold } from '#shared/kit/fold.ts'
import type { PersonalField } from '#shared/kit/personal.ts'
import { type Field, field } from './field.ts'

// What a list says of a person beside their work, and how people head such columns.

export const personalFields = {
  nickname: field(
    'text',
    200,
    `ten than mat, biet danh, ten goi than mat, ten o nha, ten goi o nha, ten thuong goi o nha, nickname, nick name`,
  ),
  spouse: field(
    'text',
    200,
    `vo chong, vo hoac chong, ten vo chong, ho ten vo chong, ho va ten vo chong, ten vo, ten chong, spouse, spouse name, spouses name`,
  ),
  manager: field(
    'text',
    200,
    `cap tren, ten cap tren, ho ten cap tren, quan ly, ten quan ly, ten nguoi quan ly, quan ly truc tiep, nguoi quan ly truc tiep, manager, managers name, manager name`,
  ),
  assistant: field(
    'text',
    200,
    `tro ly, thu ky, ten tro ly, ten thu ky, ho ten tro ly, ho ten thu ky, tro ly thu ky, assistant, assistants name, assistant name, secretary`,
  ),
} satisfies Record<PersonalField, Field>

/** How somebody is spoken to, and how we speak of ourselves to them. */
export const addressedFields = {
  honorific: field('honorific', 20, `xung ho, danh xung, name prefix, prefix, salutation, title`),
  selfAddress: field('text', 20, `tu xung, cach tu xung, how we call ourselves`),
} satisfies Record<string, Field>

/** Where a contact lives. */
export const homeAddress: Field = {
  ...field(
    'text',
    500,
    `home street, home city, home state, home address, duong nha rieng, duong pho nha rieng, dia chi nha rieng, thanh pho nha rieng, tinh nha rieng,
    dia chi nha, dia chi rieng, nha rieng, noi o, cho o hien nay`,
  ),
  many: true,
}

const words: ReadonlyMap<string, PersonalField> = new Map(
  Object.entries({
    spouse: ['spouse', 'wife', 'husband', 'partner', 'domestic partner', 'vo', 'chong', 'vo chong'],
    manager: ['manager', 'boss', 'quan ly', 'cap tren', 'sep', 'nguoi quan ly'],
    assistant: ['assistant', 'secretary', 'tro ly', 'thu ky'],
  } as const).flatMap(([of, named]) => named.map((word) => [word, of as PersonalField] as const)),
)

/** What somebody named under such a label is to a person; undefined where no field is for it. */
export function personalFieldNamed(label: string): PersonalField | undefined {
  return words.get(
    fold(label)
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  )
}
