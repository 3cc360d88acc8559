import type { Finding } from '../rule.ts';

/** Family names (simplified, then traditional) without those that are everyday words in front of a title (任何, 对方). */
const family =
  '欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱侯江尹薛闫段雷龙陶贺顾毛郝龚邵钱覃武戴莫孔汤張劉陳楊黃趙吳孫馬鄭謝許鄧馮韓蕭葉蔣蘇呂盧鍾譚陸]';
const han = '\\p{Script=Han}';
/** What comes after a name of two characters, so that the third is not part of it. */
const follows = `(?=$|[^\\p{Script=Han}]|[来自是在和住也今说我他她已有很从去的])`;
const given = `(?:${han}${follows}|${han}{2})`;
const latin = '[a-z][a-z]+(?: [a-z]+){0,2}';

const sure = new RegExp(
  `(?:叫我(?=${family})|我(?:的)?(?:全|真|中文|英文)?名字?(?:叫做|叫|是)|我(?:名|就)?叫(?!了|他|她|你|它|人|车|个|救|外卖|醒|停|不|过|出|来|着|什么|做)|本人(?:姓名)?(?:叫|是)?(?=${family})|(?:他|她|儿子|女儿|老公|老婆|丈夫|妻子|孩子)的?(?:名字)?叫(?!了|他|她|你|我|人|车|救|不)|姓名 ?[::] ?|署名 ?[::] ?) ?(?<name>(?:${family})${given}|${latin}|${han}{2}(?=[,，。.!！ ]))`,
  'dgu',
);
const familyOnly = new RegExp(`(?<=我姓|免贵姓|(?:他|她)姓)(?<name>${family})`, 'dgu');
const relation = new RegExp(
  `(?:母亲|父亲|嫂子|弟媳|姐夫|妹夫|婆婆|公公|岳母|岳父|儿媳|女婿|侄子|侄女|外甥|外甥女|表哥|表姐|表弟|表妹|堂哥|姑姑|叔叔|舅舅|阿姨|姨妈|奶奶|爷爷|外婆|外公|孙子|孙女|双胞胎|未婚妻|未婚夫|护士|医生|律师|老师|翻译|室友|同伴|义工|志愿者|校长|经理|主任|儿子|女儿|丈夫|妻子|老公|老婆|朋友|同事|老板|房东|邻居|妈妈|爸爸|哥哥|姐姐|弟弟|妹妹|孩子|同学|社工|经理)(?<name>(?!高[中兴]|马上|白天|周[一二三四五六日末]|何时|程度|关心|江南|毛病|罗列|石油|武汉|钱|夏天|秦皇|余下|石头|雷|高|龙|马来|唐人|许多|曾经|何|段|付|顾|莫|孔|孟加|贺|熊|毛|田|江|温)(?:${family})${han}{1,2}?(?=[,，。.!！、? ]|$|[说是在和帮告给住也去来需要想还没不上每会能做找刚正从对跟把被今现已有睡很得到带做开当为因写]))`,
  'dgu',
);
const accompanied = new RegExp(
  `[跟找问给帮让请和](?<name>(?!高[中兴]|马上|白天|何|程序|江|石|钱|黄|雷|熊|毛|田|龙)(?:${family})${han}{2})(?=[一说问聊谈联学去帮来看见讲,，。 ]|$)`,
  'dgu',
);
const selfIntroduced = new RegExp(
  `(?:^|[,，。.!！ \\n])(?:大家好,?)?我是(?<name>(?!高[中级]|马来|石油|江|武汉|程序|唐|田|龙|夏|何|毛|许|段|钱|陆|熊)(?:${family})${han}{1,2})(?=[,，。.!！ ]|$|,?来自)`,
  'dgu',
);
const titled = new RegExp(
  `(?<name>(?:${family})${han}{0,2}?)(?=先生|女士|小姐|太太|老师|医生|大夫|师傅|阿姨|叔叔|律师|护士|教授|经理|同学(?!们)|牧师)`,
  'dgu',
);
const titledBefore =
  /(?:^|\P{Script=Han}|[的和是跟找向给请由对谢见与位名让叫被]|社工|医生|老师|经理|律师|护士|校长|主任|牧师|教练|同事|邻居|朋友)$/u;
const signed = new RegExp(
  `(?:谢谢|感谢|感激不尽|多谢|祝好|敬上|此致敬礼)[!！。,，.]? ?[\\n -]{0,3}(?<name>(?:${family})${han}{1,2})[。.!]?\\s*$`,
  'dgu',
);

/** Names in Chinese text, which has neither capitals nor spaces: after a cue, by the family name that they begin with. */
export function chineseNames(scanned: string): Finding[] {
  const of = (pattern: RegExp, rule: string, ask: boolean): Finding[] =>
    Array.from(scanned.matchAll(pattern)).flatMap((match): Finding[] => {
      const span = match.indices?.groups?.['name'];
      if (span === undefined) return [];
      const [start, end] = span;
      return [{ kind: 'name', rule, ...(ask ? { class: 'ask' as const } : {}), start, end }];
    });
  return [
    ...of(sure, 'sure', false),
    ...of(familyOnly, 'sure', false),
    ...of(titled, 'title', false).filter(({ start }) =>
      titledBefore.test(scanned.slice(Math.max(0, start - 2), start)),
    ),
    ...of(relation, 'relation', true),
    ...of(accompanied, 'companion', true),
    ...of(selfIntroduced, 'unsure', true),
    ...of(signed, 'closing', false),
  ];
}
