import { isNoName } from './names/not-names.ts';
import type { Finding, RuleContext, RuleFamily } from './rule.ts';
import { wordPattern } from './word-pattern.ts';

/** Words that follow a number as a street's name only where they are written with a capital: “20 minute drive”. */
const weakTypes =
  'drive|dr|way|place|pl|court|ct|lane|ln|close|circle|cir|gate|green|grove|heights|hill|landing|manor|mews|path|point|rise|row|square|sq|view|terrace|trail|tr|bay|link|common|park|gardens|cove|st';
const strongTypes = 'street|avenue|ave|av|road|rd|boulevard|blvd|crescent|cres|parkway|pkwy|highway|hwy';
const quadrant =
  '(?:,? (?:n\\.e\\.|n\\.w\\.|s\\.e\\.|s\\.w\\.|n\\.?e|n\\.?w|s\\.?e|s\\.?w|north ?east|north ?west|south ?east|south ?west|north|south|east|west|n|s|e|w|nord|sud|est(?= ?(?:[,.;!?\\n#]|app|$))|ouest|o)(?![a-z]))?';
const unitWord =
  '(?:#|apt\\.?|apartment|unit|suite|ste\\.?|room|basement|bsmt|app\\.?|appartement|bureau|unite|local|depto\\.?|departamento|dpto\\.?)';
const unitAfter = `(?:,? ?(?:(?:${unitWord} ?#? ?|(?:no|no\\.) ?)[0-9]{1,5}[a-z]?(?![\\p{L}])|# ?[a-z0-9]{1,5}(?![\\p{L}])))?`;
const unitBefore = `(?:${unitWord} ?#? ?[0-9]{1,5}[a-z]?,? ?-? ?|[0-9]{1,5}[a-z]? ?- ?)?`;
const civic = '(?<![a-z0-9$.,#])#?[0-9]{1,6}[a-z]?';
const numbered = '[0-9]{1,3}(?:st|nd|rd|th)?a?';
const streetWord = "[\\p{L}][\\p{L}\\p{M}'.-]{0,20}";

const english = new RegExp(
  `${unitBefore}${civic},? (?:(?<numbered>${numbered})|(?<street>${streetWord}(?: ${streetWord}){0,2}?)) (?:(?<strong>${strongTypes})|(?<weak>${weakTypes}))(?![a-z])(?! (?:${strongTypes}|${weakTypes})(?![a-z]))(?:\\.(?=,? (?:[nsew][.ew]{0,3}(?![a-z])|#|apt|unit|suite)))?${quadrant}${unitAfter}`,
  'dgu',
);
const french = new RegExp(
  `${unitBefore}${civic}(?: ?(?:bis|ter))?,? (?:(?<strong>rue|boul\\.|chemin|ruelle|impasse)|(?<weak>avenue|av\\.?|boulevard|boul|bd|ch\\.|rang|route|place|allee|cote|montee|croissant|cours|quai|terrasse|square)) (?!(?:[ns][ew]?|[ew]|north|south|east|west)(?![\\p{L}]))(?<street>(?:de la |de l'|des |du |de |d'|l'|la |le |les )?${streetWord}(?:[ -]${streetWord}){0,2}?)${quadrant}(?=[ ,.;!?)\\n]|$)${unitAfter}`,
  'dgu',
);
/** The rest of a French or Spanish street's name: words with capitals, joined by particles. */
const spanish = new RegExp(
  `(?<!\\p{L})(?:calle|avenida|avda\\.?|carrera|cra\\.?|kr|diagonal|transversal|calzada|pasaje|jiron|jr\\.|kalye|barangay|brgy\\.?|blk|block) (?<street>[\\p{L}\\p{N}][\\p{L}\\p{N}.'-]{0,20}(?: [\\p{L}\\p{N}][\\p{L}.'-]{0,20}){0,3}?),? ?(?:#|n[.o]?[º°o]?\\.?|num\\.?|numero|lot|lote)? ?[0-9]{1,5}[a-z]?(?: ?- ?[0-9]{1,4})?(?![\\p{L}\\p{N}])${unitAfter}`,
  'dgu',
);
const filipino = new RegExp(`${civic},? kalye ${streetWord}(?: ${streetWord})?`, 'gu');

const word = '[\\p{L}\\p{M}]{1,20}';
/** Addresses of other languages, each told by words that stand in no other place beside a number. */
const others = [
  // Arabic script: شارع الملك 12، بناية 5 · خیابان ولیعصر پلاک 12 · مکان نمبر 12
  `(?<!\\p{L})(?:ب?شارع|طريق|حي) ${word}(?: ${word}){0,2},?،? ?(?:رقم ?|مبني ?|بنايه ?|عماره ?)?[0-9]{1,5}`,
  `[0-9]{1,5},?،? (?:شارع|خيابان|كوچه) ${word}(?: ${word})?`,
  `(?<!\\p{L})(?:بنايه|عماره|شقه|شقه رقم|منزل رقم|بيت رقم|دار رقم) ?(?:رقم ?)?[0-9]{1,5}`,
  `(?<!\\p{L})(?:خيابان|كوچه|بلوار|ميدان) ${word}(?: ${word}){0,2},?،? ?(?:پلاك|شماره|كوچه) ?[0-9]{1,5}(?:,?،? ?(?:واحد|طبقه) ?[0-9]{1,3})?`,
  `(?<!\\p{L})پلاك ?[0-9]{1,5}(?:,?،? ?واحد ?[0-9]{1,3})?`,
  `(?<!\\p{L})(?:مكان|گهر|فليٹ|گلي|بلاك) ?نمبر ?[0-9]{1,5}(?:,?،? ?گلي ?نمبر ?[0-9]{1,4})?`,
  // Devanagari, Gurmukhi
  `(?:मकान|घर|फ्लैट|गली|ब्लॉक) ?(?:नंबर|नं\\.?|संख्या) ?[0-9]{1,5}(?:,? ?(?:गली|सेक्टर) ?(?:नंबर|नं\\.?)? ?[0-9]{1,4})?`,
  `(?:ਮਕਾਨ|ਘਰ|ਫਲੈਟ|ਗਲੀ|ਬਲਾਕ) ?(?:ਨਂਬਰ|ਨਂ\\.?) ?[0-9]{1,5}(?:,? ?ਗਲੀ ?(?:ਨਂਬਰ)? ?[0-9]{1,4})?`,
  // Ukrainian, Russian
  `(?<!\\p{L})(?:вул\\.?|вулиця|вулиці|вулицею|просп\\.?|проспект|проспекті|бульвар|бульварі|провулок|провулку|ул\\.?|улица|улице|переулок) ?[\\p{L}'-]{2,25}(?: [\\p{L}'-]{2,25})?,? ?(?:буд\\.?|будинок|дом|д\\.?)? ?[0-9]{1,4}[а-я]?(?:,? ?(?:кв\\.?|квартира) ?[0-9]{1,4})?`,
  `(?<!\\p{L})(?:буд\\.?|будинок|дом) ?(?:№ ?)?[0-9]{1,4},? ?(?:кв\\.?|квартира) ?[0-9]{1,4}`,
  // Vietnamese
  `(?<!\\p{L})(?:so nha|nha so|so) ?[0-9]{1,5}[a-z]?(?:/[0-9]{1,4}){0,3},? (?:duong|pho|ngo|hem) ${word}(?: ${word}){0,2}`,
  `[0-9]{1,5},? (?:duong|pho|ngo|hem) ${word}(?: ${word}){0,2}`,
  `(?<!\\p{L})(?:so nha|nha so|can ho so|can ho) [0-9]{1,5}[a-z]?`,
  // Chinese, Korean
  `(?:\\p{Script=Han}{1,6}[区市县])?\\p{Script=Han}{1,6}(?:街|路|大道|巷|弄|胡同) ?[0-9]{1,5} ?号(?!线|公交|巴士|车)(?: ?[0-9]{1,4} ?(?:楼|栋|单元|室|号)){0,3}`,
  `[0-9]{1,4} ?(?:栋|号楼) ?(?:[0-9]{1,3} ?单元 ?)?[0-9]{2,5} ?室?`,
  `[0-9]{1,5} ?号 ?[0-9]{1,5} ?室`,
  `[가-힣]{1,8}(?:로|길) ?[0-9]{1,4}(?:번길 ?[0-9]{1,4})?(?:번지|호)(?!선)`,
  `[0-9]{1,4} ?동 ?[0-9]{2,5} ?호(?!선)`,
  `[가-힣]{1,6}동 [0-9]{1,4}-[0-9]{1,4}(?:번지)?`,
  // Amharic, Tigrinya, Somali, Swahili
  `(?:የቤት ቁጥር|የቤት ቁጥሬ|ቤት ቁጥር|ቤት ቁ\\.?|ቁጽሪ ገዛ|ቁጽሪ ገዛይ|ገዛ ቁጽሪ|የአፓርታማ ቁጥር|ናይ ገዛ ቁጽሪ) ?[:፡]? ?(?:ነው )?[0-9]{1,5}`,
  `(?<!\\p{L})(?:lambarka guriga|lambarka gurigaygu|lambarka gurigayga|guri lambar|guriga lambarkiisu|guri lambarkiisu|aqalka lambarkiisu) (?:waa )?[0-9]{1,5}`,
  `(?<!\\p{L})(?:nyumba namba) [0-9]{1,5}`,
].map((pattern) => new RegExp(pattern, 'gu'));

const box =
  /(?<![\p{L}])(?:p\.? ?o\.? ?box|post office box|c\.? ?p\.|case postale|casier postal|apartado(?: postal)?) ?(?:#|no\.? )?[0-9]{1,6}(?![0-9])/gu;
const notDwelling =
  '(?! ?-? ?(?:bed|room|br(?![a-z])|year|month|people|person|min|hour|km|block|unit|sq|famil|tenant|building|dollar|times?(?![a-z])|%))';
const apartment = new RegExp(
  `(?<![\\p{L}])(?:(?:apt\\.?|apartment|appartement) ?(?:number |no\\.? |# ?|numero )?[0-9]{1,5}[a-z]?|(?:suite|flat) ?#? ?[0-9]{2,5}[a-z]?)(?![\\p{L}\\p{N}])${notDwelling}|(?<=(?:(?:live|living|lives|stay|habite|vis|vivo|nakatira|nakatira kami|nakatira ako) (?:in|at|au|dans|en|a|sa)|degganahay|dagganahay|noolahay) )(?:unit|flat|room|unite) ?#? ?[0-9]{1,5}[a-z]?(?![\\p{L}\\p{N}])`,
  'gu',
);
const cornerStreet = `(?:de )?(?:la |le |l')?(?:(?:rue|avenue|boulevard|boul|chemin|calle|avenida|av) ${streetWord}|(?:${numbered}|${streetWord}(?: ${streetWord})?) ?(?:${strongTypes}|${weakTypes})?${quadrant})`;
const corner = new RegExp(
  `(?<!\\p{L})(?:corner of|intersection of|crossing of|coin de|coin des rues|a l'angle de|angle de|esquina de) (?<place>${cornerStreet} (?:and|et|y|&) ${cornerStreet})(?![\\p{L}])`,
  'dgu',
);
/** “I live at 123 Maple”: the civic number and the words with capitals after it. */
const livesAt = new RegExp(
  `(?:${wordPattern('live at, lives at, living at, my address is, address is, address, home is at, house is at, stay at, staying at, habite au, adresse est le, adresse est, vivo en, dirección es, domicilio, nakatira sa, nakatira ako sa, tirahan ko ay, deganahay, адреса, живу за адресою')})[ :]{1,2}(?<place>#?[0-9]{1,6}[a-z]?(?:,? [0-9]{1,4}(?:st|nd|rd|th)?)?(?: ${streetWord}){1,3})`,
  'dgu',
);

/** Time, distance and counted things: what stands before “drive”, “way” or “place” when it is no street. */
const counted =
  /^(?:min|minutes?|mins|hours?|hrs?|h|days?|weeks?|months?|years?|yrs?|km|kms|kilomet\p{L}*|met\p{L}*|blocks?|miles?|bed\p{L}*|bath\p{L}*|rooms?|people|persons?|kids|children|families|times?|of|to|in|on|for|and|or|a|the|that|this|my|our|more|new|different|good|other|first|big|large|small|percent|dollars?|different|stops?|bus\p{L}*|cars?|jobs?|one|full|part|busy)$/u;

const capitalWord = /[\p{L}\p{M}'-]+/gu;

/** Whether the words of a street's name are written with capitals; small words between them may do without. */
function hasCapitals(scanned: string, start: number, end: number, context: RuleContext): boolean {
  const words = Array.from(scanned.slice(start, end).matchAll(capitalWord), (match) => ({
    text: match[0],
    capital: context.isCapital(start + match.index),
  }));
  const last = words.at(-1);
  return (
    last !== undefined && (last.capital || words.filter(({ text }) => text.length > 3).some(({ capital }) => capital))
  );
}

type Indices = Readonly<Record<string, readonly [number, number] | undefined>>;

/** Whether number, words and type are a street: the words are not counted things, and have capitals where the type is weak. */
function isStreet(scanned: string, groups: Indices, context: RuleContext): boolean {
  const { street, strong, weak } = groups as Readonly<
    Record<'street' | 'strong' | 'weak', readonly [number, number] | undefined>
  >;
  if (street === undefined) return weak === undefined || context.isCapital(weak[0]) || scanned.slice(...weak) === 'st';
  const words = scanned.slice(street[0], street[1]).split(' ');
  let at = street[0];
  for (const word of words) {
    if (counted.test(word) && !(word.length === 1 && context.isCapital(at))) return false;
    at += word.length + 1;
  }
  return strong !== undefined || hasCapitals(scanned, street[0], street[1], context);
}

const trigger = /[0-9]|corner of|intersection|crossing of|(?:coin|angle) d|esquina de/u;
const spot = (start: number, end: number, rule: string, ask = false): Finding => ({
  kind: 'address',
  rule,
  ...(ask ? { class: 'ask' as const } : {}),
  start,
  end,
});

/** Without the words that a pattern took along: “我住在” in front, words without a capital behind a Latin street's name. */
function trimmed(start: number, matched: string, context: RuleContext): [number, number] {
  const lead =
    /^\p{Script=Han}*[在住于到是的了](?=\p{Script=Han}+(?:街|路|大道|巷|弄|胡同|[区市县]))/u.exec(matched)?.[0]
      .length ?? 0;
  let end = matched.length;
  for (
    let tail = /(?: |^)([a-z]+)$/u.exec(matched.slice(0, end));
    tail !== null;
    tail = /(?: |^)([a-z]+)$/u.exec(matched.slice(0, end))
  ) {
    if (context.isCapital(start + end - (tail[1]?.length ?? 0)) || tail.index === 0) break;
    end = tail.index;
  }
  return [start + lead, start + end];
}

function streets(scanned: string, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  for (const match of scanned.matchAll(english))
    if (isStreet(scanned, match.indices?.groups ?? {}, context))
      findings.push(spot(match.index, match.index + match[0].replace(/[.'-]$/u, '').length, 'street'));
  for (const match of scanned.matchAll(french)) {
    const groups = match.indices?.groups ?? {};
    const street = groups['street'];
    if (street === undefined) continue;
    const named = hasCapitals(scanned, street[0], street[1], context) || groups['strong'] !== undefined;
    const name = scanned.slice(street[0], street[1]).split(/[ ']/u).at(-1) ?? '';
    const weak = groups['weak'];
    const language =
      weak !== undefined &&
      /^(?:cours|place|route|cote)$/u.test(scanned.slice(...weak)) &&
      isNoName(name, context.language);
    if (named && !language)
      findings.push(spot(match.index, match.index + match[0].replace(/[.'-]$/u, '').length, 'street'));
  }
  for (const pattern of [spanish, filipino, ...others])
    for (const match of scanned.matchAll(pattern)) {
      const [start, end] = trimmed(match.index, match[0], context);
      findings.push(spot(start, end, 'street'));
    }
  return findings;
}

/** Street addresses, apartments, boxes; of street corners, which may be anybody's, a person decides. */
export const findAddresses: RuleFamily = (scanned, context) => {
  if (!trigger.test(scanned)) return [];
  const findings = streets(scanned, context);
  for (const pattern of [box, apartment])
    for (const match of scanned.matchAll(pattern))
      findings.push(spot(match.index, match.index + match[0].length, 'unit'));
  for (const match of scanned.matchAll(corner)) {
    const place = match.indices?.groups?.['place'];
    if (place !== undefined) findings.push(spot(place[0], place[1], 'corner', true));
  }
  for (const match of scanned.matchAll(livesAt)) {
    const place = match.indices?.groups?.['place'];
    if (place !== undefined && hasCapitals(scanned, place[0], place[1], context))
      findings.push(spot(place[0], place[1] - (scanned.charAt(place[1] - 1) === '.' ? 1 : 0), 'lives-at'));
  }
  // Of those that overlap the longest.
  const claimed = new Uint8Array(scanned.length);
  return findings
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      if (claimed.subarray(start, end).includes(1)) return false;
      claimed.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
};
