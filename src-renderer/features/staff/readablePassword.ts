const SYLLABLES =
  'bao bien bong buom cam canh chim chuoi dao den dua gao gio ha hai heo hoa hong khe lan lua mai mat may me mia mo mua nai nang nep non nui oc ong phao que quit rau rong ruong sao sen sim song suoi tao tet thong tom tra trau trang tre tung vai vang vit voi vuon xoai xuan xe'.split(
    ' ',
  )
const WORDS = 4

/** Four words anybody can read out over the phone, and three digits: `sen-lua-nui-bao-482`. */
export function readablePassword() {
  const words = Array.from({ length: WORDS }, () => SYLLABLES[below(SYLLABLES.length)])
  return [...words, String(100 + below(900))].join('-')
}

/** An even choice: what would make small numbers likelier is thrown again. */
function below(count: number): number {
  const [thrown = 0] = crypto.getRandomValues(new Uint32Array(1))
  const even = Math.floor(2 ** 32 / count) * count
  return thrown < even ? thrown % count : below(count)
}
