/** What people type to find a customer: fifty words and beginnings of names, without accents as they come. */
export const typedWords =
  `cty dien lanh hoa phat; nguyen van an; tran thi huong; cong ty tnhh minh phat; duc; dai viet; nha hang sen; khach san dong do;
truong mam non; 0912; 024 3; KH00123; nguyễn; điện lạnh; Đặng; pham quang huy; le; vu; hoang anh; do thi ngoc; bui xuan; dang thu ha; co dien; xay dung;
noi that; thuc pham; ca phe; benh vien; phong kham; sieu thi; cua hang; nha may; van phong; thanh cong; hung thinh; phu quy; an binh; bao an; gia hung;
tan tien; viet nhat; sao mai; hai phong; da nang; sai gon; ha noi; NVA; hcm; tnhh mtv; minh`
    .split(';')
    .map((words) => words.trim())

/** What people remember besides: the middle of a word, digits of a number, first letters, keys of an idle Telex or VNI, a contract, a contact. */
const otherWords =
  `oaphat; guyen; ien lanh; hanh cong; hat; 3456; 45678; 912345; 0168221; 84912; 0104877116; 877116; kh5000; nvd; ĐLHP; ptx; hoaf phats;
nguyeenx vawn dduwcs; ddieenj lanhj; nguye64n thi5; tra62n; 12/2026/HĐMB; 0123/2025; HĐ 45/2024; ly thi thanh hien; tran van hung; lienvu@codienlanh;
hoa phat tran; phat 0912`
    .split(';')
    .map((words) => words.trim())

/** Every beginning of each of all these, one letter included. */
export const typedPrefixes = [...typedWords, ...otherWords].flatMap(beginningsOf)

/** Slips of the hand, and what nobody is called: where nothing is found, more is looked for. */
export const typedInVain =
  'nguyne van an; hoa phta; dien lahn; tran thi lanm; xuan vihn; phongg tap; nguyen van anx; 0352083838; xyzw; khong co gi het; hoa phat xyz; 999999999999'
    .split(';')
    .map((words) => words.trim())

function beginningsOf(words: string) {
  return Array.from(words, (_, index) => words.slice(0, index + 1))
}
