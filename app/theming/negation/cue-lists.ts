/**
 * How a language denies. Cues are words or phrases, parted by commas, compared as words are: normalised, whole, literal.
 * A star stands for the rest of a word, which is denied then: `*n't` ends it, `አይ*ም` stands around it, `*없*` is anywhere in
 * it. A phrase has no star. Of a word that is several, what seems comes first, then contrast. Lists other than the English
 * one are machine drafts.
 */
export interface NegationCues {
  /** No speaker of the language has read it yet. */
  readonly draft: boolean;
  /** Denies what follows: not, without. */
  readonly follows?: string;
  /** Denies what precedes, as verbs at the end of a sentence do. */
  readonly precedes?: string;
  /** Denies both: it stands before the verb at the end of a sentence, or inside it. */
  readonly around?: string;
  /** How many words before and after the latter. */
  readonly reachAround?: readonly [before: number, after: number];
  /** Denies what lies between it and an opening word shortly before, and what follows: ne … pas. Alone it says nothing. */
  readonly closes?: string;
  readonly opens?: string;
  /** A contrast or a reason begins: what was denied before is denied no more. */
  readonly contrast: string;
  /** Looks like a denial and is none: not only, no doubt. */
  readonly seeming?: string;
}

/** By language tag. */
export const negationCues: Readonly<Record<string, NegationCues>> = {
  en: {
    draft: false,
    follows: `not, no, never, none, nobody, nothing, nowhere, neither, nor, no one, no longer, without, cannot, *n't, dont, cant, wont, doesnt,
      didnt, isnt, wasnt, arent, werent, couldnt, wouldnt, shouldnt, hasnt, havent, hadnt, hardly, barely, scarcely, lack of, lacks, lacking`,
    contrast: 'but, however, though, although, except, because, instead, whereas, unless, when, if, while, since',
    seeming: `not only, not just, not to mention, not least, no doubt, no matter, no wonder, nothing but, no less than, why not, whether or not,
      if not, can't wait, cannot wait, can't help, can't thank`,
  },
  fr: {
    draft: true,
    follows: 'aucun, aucune, sans, ni, jamais, rien, nulle part, non plus, manque de',
    around: 'pas',
    reachAround: [1, 5],
    closes: 'pas, plus, jamais, rien, aucun, aucune, personne, guère, point, ni, nulle part',
    opens: "ne, n'",
    contrast:
      "mais, cependant, pourtant, toutefois, néanmoins, sauf, car, parce, quoique, tandis, lorsque, lorsqu', puisque, quand",
    seeming: `pas mal, pas seulement, non seulement, pas que, sans doute, sans cesse, sans arrêt, n'importe, n'est-ce pas, pourquoi pas`,
  },
  es: {
    draft: true,
    follows: 'no, nunca, jamás, sin, ni, tampoco, ningún, ninguno, ninguna, nada, nadie, falta de',
    contrast: 'pero, sino, aunque, porque, excepto, salvo, mientras, cuando, sin embargo, no obstante, ya que',
    seeming: 'no solo, no sólo, no solamente, no únicamente, sin duda, nada más, nada menos, cómo no, por qué no',
  },
  ar: {
    draft: true,
    follows: `لا, لم, لن, ليس, ليست, ليسوا, لسنا, لست, غير, بدون, بلا, دون, من دون, عدم, مش, مو, ما في, ما فيه, ما عندي, ما عندنا, ما عندهم, ما كان,
      ما كانت, ما بقدر, ما اقدر, ما اعرف, ما بعرف, ما حدا, ما قدرت, مافي, مفيش, ماكو, ماعندي, لا يوجد, لا توجد`,
    contrast: 'لكن, لكنه, لكنها, لكنني, لكني, بل, إلا, غير أن, إلا أن, بينما, لأن, لأنه, لأنها, لأنني, رغم, عندما',
    seeming:
      'لا سيما, لا بد, لابد, لا يزال, لا تزال, لا زال, لا زالت, ليس فقط, ليس إلا, ما زال, ما زالت, لم يزل, غير ذلك',
  },
  fa: {
    draft: true,
    follows: 'هیچ, بدون, بی, نه',
    precedes: `نیست, نیستم, نیستیم, نیستند, ندار*, نداشت*, نبود*, نشد*, نکرد*, نتوانست*, نداد*, ندید*, نگرفت*, نیامد*, نرسید*, نرفت*, نخواهد, نخواهند,
      نخواهم, نباید, ندانست*`,
    around: 'نمی, نمی*',
    reachAround: [4, 1],
    contrast: 'اما, ولی, لیکن, بلکه, زیرا, چون, اگرچه, هرچند, ولیکن, وقتی, اگر',
    seeming: 'نه تنها, نه فقط',
  },
  ps: {
    draft: true,
    follows: 'بې, هیڅ, مه, پرته',
    precedes: 'نشته, نلر*, نشي, نشو, نکوي, نیشته',
    around: 'نه',
    reachAround: [4, 2],
    contrast: 'خو, مګر, ځکه, بلکې, لېکن, که',
    seeming: 'نه یوازې, نه یواځې, که نه',
  },
  ur: {
    draft: true,
    follows: 'بغیر کسی, بلا, مت, بنا',
    precedes: 'بغیر',
    around: 'نہیں, نہ',
    reachAround: [4, 2],
    contrast: 'لیکن, مگر, بلکہ, کیونکہ, البتہ, تاہم, حالانکہ, جبکہ, اگر, جب',
    seeming: 'نہ صرف, نہیں تو',
  },
  hi: {
    draft: true,
    follows: 'मत, बिना किसी',
    precedes: 'बिना, बगैर',
    around: 'नहीं, नही, न, ना',
    reachAround: [4, 2],
    contrast: 'लेकिन, मगर, बल्कि, किन्तु, किंतु, परन्तु, परंतु, क्योंकि, हालांकि, हालाँकि, जबकि, अगर, जब',
    seeming: 'न केवल, न सिर्फ, नहीं तो, ना केवल, ना सिर्फ',
  },
  pa: {
    draft: true,
    follows: 'ਬਿਨਾਂ ਕਿਸੇ, ਬਿਨਾ ਕਿਸੇ',
    precedes: 'ਬਿਨਾਂ, ਬਿਨਾ, ਬਗੈਰ, ਬਗ਼ੈਰ',
    around: 'ਨਹੀਂ, ਨਹੀ, ਨਈਂ, ਨਾ',
    reachAround: [4, 2],
    contrast: 'ਪਰ, ਲੇਕਿਨ, ਸਗੋਂ, ਬਲਕਿ, ਕਿਉਂਕਿ, ਹਾਲਾਂਕਿ, ਜਦਕਿ, ਜੇਕਰ, ਜਦੋਂ',
    seeming: 'ਨਾ ਸਿਰਫ਼, ਨਾ ਸਿਰਫ, ਨਾ ਕੇਵਲ, ਨਹੀਂ ਤਾਂ',
  },
  ko: {
    draft: true,
    precedes: '*않*, *없*, 아니*, 아닌*, 아닙*, 못하*, 못해*, 못합*, 못한*, 못했*, 말아*, 마세요',
    around: '안, 못',
    reachAround: [0, 2],
    contrast: '하지만, 그러나, 그런데, 그렇지만, 대신, 반면, 왜냐하면, 그래서',
    seeming: '없애*, 없앤*, 없앨*, 아니면, 뿐만 아니라',
  },
  'zh-Hans': {
    draft: true,
    follows: '*不*, *没*, *沒*, 无*, 無*, 未*, 别*, 別*, 缺乏, 缺少',
    contrast: '但, 但是, 可是, 不过, 然而, 而是, 因为, 却, 只是, 虽然, 所以, 如果, 不過, 因為, 卻, 雖然',
    seeming: `不但*, 不仅*, 不僅*, 不只*, 不光*, 不管, 不论, 不論, 不断*, 不斷*, 不久*, 不同*, 不少*, 不错*, 不錯*, 不得不, 不由得, 不妨, 不禁,
      不愧, 不如, 没关系, 無論, 无论*, 无数*, 无线*, 無線*, 未来*, 未來*, 未必, 别人*, 別人*, 别的*, 別的*, 别处, 别墅*, 别名, 无非, 不停*,
      未成年*, 是不是, 能不能, 会不会, 要不要, 可不可以, 有没有, 差不多*, 对不起, 了不起, 要不, 要不是, 好不容易, 不知不觉, 不列颠*`,
  },
  vi: {
    draft: true,
    follows: 'không, chưa, chẳng, chả, đừng, chớ, không có, thiếu',
    contrast: 'nhưng, nhưng mà, tuy nhiên, tuy, song, vì, bởi vì, tại vì, mặc dù, nếu, khi',
    seeming: 'không những, không chỉ, không gian, không khí, hàng không, không ngừng, không quân, trên không',
  },
  fil: {
    draft: true,
    follows: 'hindi, wala, walang, di, huwag, wag, ayaw, kulang sa',
    contrast: 'pero, ngunit, subalit, kundi, kaso, kasi, dahil, sapagkat, bagaman, kahit, kung, kapag',
    seeming: 'hindi lang, hindi lamang, walang iba kundi, di lang, di lamang, hindi maikakaila, walang anuman',
  },
  uk: {
    draft: true,
    follows: `не, ні, без, ніколи, ніхто, нікого, нікому, ніщо, нічого, ніде, нікуди, немає, нема, жоден, жодна, жодне, жодної, жодного,
      жодних, жодну, ані, неможливо`,
    contrast: 'але, проте, однак, зате, хоча, а, бо, оскільки, натомість, крім, якщо, коли',
    seeming: 'не тільки, не лише, не просто, не раз, без сумніву, ні в якому разі не, чому ні',
  },
  so: {
    draft: true,
    follows: `ma, aanan, aanay, aanu, aanad, waxba, cidna, ma jiro, ma jirto, ma jiraan, majiro, majirto, ma haysto, ma hayno, maba`,
    precedes: `la'aan, la'aanta, la'aantood, maleh, malaha, malahan, maya`,
    contrast: 'laakiin, hase, balse, sababtoo, maxaa, maadaama, haddii, markii, inkastoo',
    seeming: 'ma aha oo kaliya, ma aha oo keliya, maxaa yeelay',
  },
  am: {
    draft: true,
    follows: 'ያለምን*',
    precedes: `አይ*ም, አል*ም, አት*ም, አን*ም, የለ*ም, የለም, የሉም, አልነበረ*, የማይ*, የማል*, የማት*, ያል*, ሳይ*, እንዳይ*, ስለማይ*, ስላል*, ባለመ*,
      ካል*, አይደለ*`,
    contrast: 'ግን, ነገር ግን, ነገርግን, ሆኖም, ይሁን እንጂ, እንጂ, ምክንያቱም, ስለዚህ',
    seeming: `አልበም, አልጋም, አትክልትም, አንተም, አንቺም, አንዳንድ*, አንደኛ*, አልበርታ*, ካልጋሪ*, ካልሲ*, ሳይንስ*, ሳይኮሎጂ*, ብቻ ሳይሆን,
      ካልሆነ በስተቀር`,
  },
  ti: {
    draft: true,
    follows: 'ብዘይ',
    precedes: 'ኣይ*ን, ዘይ*, የለ*ን, የሎን, የብ*ን, እንተዘይ*',
    contrast: 'ግን, ግና, እንተኾነ ግን, እምበር, ምኽንያቱ, ምኽንያቱም, ስለዚ',
    seeming: 'ዘይቲ*, ኣይሁድ*, ጥራይ ዘይኮነ, ጥራይ ዘይኮነስ',
  },
};
