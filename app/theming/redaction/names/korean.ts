import type { Finding } from '../rule.ts';

const family = '[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현]';
/** Family names that are no everyday words in front of a title (이 선생님 is “this teacher”, 한 one, 전 former). */
const plainFamily = '[김박최강윤임권황송홍허곽류엄채]';
const syllable = '[가-힣]';
const notAfter = `(?!${syllable})`;
const copula = '(?=입니다|이에요|예요|이라고|라고|이고|이며|이야|에요|이란)';

const sure = new RegExp(
  `(?:이름은|이름이|성함은|제 이름 ?:|이름 ?:|성명 ?:|본명은) ?(?<name>(?!안 |잘 |너무|어려|없|많|비밀|꼭|다 |한국|영어|모르|길|다르|계속)(?:${family}${syllable}{1,2}(?=[ ,.!?\\n]|$)|${syllable}{2,4}?${copula})|[a-z]{2,}(?: [a-z]+)?)`,
  'dgu',
);
const called = new RegExp(
  `(?:저는|나는|전|난|제가|저를|나를) (?<name>${syllable}{2,4}?)(?=이?라고 (?:합니다|해요|불러|부릅|해))`,
  'dgu',
);
const selfIntroduced = new RegExp(
  `(?:저는|나는|안녕하세요,?) (?<name>(?!이민|한국|정치|조선|강사|장애|전문|주부|고등|대학|유학|신청|임산|남자|여자|노동|안내|오십|이혼|주민|교사|학생|공무|성인|현재|지금|우리|원래|정말|정신|하지|한부모|진짜)${family}${syllable}{2})(?=입니다|이에요|예요|라고)`,
  'dgu',
);
const titled = new RegExp(
  `(?<!${syllable})(?<name>${family}${syllable}{2}|${plainFamily}|${plainFamily}${syllable})(?= ?(?:씨${notAfter}|씨[가는를의와도에랑께]|선생님|목사님|과장님|사장님|원장님|박사님|교수님|상담사|복지사|집사님|변호사|간호사님|실장님))`,
  'dgu',
);
const relation = new RegExp(
  `(?:시누이|올케|형수|제수|시어머니|시아버지|장모님|장인어른|며느리|사위|조카|사촌|이모|고모|삼촌|할머니|할아버지|손자|손녀|쌍둥이|약혼자|룸메이트|동료|간호사|의사|변호사|통역사|기사|목사님|매니저|사장님|코디네이터|자원봉사자|어머니|아버지|아들|딸|남편|아내|친구|동생|언니|오빠|누나|엄마|아빠|이웃|집주인|상담사|선생님|아이),? (?<name>(?!이제|이번|이런|이미|한국|정말|전혀|조금|지금|우리|하지|문제|유치|고등|대학|학교|오늘|주말|서로|서류|나중|나이|안전|안심|공부|원래|현재|진짜|남편|성적|심하|신청|이사)${plainFamily}${syllable}{2})(?=[이가은는을를과와도의에,. ]|$)`,
  'dgu',
);
const signed = new RegExp(
  `(?:감사합니다|고맙습니다|드림|올림)[.!,]? ?[\\n -]{1,3}(?<name>${plainFamily}${syllable}{2})(?: 드림| 올림)?[.!]?\\s*$`,
  'dgu',
);
const givenBy = new RegExp(`(?<!${syllable})(?<name>${family}${syllable}{2}) (?:드림|올림)`, 'dgu');

/** Every pattern asks for one of these. */
const trigger =
  /시누이|올케|형수|어머니|아버지|며느리|사위|조카|사촌|이모|고모|삼촌|손자|손녀|쌍둥이|약혼자|동료|간호사|의사|통역사|기사|매니저|봉사자|저를|나를|이름|성함|성명|본명|라고|저는|나는|안녕|씨|님|상담사|복지사|변호사|아들|딸|남편|아내|친구|동생|언니|오빠|누나|엄마|아빠|이웃|집주인|아이|드림|올림|감사합|고맙습/u;

/** Names in Korean text: particles are joined to them and there are no capitals, so by cue and family name. */
export function koreanNames(scanned: string): Finding[] {
  if (!trigger.test(scanned)) return [];
  const of = (pattern: RegExp, rule: string, ask: boolean): Finding[] =>
    Array.from(scanned.matchAll(pattern)).flatMap((match): Finding[] => {
      const span = match.indices?.groups?.['name'];
      if (span === undefined) return [];
      const [start, end] = span;
      return [{ kind: 'name', rule, ...(ask ? { class: 'ask' as const } : {}), start, end }];
    });
  return [
    ...of(sure, 'sure', false),
    ...of(called, 'sure', false),
    ...of(titled, 'title', false),
    ...of(selfIntroduced, 'unsure', true),
    ...of(relation, 'relation', true),
    ...of(signed, 'closing', false),
    ...of(givenBy, 'closing', false),
  ];
}
