const onsets = ['ngh', 'ng', 'nh', 'ch', 'gh', 'gi', 'kh', 'ph', 'qu', 'th', 'tr', '[bcdđghklmnprstvx]']
const nuclei =
  'uyê iêu oai oao oay oeo uây uôi uya uyu ươi ươu yêu ai ao au ay âu ây eo êu ia iê iu oa oă oe oi oo ôi ơi ua uâ uê ui uô uơ uy ưa ưi ươ ưu yê ' +
  'a ă â e ê i o ô ơ u ư y'
const syllable = new RegExp(`^(?:${onsets.join('|')})?(?:${nuclei.replaceAll(' ', '|')})(?:ng|nh|ch|[cmnpt])?$`, 'u')
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Of the words with a letter outside ASCII, the share that could be a Vietnamese syllable; 0 if there are none. */
export function vietnameseShare(text: string): number {
  let accented = 0
  let vietnamese = 0
  for (const [word] of text.toLowerCase().matchAll(/[^\s\p{P}\d+=<>|]+/gu)) {
    if (!/[^\u0020-\u007e]/u.test(word)) continue
    accented++
    if (isSyllable(word)) vietnamese++
  }
  return accented === 0 ? 0 : vietnamese / accented
}

function isSyllable(word: string): boolean {
  let marks = 0
  const bare = word.normalize('NFD').replace(tones, () => {
    marks++
    return ''
  })
  return marks <= 1 && syllable.test(bare.normalize('NFC'))
}
