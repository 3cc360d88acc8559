import { barrier } from './rule.ts';
import { wordPattern } from './word-pattern.ts';

/** What the words around a number say it is. */
export type Cue = 'phone' | 'sin' | 'uci' | 'application';

/** In the sixteen languages; machine drafts beyond English and French. Accents and case do not matter. */
const cueWords: Readonly<Record<Cue, string>> = {
  phone: `phone, phones, telephone, tel, cell, cellphone, mobile, call me, call us, text me, whatsapp, viber, fax, reach me, contact me, my number, phone number, téléphone, cellulaire, portable, appelez-moi, appeler, rejoindre, mon numéro, teléfono, celular, móvil, llámame, llamar, mi número, telepono, selpon, tawagan, numero ko, điện thoại, số của tôi, gọi, taleefan, telefoon, lambarka, lambarkayga, телефон, тел, подзвоніть, мій номер, هاتف, هاتفي, رقمي, جوال, موبايل, واتساب, اتصل, تلفن, شماره, موبایل, تماس, تیلفون, فون, نمبر, موبائل, फ़ोन, फोन, नंबर, मोबाइल, ਫ਼ੋਨ, ਫੋਨ, ਨੰਬਰ, ਮੋਬਾਈਲ, 电话, 手机, 号码, 微信, 전화, 핸드폰, 휴대폰, 번호, 연락처, ስልክ, ቁጥሬ, ስልኬ, ተሌፎን, ቴሌፎን, ስልኪ, ቁጽረይ`,
  sin: `sin, sin number, sin card, social insurance, social insurance number, nas, numéro d'assurance sociale, assurance sociale, seguro social, social security, số bảo hiểm xã hội, lambarka sin, التأمين الاجتماعي, بیمه اجتماعی, سوشل انشورنس, सोशल इंश्योरेंस, ਸੋਸ਼ਲ ਇੰਸ਼ੋਰੈਂਸ, 社会保险, 工卡, 사회보험, соціального страхування`,
  uci: `uci, iuc, client id, client identifier, client number, id client, identificateur unique, unique client, ircc id, 客户号`,
  application: `application number, application no, application, file number, case number, permit number, numéro de demande, demande, numéro de dossier, dossier, solicitud, expediente, số hồ sơ, hồ sơ, رقم الطلب, رقم الملف, شماره پرونده, درخواست نمبر, номер справи, номер заяви, 申请号, 档案号, 신청 번호, आवेदन संख्या, ਅਰਜ਼ੀ ਨੰਬਰ`,
};

const pattern = new RegExp(
  Object.entries(cueWords)
    .map(([cue, words]) => `(?<${cue}>${wordPattern(words)})`)
    .join('|'),
  'gu',
);

/** How far before a number its cue may stand, and how far after it (“… is my cell”), in characters. */
const reachBefore = 40;
const reachAfter = 20;

const noCues: ReadonlySet<Cue> = new Set();

interface FoundCue {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

/** Looks for cues once in the whole text; the result tells which cues are near a span. */
export function cueFinder(scanned: string): (start: number, end: number) => ReadonlySet<Cue> {
  const found: FoundCue[] = [];
  for (const match of scanned.matchAll(pattern)) {
    const cue = (Object.keys(cueWords) as Cue[]).find((name) => match.groups?.[name] !== undefined);
    if (cue !== undefined) found.push({ cue, start: match.index, end: match.index + match[0].length });
  }
  if (found.length === 0) return () => noCues;
  /** Index of the first cue that ends after the position. */
  const firstEndingAfter = (position: number): number => {
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle]?.end ?? Infinity) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (start, end) => {
    const near = new Set<Cue>();
    for (let index = firstEndingAfter(start - reachBefore - 1); index < found.length; index += 1) {
      const candidate = found[index];
      if (candidate === undefined || candidate.start > end + reachAfter) break;
      const between =
        candidate.end <= start ? scanned.slice(candidate.end, start) : scanned.slice(end, candidate.start);
      if (!between.includes(barrier)) near.add(candidate.cue);
    }
    return near;
  };
}
