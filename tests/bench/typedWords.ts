/** What people type to find a customer: fifty words and beginnings of names, without accents as they come. */
export const typedWords =
  `cty dien lanh hoa phat; nguyen van an; tran thi huong; cong ty tnhh minh phat; duc; dai viet; nha hang sen; khach san dong do;
truong mam non; 0912; 024 3; KH00123; nguyễn; điện lạnh; Đặng; pham quang huy; le; vu; hoang anh; do thi ngoc; bui xuan; dang thu ha; co dien; xay dung;
noi that; thuc pham; ca phe; benh vien; phong kham; sieu thi; cua hang; nha may; van phong; thanh cong; hung thinh; phu quy; an binh; bao an; gia hung;
tan tien; viet nhat; sao mai; hai phong; da nang; sai gon; ha noi; NVA; hcm; tnhh mtv; minh`
    .split(';')
    .map((words) => words.trim())

/** Every beginning of each of them, one letter included. */
export const typedPrefixes = typedWords.flatMap((words) => Array.from(words, (_, index) => words.slice(0, index + 1)))
