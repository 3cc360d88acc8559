import { monthPattern } from './months.ts';
import type { Finding, RuleFamily } from './rule.ts';
import { wordPattern } from './word-pattern.ts';

/** What says that a date is somebody's birth, before it; sixteen languages and some neighbours, drafts beyond en and fr. */
const before = wordPattern(
  `born, born on, born in, date of birth, birth date, birthdate, dob, d.o.b, birthday, birthday is, year of birth,
  né le, née le, né en, née en, date de naissance, anniversaire, nací, nací el, nací en, nacido, nacida, fecha de nacimiento, cumpleaños,
  ولدت, مواليد, من مواليد, تاريخ الميلاد, تاريخ الولادة, تاريخ ولادتي, يوم ميلادي, تاريخ ميلادي, ميلادي, متولد, به دنيا آمدم, تاریخ تولد, تولدم, تولد من, پیدائش, تاریخ پیدائش, پیدا ہوا, پیدا ہوئی,
  जन्म, जन्म तिथि, जन्मतिथि, जन्मदिन, ਜਨਮ, ਜਨਮ ਮਿਤੀ, ਜਨਮ ਤਾਰੀਖ, 生日, 出生日期, 出生于, 出生年月, 生于, 생년월일, 생일, 출생,
  sinh ngày, sinh năm, ngày sinh, ngày tháng năm sinh, народився, народилася, народилась, дата народження, день народження, родился, родилась, дата рождения, р.н, нар, нар.,
  ipinanganak, petsa ng kapanganakan, kaarawan, kapanganakan, dhashay, ku dhashay, taariikhda dhalashada, dhalashadayda, dhalashadaydu,
  የተወለድኩት, ተወለድኩ, የትውልድ ቀን, የልደት ቀን, ዝተወለድኩ, ዝተወለድኩሉ, ዕለተ ልደት, ዕለት ልደት, nilizaliwa, tarehe ya kuzaliwa, زېږېدلی`,
);
/** After it. */
const after = wordPattern(
  `年出生, 年生, 出生, 생, 년생, 년에 태어났, 년에 태어나, 에 태어났, में पैदा, को पैदा, को जन्म, में जन्म, ਵਿੱਚ ਜਨਮ, ਨੂੰ ਜਨਮ, ਵਿੱਚ ਪੈਦਾ, میں پیدا, کو پیدا, به دنیا آمد, متولد شد, ዓ.ም ተወለድኩ, ተወለድኩ, ተወሊደ, року народження, р.н`,
);

const day = '(?:0?[1-9]|[12][0-9]|3[01])';
const year = '(?:1[3-49][0-9]{2}|20[0-9]{2})';
const ordinal = '(?:st|nd|rd|th|er|º|ª|-го|й|е)?';
const month = `(?:${monthPattern})\\.?`;
const mark = ' ?[.\\-/ ] ?';
/** A day with its month, with or without the year, in the usual orders and with any month's name. */
const wholeDate = [
  `(?:${year})${mark}${day}${mark}${day}(?![0-9])`,
  `${day}${mark}${day}${mark}(?:${year}|[0-9]{2})(?![0-9])`,
  `${year} ?(?:年|년) ?${day} ?(?:月|월)(?: ?${day} ?(?:日|号|일))?`,
  `${day} ?(?:月|월) ?${day} ?(?:日|号|일)`,
  `${day}${ordinal} (?:de |of |ng |thang )?${month}(?:,| de| del| of)? ${year}(?![0-9])`,
  `${month} ${day}${ordinal},? ${year}(?![0-9])`,
  `${day} thang ${day}(?:,? nam ${year})?(?![0-9])`,
  `(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])`,
];
/** The words between a cue and its date: `is`, `on the`, a colon. */
const link = `(?:[ :,(\\-=]|(?:is|was|on|in|the|est|le|en|es|el|era|the year|i|waa|ay|ako|ko|niya|po|siya|noong|la|ngay|nam|hoi|у|в|на|на свiт|роц[іи]|في|سنه|عام|هو|در|سال|هے|है|को|में|ਹੈ|ਨੂੰ|于|是|은|는|በ|እዩ|ku|sanadkii)(?![\\p{L}])){0,8}`;

/** “Born in Cali on …”: a place between, but nothing that begins another clause. */
const place =
  '(?:(?! ?(?:and|but|came|moved|then|since|et|mais|y|pero|і|та|و)(?!\\p{L})) ?[\\p{L}\\p{M}]{2,16}){1,3},? (?:in|on|en|le|el|у|в|noong|nam|sanadkii) ';
const oneWord = `(?! (?:${month}))(?! ?(?:and|but|came|moved|then|since|et|mais|y|pero|on|in)(?!\\p{L})) [\\p{L}\\p{M}]{3,16},? `;
const cue = new RegExp(`(?:${before})(?:${link}(?:${place}|${oneWord})(?=[0-9])|${link})`, 'gu');
const dateAfterCue = new RegExp(
  `(?<whole>${wholeDate.join('|')}|${month} ${day}${ordinal}(?![0-9:])|${day}${ordinal} (?:de |of )?${month})|(?<year>(?:19|20|13|14)[0-9]{2})(?![0-9])`,
  'uy',
);
const dateBeforeCue = new RegExp(
  `(?<![0-9])(?:(?<whole>${wholeDate.slice(0, 4).join('|')})|(?<year>(?:19|20)[0-9]{2}))(?= ?(?:${after}))`,
  'gu',
);

/** `1980-1989`. */
function decadeOf(year: string): string {
  const first = year.slice(0, 3);
  return `${first}0-${first}9`;
}

function birthDate(match: RegExpExecArray): Finding {
  const [start, end] = [match.index, match.index + match[0].length];
  const only = match.groups?.['year'];
  if (only === undefined) return { kind: 'birth-date', rule: 'date', start, end };
  return { kind: 'birth-date', rule: 'year', class: 'generalise', value: decadeOf(only), start, end };
}

/** Dates of birth, which go, and years of birth, of which the decade stays. */
export const findBirthDates: RuleFamily = (scanned) => {
  if (!/[0-9]/u.test(scanned)) return [];
  const findings = Array.from(scanned.matchAll(dateBeforeCue), birthDate);
  for (const match of scanned.matchAll(cue)) {
    dateAfterCue.lastIndex = match.index + match[0].length;
    const date = dateAfterCue.exec(scanned);
    if (date !== null) findings.push(birthDate(date));
  }
  findings.sort((a, b) => a.start - b.start || b.end - a.end);
  return findings.filter(({ start }, index) => start >= (findings[index - 1]?.end ?? 0));
};
