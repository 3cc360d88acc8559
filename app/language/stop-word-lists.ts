/**
 * What `stopwords-iso` lacks, and what it takes too many of. Machine drafts that no native speaker has reviewed yet;
 * a missing word costs a duller theme name, a wrong one hides what people said, so the lists are short.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Whole lists for the languages that stopwords-iso does not have, additions for those where it is thin. */
export const addedStopWords: Readonly<Record<string, readonly string[]>> = {
  am: words(`
    እና ነው ናቸው ነበር ነበሩ ነኝ ነን ነህ ነሽ ናት እኔ አንተ አንቺ እሱ እሷ እኛ እናንተ እነሱ እርስዎ የእኔ የእኛ የእኔን የእነሱ የእሱ የእሷ ይህ ይህን ያ ያን እነዚህ እነዚያ
    ይህች ያች እዚህ እዚያ ውስጥ ላይ ስር ጋር ወደ ከ በ ለ የ እስከ ስለ ምክንያቱም ግን ነገር ነገርግን ወይም ወይ ወዘተ ም ሁሉ ሁሉም አንድ አንዱ አንዳንድ ብዙ ጥቂት በጣም
    እጅግ ደግሞ እንዲሁም ብቻ እንኳን አሁን ከዚያ ከዚህ በኋላ በፊት ጊዜ ሲሆን ሆኖ ሆነ ሆኖም ይሆናል አለ አሉ አለኝ አለን የለም የለኝም የለንም አይደለም ምን ማን መቼ
    የት ለምን እንዴት ስንት እንደ እንዲህ እንጂ ያለ ያሉ ያለው የሆነ የሆኑ ማለት ተጨማሪ ሌላ ሌሎች ራሱ ራሳቸው አዎ አይ እባክዎ እባክህ መሆን መሆኑ አለበት አለብን አለብኝ
    ያስፈልጋል ይገባል እንደሆነ ስለሆነ`),
  ti: words(`
    እዩ እያ እዮም እየን እየ ኢና ኢኻ ኢኺ ነይሩ ነይራ ነይሮም ነበረ ኔሩ ኣነ ንሱ ንሳ ንሕና ንስኻ ንስኺ ንሶም ንሰን ንስኹም ናተይ ናትና ናቱ ናታ ናቶም እዚ እዛ እዞም
    እዘን እቲ እታ እቶም እተን ኣብዚ ኣብኡ ኣብቲ ኣብ ናብ ካብ ናይ ምስ ብ ን ዝ ከም ከምኡ ከምኡ'ውን ድማ ውን እውን ግን ግና ወይ ወይከኣ ስለ ስለዚ ስለዝኾነ ምኽንያቱ
    ምኽንያቱም ኩሉ ኩሎም ኩለን ሓደ ሓንቲ ገለ ብዙሕ ብዙሓት ውሑድ ኣዝዩ ብጣዕሚ ጥራይ ሕጂ ካብኡ ድሕሪ ድሕሪኡ ቅድሚ ግዜ እንተ እንተኾነ ከሎ ኮይኑ ኾይኑ ኮነ ኾነ
    ይኸውን ይኹን ኣሎ ኣላ ኣለዉ ኣለኒ ኣለና ኣሎኒ ኣሎና የለን የብለይን የብልናን ኣይኮነን እንታይ መን መዓስ ኣበይ ናበይ ንምንታይ ብኸመይ ከመይ ክንደይ እምበር ዘሎ ዘለዉ
    ዘለዎ ዝኾነ ዝነበረ ዝነበሩ ዝብል ማለት ካልእ ካልኦት ባዕሉ ባዕሎም እወ ኣይፋል በጃኹም ምዃን ክኸውን ኣለዎ ኣለዎም ይግባእ ክሳብ ዋላ`),
  pa: words(`
    ਦਾ ਦੇ ਦੀ ਦੀਆਂ ਦਿਆਂ ਨੂੰ ਨੇ ਤੋਂ ਵਿੱਚ ਵਿਚ ਚ ਤੇ ਉੱਤੇ ਲਈ ਨਾਲ ਤੱਕ ਤਕ ਕੋਲ ਬਾਰੇ ਲਾਈ ਉਪਰ ਹੇਠਾਂ ਅਤੇ ਜਾਂ ਪਰ ਕਿ ਜੇ ਜੇਕਰ ਤਾਂ ਕਿਉਂਕਿ ਇਸ ਇਸਦੇ ਇਸਨੂੰ
    ਉਸ ਉਸਦੇ ਉਸਦਾ ਉਸਦੀ ਇਹ ਉਹ ਇਹਨਾਂ ਇਨ੍ਹਾਂ ਉਹਨਾਂ ਉਨ੍ਹਾਂ ਮੈਂ ਮੈਨੂੰ ਮੇਰਾ ਮੇਰੇ ਮੇਰੀ ਮੇਰੀਆਂ ਅਸੀਂ ਸਾਨੂੰ ਸਾਡਾ ਸਾਡੇ ਸਾਡੀ ਸਾਡੀਆਂ ਤੁਸੀਂ ਤੁਹਾਡਾ ਤੁਹਾਡੇ
    ਤੁਹਾਡੀ ਤੁਹਾਨੂੰ ਤੂੰ ਆਪਣਾ ਆਪਣੇ ਆਪਣੀ ਆਪਣੀਆਂ ਆਪ ਹੈ ਹਨ ਹਾਂ ਹੋ ਸੀ ਸਨ ਸਾਂ ਹੋਵੇ ਹੋਣ ਹੋਣਾ ਹੋਣੀ ਹੋਇਆ ਹੋਈ ਹੋਏ ਹੁੰਦਾ ਹੁੰਦੀ ਹੁੰਦੇ ਰਿਹਾ ਰਹੀ ਰਹੇ
    ਗਿਆ ਗਈ ਗਏ ਗਈਆਂ ਕਰ ਕਰਨ ਕਰਨਾ ਕਰਦਾ ਕਰਦੇ ਕਰਦੀ ਕੀਤਾ ਕੀਤੀ ਕੀਤੇ ਕੇ ਕਰਕੇ ਦਿੱਤਾ ਦਿੱਤੀ ਜੋ ਜਿਸ ਜਿਹੜੇ ਜਿਹੜਾ ਜਿਹੜੀ ਜਿਵੇਂ ਜਦੋਂ ਜਦ ਕਦੋਂ ਕਿੱਥੇ ਕਿਵੇਂ
    ਕਿਉਂ ਕੀ ਕੌਣ ਕਿਸ ਕਿਸੇ ਕੁਝ ਕੋਈ ਸਭ ਸਾਰੇ ਸਾਰਾ ਸਾਰੀ ਹਰ ਇੱਕ ਇਕ ਦੋ ਹੋਰ ਬਹੁਤ ਬੜਾ ਬੜੀ ਥੋੜ੍ਹਾ ਨਹੀਂ ਨਾ ਨਾਂ ਵੀ ਹੀ ਹੁਣ ਫਿਰ ਫੇਰ ਅੱਜ ਇੱਥੇ ਇਥੇ ਉੱਥੇ
    ਉਥੇ ਸਕਦਾ ਸਕਦੇ ਸਕਦੀ ਸਕਦੀਆਂ ਚਾਹੀਦਾ ਚਾਹੀਦੀ ਚਾਹੀਦੇ ਵਾਲਾ ਵਾਲੇ ਵਾਲੀ ਬਾਅਦ ਪਹਿਲਾਂ ਦੌਰਾਨ ਜੀ`),
  so: words(`
    iyo ama laakiin laakin in inay inaan inaad inuu waxaa waxaan waxay waxaad wuxuu waa ma maya haa aan aad uu ay aynu anigu aniga adigu
    adiga isagu isaga iyadu iyada annagu annaga innaga idinku idinka iyagu iyaga kan tan kuwan kuwaas taas kaas halkan halkaas halka ka ku
    u la soo si sida sidaas sababtoo sababta haddii marka markii kadib kahor ilaa illaa mid midka kale kuwa wax waxba badan yar aad wada
    oo ee e leh lahaa yahay tahay yihiin nahay ahay ahaa ahayd ahaayeen jiraa jirto jirin mayn waayo maxaa maxay yaa goorma xaggee sidee
    lama lagu laga loo isku iska uga ugu nagu naga noo igu iga ii kuu kaga na i ku idin ayaa ayay ayuu ayaan baa buu bay baan lahayn weli
    hadda kastaa kasta dhammaan dhan oo kaliya keliya`),
  fil: words(`
    ang ng mga sa na at ay si sina ni nina kay kina ito iyan iyon nito niyan niyon dito diyan doon ako ikaw ka siya kami tayo kayo sila ko
    mo niya namin natin ninyo nila akin iyo kanya amin atin inyo kanila aking iyong kanyang aming ating inyong kanilang hindi huwag wala
    walang may mayroon meron po opo ho pa pero ngunit subalit dahil kasi kung kapag pag para upang nang din rin lang lamang ba daw raw
    naman pala sana yung yun isang isa ano sino saan kailan bakit paano alin lahat bawat mas pinaka napaka talaga sobra masyado marami
    maraming kahit habang tulad gaya bilang mula hanggang gusto kailangan dapat pwede puwede maaari`),
  uk: words(`
    я мене мені мною моя моє мої мій нас наш наша наше наші ваш ваша ваше ваші його їй їм ним ними них нею свій своя своє свої себе собі
    хто кого кому ким чому тому цього цьому цієї ці ця цим цих того тим тих та то що щоб якщо коли куди звідки як яка яке які яким яких
    дуже більше менше ще вже лише тільки навіть також теж але проте однак або ні не немає нема у в на по під над через між перед після
    треба потрібно можна може можуть є буде будуть було бути був була дуже просто тут там тоді зараз тепер всі все вся весь усі усе`),
  hi: words(`मैं मुझे मेरा मेरी मेरे हम हमें हमारा हमारी हमारे आप आपका आपकी आपके तुम यह वह ये वे है हैं था थी थे हूँ हो होना होता होती होते
    का की के को से में पर और या लेकिन मगर कि जो तो भी ही नहीं न ना मत बहुत कुछ कोई सब सभी एक अब तब यहाँ वहाँ क्या क्यों कैसे कहाँ कब कौन
    लिए साथ बाद पहले कर करना करने करता करते करती किया गया गई गए रहा रही रहे सकता सकते सकती चाहिए वाला वाले वाली जैसे जब अगर क्योंकि`),
  ur: words(`میں مجھے میرا میری میرے ہم ہمیں ہمارا ہماری ہمارے آپ آپ کا کی کے کو سے پر اور یا لیکن مگر کہ جو تو بھی ہی نہیں نہ بہت کچھ کوئی سب
    ایک یہ وہ ہے ہیں تھا تھی تھے ہوں ہو ہونا لیے ساتھ بعد پہلے کر کرنا کرنے کرتا کرتے کیا گیا گئی گئے رہا رہی رہے سکتا سکتے سکتی چاہیے والا
    والے والی جب اگر کیونکہ یہاں وہاں نے`),
  fa: words('ها های هایی می نمی ام ای ایم اید اند را که این آن و یا در به از با برای تا هم نیز باید هست نیست ما من'),
  ar: words('جدا ايضا كثيرا قليلا عندي لدي لدينا عندنا هنا هناك'),
  ps: words(`د په کې کښې ته له څخه سره لپاره پر تر پورې او یا خو که چې نو ځکه هم نه دی ده دي وو وه وي شي شو کړي کړ کوي یې مې مو دې زه ته هغه هغې هغوی
    موږ تاسو زما ستا زموږ ستاسو خپل خپله دا دغه هر ټول ډېر ډیر لږ یو یوه بل بله نور نورو څه څوک چېرې کله ولې څنګه هلته دلته اوس بیا لا باید شته نشته`),
  fr: words("c' d' j' l' m' n' s' t' qu' jusqu' lorsqu' puisqu' quoiqu'"),
  ko: words(
    '저는 제가 나는 우리는 우리가 그리고 그런데 하지만 너무 정말 많이 있습니다 없습니다 있어요 없어요 합니다 것 수 때 때문에 같은 같아요 좀 더',
  ),
  'zh-Hans': words(
    '的 了 是 在 我 我们 你 你们 他 她 它 他们 很 也 都 就 和 与 有 没有 不 要 会 能 可以 这 那 这个 那个 这里 那里 什么 怎么 因为 所以 但是 而且 如果 还 又 太 非常 让 给 被 把 对 从 到 应该',
  ),
  vi: words(
    'và của là có không được cho với các những một này đó thì mà ở tại trong ngoài trên dưới khi nếu nhưng vì nên tôi chúng ta mình họ rất quá cũng đã đang sẽ phải cần muốn để từ đến về',
  ),
};

/**
 * What stopwords-iso lists though it carries meaning in a consultation (work, school, home; the list for English alone
 * has 1,298 entries). These stay.
 */
export const keptWords: Readonly<Record<string, readonly string[]>> = {
  en: words(`
    alone area areas ask asking bill bills call change changes clear computer cost different difficult early face far find free
    fire full group groups hard help high home homes important information interest interested job late life line listen local long
    longer lower member members miss money move name need number office older open part pay people place places poor poorly
    problem problems provide research respect right rights room rooms safe school serious show site sorry state states stop support
    system sure test thin together train travel try understand unfortunately used useful value volunteer wait web well website
    welcome willing work worked working works world young younger youth page street road walk`),
  fr: words(
    'seul seule seuls seules personnes personne gens parler parlent proche juste possible différent différents différente différentes nombreux certain chez-soi clic pays maison droit',
  ),
  es: words(
    'trabajo trabajar trabajos empleo empleos lejos lugar lugares país estado verdad buen buena bueno mejor nuevo nueva nuevos nuevas mayor mayores intentar',
  ),
  fa: words('خدمات تنها دور کار خانه شهر مدرسه زبان مردم سال کشور کمک مشکل مشکلات'),
  ur: words('اکیلا اکیلی دور گھر کام لوگ لوگوں زبان مدد مسئلہ مسائل ضرورت ملک شہر سال'),
  hi: words('घर काम लोग दूर मदद'),
  ar: words('عمل بلد مدينة سنة مشكلة'),
  vi: words('nhà con em làm việc bạn cha người cao căn phỏng'),
  ko: words('함께 일 돈 집'),
  fil: words('kulang ibaba panahon gumawa bumaba'),
};
