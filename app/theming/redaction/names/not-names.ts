import { interfaceLanguages } from '#app/language/languages.ts';
import { scanText } from '../scan-text.ts';

/** ISO 3166-1, as far as Intl knows them; what is no region any more is skipped by it. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const languageTags =
  'aa ab af am ar as az ba be bg bn bo bs ca ceb ckb cs cy da de dv el en eo es et eu fa ff fi fil fr ga gn gu ha he hi hmn hr ht hu hy id ig ilo is it ja jv ka kk km kn ko kok ku ky lb ln lo lt lv mai mg mi mk ml mn mr ms mt my ne nl no nr ny om or pa pl ps pt qu rn ro ru rw sa sd si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz ve vi wo xh yi yo yue zh zu'.split(
    ' ',
  );

/**
 * Words that are written with a capital letter and name no person: places and bodies of Canada and Calgary, brands,
 * faiths, peoples, status, and the common words of such names. English and French; other languages get their share from
 * the names of countries, languages, months and days.
 */
const words = `
alberta british columbia ontario quebec québec manitoba saskatchewan nova scotia brunswick newfoundland labrador yukon nunavut northwest territories prince edward island
calgary edmonton lethbridge airdrie okotoks banff canmore medicine hat red deer fort mcmurray toronto vancouver montreal montréal ottawa winnipeg halifax hamilton regina saskatoon surrey brampton mississauga burnaby richmond gatineau laval sherbrooke moncton victoria london waterloo kitchener windsor barrhead
kabul damascus aleppo baghdad mogadishu asmara addis ababa nairobi lagos manila cebu davao kyiv kiev kharkiv odesa lviv tehran isfahan karachi lahore delhi mumbai punjab amritsar chandigarh beijing shanghai hong kong taipei seoul busan hanoi saigon chi minh city bogota caracas lima quito mexico havana cairo khartoum tripoli tunis algiers casablanca beirut amman gaza jerusalem dubai riyadh istanbul moscow paris rome madrid berlin dublin york los angeles san francisco
north south east west northeast northwest southeast southwest ne nw se sw downtown forest lawn marlborough falconridge martindale saddletowne whitehorn rundle sunridge chinook bowness beltline bridgeland renfrew dover ogden shawnessy brentwood dalhousie tuscany genesis bow river valley creek fish nose hill prince island glenmore heritage anderson somerset crowfoot centre center mall plaza market village
st ave av rd dr blvd cres crt pl ln tr pkwy hwy place court lane close circle gate green grove heights landing manor mews parkway path point rise row view terrace common gardens cove street avenue road drive boulevard crescent way trail highway rue avenue boul park square station line ctrain lrt max bus route transit train airport bridge
canada canadian canadien canadienne canadiens service services services family doctor hospital clinic health human rights universal declaration general assembly nations international humanitarian law legal court supreme public private social mental physical early childhood settlement employment housing education language learning lifelong adult basic skills job jobs career business small women's men's youth outreach support group club team project house home care resource resources information advisory table action partnership local level levels grade class classes test exam license licence certificate diploma degree bachelor master engineering nursing internet wifi zone park garden gardens derechos humanos declaración universal asamblea general centre community centre association society foundation agency organization organisation council committee board ministry minister department government federal provincial municipal city town hall office commission institute network program programme project act charter plan action strategy
university college school high elementary junior senior academy library museum zoo stadium arena ymca ywca united way food bank salvation army red cross habitat humanity immigrant immigrants immigration refugee refugees citizenship ircc linc clb ielts celpip toefl esl asl english french express entry permanent resident residence temporary foreign worker study permit visa passport pr card sin ahs aish eia ei cra ccb gst ohip ramq wcb cpp oas rcmp ucp ndp iat lip ccis tiec centre newcomers newcomer cies mosaic issofbc costi bank royal scotia bmo td cibc rbc atb interac
tim hortons walmart costco superstore safeway sobeys amazon google facebook instagram whatsapp youtube tiktok uber skip zoom teams microsoft apple netflix kijiji rogers telus bell shaw enmax indeed linkedin
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan eid diwali vaisakhi nowruz thanksgiving halloween new year day days week month lunar holiday holidays family day covid pandemic
god allah dieu seigneur dios testigo testigos jehova mama papa nanay tatay inay itay prairie winds park parks young господь hesus hesukristo panginoon diyos birheng jesus christ arts commons arena stadium theatre hall plus lord bible quran koran islam islamic muslim muslims christian christians christianity catholic orthodox protestant jewish jew jews sikh sikhs sikhism hindu hindus hinduism buddhist buddhists baptist pentecostal evangelical mosque church temple gurdwara synagogue cathedral saint
black white brown asian african arab arabs arabic latin latino latina hispanic indigenous aboriginal metis inuit first nation nations treaty blackfoot tsuut'ina stoney nakoda siksika kainai piikani european american caribbean middle eastern western eastern northern southern francophone francophones anglophone lgbt lgbtq lgbtq2s gay lesbian trans queer deaf kurdish kurd kurds yazidi rohingya tamil oromo tigrinya tigrayan amhara hazara pashtun uyghur roma ukrainian ukrainians syrian syrians eritrean ethiopian somali sudanese nigerian kenyan congolese ghanaian afghan iraqi iranian lebanese palestinian egyptian moroccan algerian tunisian turkish pakistani indian bangladeshi nepali filipino filipina filipinos pinoy chinese korean japanese vietnamese cambodian mexican colombian venezuelan salvadoran guatemalan cuban haitian jamaican brazilian peruvian chilean russian polish german italian spanish portuguese dutch british irish
i a an the my your his her its our their we you he she it they me us them this that these those there here who what when where why how which and or but so because if as at by for from in into of on to with without about after before since until while during also even very too more most much many some any all each every no not yes ok okay please hi hello hey dear thank thanks sorry good great best better bad new old big small other another same first second third last next one two three ten is am are was were be been being do does did have has had can could will would shall should may might must need needs want like love hope wish think feel know see get got go going come make made give take help find work live speak learn now then today tomorrow yesterday always never sometimes maybe again just only still please everyone everybody nobody somebody people person man woman men women kids children child student students teacher nurse engineer mother father mom dad single parent parents senior seniors youth citizen pm am mr mrs ms dr sir madam
je tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs le la les un une des du de au aux et ou mais donc car si comme que qui quoi quand où pourquoi comment ce cet cette ces ici là oui non merci bonjour salut très trop plus moins aussi bien mal avec sans pour par dans sur sous est suis es sommes êtes sont ai as avons avez ont était famille ville rivière parc centre école université hôpital clinique église mosquée ministère gouvernement service programme association société organisme nord sud est ouest lundi mardi mercredi jeudi vendredi samedi dimanche noël pâques nouvelle nouveau arrivant arrivants réfugié immigrant immigrante
el los las una unos unas yo tú él ella nosotros ustedes ellos mi mis tu tus su sus y o pero porque cuando donde como que quien sí no gracias hola muy también más menos con sin para por en de del al es soy son está estoy iglesia escuela universidad hospital centro ciudad calle norte sur este oeste dios
ang mga ng sa ay at na ko mo ka ako ikaw siya kami tayo sila po opo hindi salamat kung para dito doon ito iyan
waa iyo oo ah ku ka u la si ma waxaan waxaa anigu aniga mahadsanid insha'allah inshallah alhamdulillah mashallah
tôi là và của không có người này đó các những ở trong với cho được bị tại tiếng nước thành phố trường bệnh viện xin cảm ơn chào
я ти він вона ми ви вони мій моя моє мої твій наш ваш їх це цей ця ці той та і й або але що як коли де хто чому тут там так ні дуже також бо щоб якщо в у на з із до від за про для по при над під без дякую канада канаді канади калгарі українці українець українка україни україні він это мы вы они мой моя мое мои и или но что где кто почему тут здесь так нет очень также спасибо бог боже церква школа університет лікарня
`;

/** Endings of the words for those who come from a country, in English, French and Spanish. */
const originEnding =
  /(?:ians?|eans?|ese|ish|anis?|aqis?|pinos?|pinas?|ienn?e?s?|aise?s?|oise?s?|ee?nnes?|ano|ana|eno|ena)$/u;

const plainWords = (text: string): string[] => scanText(text).text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];

const commonWords: ReadonlySet<string> = new Set(
  words.split(/\s+/u).flatMap((word) => [scanText(word).text, ...plainWords(word)]),
);

/** Words of the names of countries, languages, days and months in one language. */
function geographyOf(tag: string): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (text: string | undefined): void => {
    for (const word of plainWords(text ?? '')) found.add(word);
  };
  const regions = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  for (const first of letters) for (const second of letters) add(regions.of(first + second));
  const languages = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' });
  for (const language of languageTags) add(languages.of(language));
  for (const part of [{ weekday: 'long' }, { month: 'long' }] as const) {
    const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...part, timeZone: 'UTC' });
    for (let index = 0; index < 12; index += 1) add(format.format(new Date(Date.UTC(2001, index, index + 1))));
  }
  return found;
}

const geographies = new Map<string, ReadonlySet<string>>();

/** Made when first asked for: some ten milliseconds a language. */
function geography(tag: string): ReadonlySet<string> {
  const known = geographies.get(tag) ?? geographyOf(tag);
  geographies.set(tag, known);
  return known;
}

const supported: ReadonlySet<string> = new Set([...interfaceLanguages.map(({ tag }) => tag), 'ru', 'sw', 'ps']);

/**
 * Whether a scanned word belongs to places, languages, peoples, bodies, days or plain words, and so to no person's name.
 * Asked in the text's language and in English; in all languages where the text's is not known.
 */
export function isNoName(word: string, language: string | undefined): boolean {
  if (commonWords.has(word) || geography('en').has(word)) return true;
  if (language !== undefined && supported.has(language)) return geography(language).has(word);
  return [...supported].some((tag) => geography(tag).has(word));
}

/** Whether a scanned word ends as words for people of some country do; names may too (Adriana), so it is weak. */
export function looksLikeOrigin(word: string): boolean {
  return originEnding.test(word);
}
