import { originalSpan } from '#app/language/mapped-text.ts';
import type { Finding, RuleFamily } from './rule.ts';
import { withSpelledNumbers } from './spelled-numbers.ts';
import { wordPattern } from './word-pattern.ts';

const number =
  '(?<![0-9$:/+-]|[0-9][ .,])(?<age>[0-9]{1,3})(?![0-9%$€]|[.,:/][0-9]|-[0-9]| ?[-–] ?[0-9]| to [0-9]| a [0-9])';

/** What makes the number before it an age, whatever stands in front. */
const afterNumber = [
  `[ -]?(?:years?|yrs?|yr)[ -]?olds?(?!\\p{L})`,
  `[ -]?(?:y/o|y\\.o\\.?|yo)(?!\\p{L})`,
  ` ?years? of age`,
  ` ?ans d'age`,
  ` ?anos de edad`,
  ` ?(?:岁|歲)(?! ?(?:以上|以下|及以上|及以下|或以上))`,
  ` ?(?:살|세)(?! ?(?:이상|이하|미만|대|기|계|트|금))`,
  ` ?tuoi(?! tro)`,
  `[ -]?р[іи]чн\\p{L}+`,
  `[ -]?летн(?:ии|яя|его|еи|ему|юю|им)(?!\\p{L})`,
  ` ?(?:سالم|سالمه|سالشه|سالگي|ساله)(?!\\p{L})`,
  ` ?سال(?: سن)? دار(?:م|د|ند|يم)`,
  ` ?سال ك[اي] (?:هوں|هے|هيں|بيٹ)`,
  ` ?(?:كلن|كلنه|كلنے)(?!\\p{L})`,
  ` ?(?:साल|वर्ष) (?:का|की|के) (?:हूं|हूँ|है|हैं|था|थी|थे|बेट|लड़|लड|बच्च|पोत)`,
  ` ?(?:वर्षीय|साल की उम्र|वर्ष की आयु)`,
  ` ?ਸਾਲ ?(?:ਦਾ|ਦੀ|ਦੇ) (?:ਹਾਂ|ਹੈ|ਹਨ|ਸੀ|ਬੱਚ|ਪੁੱਤ|ਧੀ|ਮੁੰਡ|ਕੁੜ)`,
  ` ?(?:ዓመቴ|አመቴ|ዓመቱ|ዓመቷ|አመቱ|አመቷ|ዓመተይ|ዓመቱን)`,
  ` (?:sano )?jir(?!k)`,
  ` ?(?:na )?taong? gulang`,
  ` ?(?:anyos|taon na ako|taon gulang)(?!\\p{L})`,
];

/** What makes the number after it an age; the words between are few and hold no digit. */
const beforeNumber = [
  `(?<!\\p{L})(?:i|he|she) was (?:only |just )?N(?= (?:when|years? old|at the time))`,
  `(?<!\\p{L})(?:i am|i'm|im|who is|he is|she is|he's|she's|(?:mother|father|mom|mum|dad|son|daughter|husband|wife|grandmother|grandfather|grandma|grandpa|brother|sister|baby|kid|child|boy|girl|parents|kids|twins) (?:is|are|was|turned)|i just turned|i turned|turned|turning) (?:now |already |only |almost |about )?N(?! ?(?:min|hour|hr|h |km|block|day|week|month|m |metre|meter|%|percent|year|yr|dollar|of |in |and a|out|people|person|th|st |nd |rd ))(?= ?(?:$|[.,;!?)\\n]| ))`,
  `(?<!\\p{L})(?:my age is|my age|age is|aged|ages|at the age of|at age|age ?[:=]?) ?N(?! ?(?:and (?:over|up|older|under)|or (?:over|older|under|younger|more)|\\+|plus))`,
  `(?<!\\p{L})(?:(?<!il y )(?:ai|a|as|avait|avais|aura)|ont|avons) (?:deja |presque |maintenant |environ |juste |bientot )?N ans(?!\\p{L})(?! ?(?:d'|de |ici|au |dans |que |en |a attendre|comme|ferme|plus tard|apres|sans))`,
  `(?<!\\p{L})(?:age|agee|ages|agees) (?:de |: ?)N(?= ans|[ .,;)]|$)`,
  `(?<!\\p{L})l'age de N`,
  `(?<!\\p{L})(?:fils|fille|mari|femme|mere|pere|enfant|bebe|garcon|epoux|epouse|frere|soeur) de N ans(?!\\p{L})`,
  `(?<!\\p{L})(?:cumpli|cumplo|cumplio|cumplira) (?:ya )?N anos`,
  `(?<!\\p{L})(?:tengo|tiene|teniendo) (?:ya |casi |ahora )?N anos(?!\\p{L})(?! ?(?:de |en |aqui|viviendo|trabajando|esperando|buscando|sin |desde|como|estudiando|intentando|con ))`,
  `(?<!\\p{L})(?:ont|avons|a|ai|avoir|tienen|tiene|tengo) (?:[0-9]{1,2}, ?){0,5}[0-9]{1,2} (?:et|y) N (?:ans|anos)(?!\\p{L})`,
  `(?<!\\p{L})avoir N ans(?! ?(?:d'|de ))`,
  `(?<!\\p{L})a los N anos`,
  `, N ans(?=[,.])`,
  `, N рок(?:ів|и|у)(?=[,.])`,
  `(?<!\\p{L})(?:father|mother|parent|dad|mom|widow|widower|man|woman|refugee|immigrant|newcomer|nurse|engineer|teacher|driver)(?: of [a-z]{3,8})?, N(?=,|$)`,
  `(?<!\\p{L})(?:father|mother|man|woman|widow) \\(N\\)`,
  `(?<!\\p{L})a N ans,`,
  `, (?:de )?N anos(?=[,.])`,
  `(?<!\\p{L})(?:hijo|hija|nino|nina|esposo|esposa|madre|padre|bebe|hermano|hermana|abuelo|abuela|mujer|hombre) de N anos`,
  `(?<!\\p{L})edad:? (?:es )?(?:de )?N`,
  `(?<!\\p{L})و?(?:عمري|عمره|عمرها|عمرك|عمرنا|(?:ال)?عمر(?: \\p{L}{2,12}){0,2}|سني) ?:?(?: الان| حاليا| هو| هي)? ?N`,
  `(?<!\\p{L})(?:ابلغ|يبلغ|تبلغ|بلغت|البالغ|البالغه)(?: من العمر)? N`,
  `(?<!\\p{L})في N(?= من (?:عمر|العمر))`,
  `(?<!\\p{L})(?:سن من|سنم|سن|عمرم) ?:?(?: حدود)? N(?= ?(?:سال|است|ه |$))`,
  `(?:उम्र|आयु|उमर|ਉਮਰ) ?(?:है |:|ਹੈ )? ?N`,
  `(?:年龄|年纪|今年) ?(?:是|:|为)? ?N(?=岁|[,.!。，]|$)`,
  `나이(?:는|가)? ?:? ?N`,
  `(?<!\\p{L})(?:tuoi toi la|tuoi:|len) N(?= tuoi|[.,]|$)`,
  `(?<!\\p{L})(?:мені|мені вже|чоловікові|дружині|бабусі|дідусю|батькові|братові|брату|сестрі|їм|ім|нам|обом по|нам по|по|иому|іи|сину|синові|доньці|дочці|мамі|татові|чоловікові|мне|мне уже|ему|еи|сыну|дочери) (?:вже |зараз |тільки |уже |сеичас )?N(?= (?:рок|рік|лет|год))`,
  `(?<!\\p{L})(?:вік|віком|возраст|віці|возрасте) ?:? ?N`,
  `(?:ዕድሜዬ|እድሜዬ|ዕድሜው|ዕድሜዋ|እድሜው|ዕድሜ|እድሜ|ዕድመይ|ዕድመኡ|ዕድመኣ|ዕድመ|ዕድሚኡ)(?: [\\p{L}\\p{M}]{2,12})? N`,
  `(?:ጓል|ወዲ|ጋል) N(?= ?(?:ዓመት|ዓመታት))`,
  `የ ?N(?= ?(?:ዓመት|አመት) (?:ሴት|ወንድ|ልጅ|አዛውንት|እናት|አባት|ወጣት))`,
  `(?<!\\p{L})(?:da'da(?:y|da|yd)\\p{L}{0,4}|da'de\\p{L}{1,5}|da'di\\p{L}{1,5}|waxaan jiraa|waan jiraa|jiraa|jirtaa|jirnaa) (?:waa |hadda )?N`,
  `(?<!\\p{L})N(?= na (?:ako|siya|po ako)(?: ?[,.!]|$| at ))`,
  `(?<!\\p{L})(?:edad|gulang)(?: ko| niya| namin)?(?: ay|:)? N`,
  `(?<!\\p{L})(?:nina|ana|umri wangu ni|umri wa|umri) (?:wa )?(?:miaka )N`,
].map((pattern) => pattern.replace('N', number));

/** “Over 65”, “under 18 years old” speak of a group, not of a person. */
const groupBefore = new RegExp(
  `(?:${wordPattern('over, under, above, below, than, least, most, until, up to, between, plus de, moins de, au moins, jusqu, más de, menos de, mayores de, menores de, до, від, старше, младше, понад, أكثر من, أقل من, فوق, تحت, بالای, زیر, trên, dưới, từ, đến, ka badan, ka yar, higit sa, wala pang, mahigit, 만')}) ?$`,
  'u',
);
/** “The building is 40 years old”, “a 3 year old program”: the age of a thing. English, where both are said alike. */
const thing =
  'building|house|home|car|van|truck|bus|system|program|policy|law|apartment|school|computer|laptop|phone|furnace|roof|carpet|fridge|stove|heater|window|website|map|data|equipment|text ?book|company|organization|problem';
const thingBefore = new RegExp(
  `(?<!\\p{L})(?:${thing})s?(?:'s)? (?:is|are|was|were) (?:about |almost |over |at least )?$`,
  'u',
);
/** The same in French and Spanish: « le programme a 25 ans ». */
const thingHas =
  /(?<!\p{L})(?:programme|batiment|immeuble|edifice|loi|systeme|maison|voiture|logement|appartement|entreprise|organisme|ecole|centre|programa|edificio|casa|coche|carro|sistema|empresa|escuela|centro) (?:a|avait|tiene|tenia) (?:deja |ya )?$/u;
const thingAfter = new RegExp(`^[0-9]{1,3}[ -]?(?:years?|yrs?)[ -]olds? (?:${thing})(?!\\p{L})`, 'u');
const listAfter = /^(?: ?(?:,|and|et|y|&) ?[0-9]{1,3}(?![0-9.,]))+/u;
const listBefore = /(?<![0-9.,$])(?:[0-9]{1,3} ?(?:,|\/|and|y|et|e|و|او|和|、|और|ਤੇ|ਅਤੇ|і|и|та|va|at|iyo|እና|ን) ?){1,6}$/u;

const patterns = [
  new RegExp(`${number}(?:${afterNumber.join('|')})`, 'dgu'),
  new RegExp(
    beforeNumber.map((pattern, index) => pattern.replace('(?<age>', `(?<age${String(index)}>`)).join('|'),
    'dgu',
  ),
];
/** Every rule asks for one of these. */
const trigger = new RegExp(
  `[0-9]{1,3} ?(?:-|years?|yrs?|y|anos|ans|岁|歲|살|세|tuoi|р|рок|лет|год|سال|كلن|साल|वर्ष|ਸਾਲ|ዓመ|አመ|sano|jir|na |tao|من|anyos)|(?:am|m|is|s|turned|age[ds]?|edad|gulang|miaka|عمر|سن|ابلغ|بلغ|उम|आयु|ਉਮਰ|年龄|年纪|今年|나이|tuoi|вік|возраст|ድሜ|ድመ|da'd|jiraa|jirtaa|jirnaa|los|father|mother|parent|dad|mom|widow|man|woman|refugee|newcomer|nurse|engineer|teacher|driver)[^0-9]{0,28}[0-9]`,
  'u',
);

const oldest = 120;

/** Bands of ten; children are one band, since a child's age tells more, and so are the very old, who are few. */
function ageBand(age: number): string {
  if (age < 18) return '0-17';
  if (age < 20) return '18-19';
  if (age >= 90) return '90+';
  const from = Math.floor(age / 10) * 10;
  return `${String(from)}-${String(from + 9)}`;
}

const hanAge =
  /(?<![\p{Script=Han}0-9][零〇百])(?<tens>[一二三四五六七八九]?)(?<ten>十?)(?<units>[一二三四五六七八九]?)(?=岁(?! ?(?:以上|以下|及|或)))/gu;
const hanDigits = '零一二三四五六七八九';

/** Ages in Chinese numerals: 四十三岁. */
function findHanAges(scanned: string): Finding[] {
  if (!scanned.includes('岁')) return [];
  return Array.from(scanned.matchAll(hanAge)).flatMap((match): Finding[] => {
    if (match[0] === '') return [];
    const { tens = '', ten = '', units = '' } = match.groups ?? {};
    const high = ten === '' ? 0 : Math.max(1, hanDigits.indexOf(tens === '' ? '一' : tens)) * 10;
    const low = hanDigits.indexOf(ten === '' ? tens : units === '' ? '零' : units);
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ kind: 'age', rule: 'age-in-words', class: 'generalise', value: ageBand(high + low), start, end }];
  });
}

function findDigitAges(scanned: string, withLists: boolean): Finding[] {
  if (!/[0-9]/u.test(scanned) || !trigger.test(scanned)) return [];
  const found = new Map<number, Finding>();
  const add = (start: number, end: number): void => {
    const age = Number(scanned.slice(start, end));
    if (age <= oldest)
      found.set(start, { kind: 'age', rule: 'age', class: 'generalise', value: ageBand(age), start, end });
  };
  for (const pattern of patterns) {
    for (const match of scanned.matchAll(pattern)) {
      const span = Object.values(match.indices?.groups ?? {}).find(
        (at: readonly [number, number] | undefined) => at !== undefined,
      );
      if (span === undefined) continue;
      const [start, end] = span;
      const ahead = scanned.slice(Math.max(0, start - 40), start);
      if (groupBefore.test(ahead) || thingBefore.test(ahead) || thingHas.test(ahead)) continue;
      if (thingAfter.test(scanned.slice(start, start + 40))) continue;
      add(start, end);
      const more = /^age[ds]/u.test(match[0]) ? listAfter.exec(scanned.slice(end, end + 40)) : null;
      for (const item of more?.[0].matchAll(/[0-9]+/gu) ?? []) add(end + item.index, end + item.index + item[0].length);
      const list = withLists ? listBefore.exec(ahead)?.[0] : undefined;
      if (list === undefined) continue;
      for (const item of list.matchAll(/[0-9]+/gu)) {
        const at = start - list.length + item.index;
        add(at, at + item[0].length);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/**
 * Ages of persons, in figures and (English, French, Spanish) in words: a band of ten years stays. An age says little
 * alone and much together with a place or an origin, which the rest of the comment or the questionnaire may hold; so it
 * is made coarser always.
 */
export const findAges: RuleFamily = (scanned) => {
  const findings = [...findDigitAges(scanned, true), ...findHanAges(scanned)].sort((a, b) => a.start - b.start);
  const spelled = withSpelledNumbers(scanned);
  if (spelled === null) return findings;
  const inWords = findDigitAges(spelled.text, false)
    .map((finding) => ({ ...finding, rule: 'age-in-words', ...originalSpan(spelled, finding.start, finding.end) }))
    .filter(({ start, end }) => findings.every((other) => other.end <= start || other.start >= end));
  return [...findings, ...inWords].sort((a, b) => a.start - b.start);
};
