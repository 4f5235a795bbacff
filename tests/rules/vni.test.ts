import { expect, test } from 'vitest'
import { judgeLegacyText } from '#main/reader/legacyText.ts'
import { fromVni } from '#main/reader/vni.ts'

test.each([
  ['aùaøaûaõaï aâaáaàaåaãaä aêaéaèaúaüaë', 'áàảãạ âấầẩẫậ ăắằẳẵặ'],
  ['eùeøeûeõeï eâeáeàeåeãeä íìæóò', 'éèẻẽẹ êếềểễệ íìỉĩị'],
  ['oùoøoûoõoï oâoáoàoåoãoä ôôùôøôûôõôï', 'óòỏõọ ôốồổỗộ ơớờởỡợ'],
  ['uùuøuûuõuï ööùöøöûöõöï yùyøyûyõî ñ', 'úùủũụ ưứừửữự ýỳỷỹỵ đ'],
  ['AÙAØAÂAÁAÊAË EÂ OÁ ÔÔÏ ÖÖÙ Î Ñ Ì', 'ÁÀÂẤĂẶ Ê Ố ƠỢ ƯỨ Ỵ Đ Ì'],
  ['Coâng ty TNHH Ñöùc Höông, Aáp 5', 'Công ty TNHH Đức Hương, Ấp 5'],
])('%s in VNI is %s', (vni, unicode) => {
  expect(fromVni(vni)).toBe(unicode)
})

test.each([
  ['Vietnamese in Unicode', ['Hòa Bình', 'Bà Mai', 'Tôi', 'Nhóm ô tô', 'Sơn Hà']],
  ['other languages', ['Société Générale', 'Müller', 'São Paulo', 'Škoda', 'Ångström']],
  ['no letters beyond ASCII', ['Cong ty', '0912345678', 'A&B']],
])('%s stays as it is', (_, texts) => {
  const { found, convert } = judgeLegacyText(texts.map((text) => [text]))
  expect(found).toBeUndefined()
  expect(texts.map((text) => convert([text])[0])).toEqual(texts)
})
