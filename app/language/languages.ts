/**
 * The sixteen languages of the interface, and what can be said about any language tag without asking anybody:
 * its canonical form, its script, its direction. Pure data, no imports.
 */

/** The interface languages, in the order in which a language choice lists them: official languages first. */
export const interfaceLanguages = [
  { tag: 'en', autonym: 'English', direction: 'ltr', script: 'Latn' },
  { tag: 'fr', autonym: 'Français', direction: 'ltr', script: 'Latn' },
  { tag: 'pa', autonym: 'ਪੰਜਾਬੀ', direction: 'ltr', script: 'Guru' },
  { tag: 'fil', autonym: 'Filipino', direction: 'ltr', script: 'Latn' },
  { tag: 'ar', autonym: 'العربية', direction: 'rtl', script: 'Arab' },
  { tag: 'zh-Hans', autonym: '简体中文', direction: 'ltr', script: 'Hans' },
  { tag: 'es', autonym: 'Español', direction: 'ltr', script: 'Latn' },
  { tag: 'uk', autonym: 'Українська', direction: 'ltr', script: 'Cyrl' },
  { tag: 'ur', autonym: 'اردو', direction: 'rtl', script: 'Arab' },
  { tag: 'hi', autonym: 'हिन्दी', direction: 'ltr', script: 'Deva' },
  { tag: 'fa', autonym: 'فارسی / دری', direction: 'rtl', script: 'Arab' },
  { tag: 'vi', autonym: 'Tiếng Việt', direction: 'ltr', script: 'Latn' },
  { tag: 'ko', autonym: '한국어', direction: 'ltr', script: 'Kore' },
  { tag: 'am', autonym: 'አማርኛ', direction: 'ltr', script: 'Ethi' },
  { tag: 'ti', autonym: 'ትግርኛ', direction: 'ltr', script: 'Ethi' },
  { tag: 'so', autonym: 'Soomaali', direction: 'ltr', script: 'Latn' },
] as const satisfies readonly LanguageEntry[];

interface LanguageEntry {
  /** BCP 47, canonical. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly autonym: string;
  readonly direction: 'ltr' | 'rtl';
  /** ISO 15924. */
  readonly script: string;
}

/** Tag of one of the sixteen interface languages. */
export type InterfaceLanguage = (typeof interfaceLanguages)[number]['tag'];

/** Scripts that run from right to left (ISO 15924), as far as a living language uses them. */
const rightToLeftScripts: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
]);

/** Languages that are written from right to left when their tag names no script. */
const rightToLeftLanguages: ReadonlySet<string> = new Set(
  'ar arc azb bal ckb dv fa glk he ks lrc mzn nqo pnb ps rhg sd skr syr ug ur yi'.split(' '),
);

/**
 * Other spellings of a language of ours. Dari (`prs`, canonically `fa-AF`) shares one interface with Iranian Persian;
 * Traditional Chinese has no interface here and so is not sent to the Simplified one.
 */
const aliases: Readonly<Record<string, string>> = {
  tl: 'fil',
  tgl: 'fil',
  prs: 'fa',
  pes: 'fa',
  per: 'fa',
  fas: 'fa',
  zh: 'zh-Hans',
  cmn: 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-hans': 'zh-Hans',
  'cmn-hans': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'zh-hant': 'zh-Hant',
  'cmn-hant': 'zh-Hant',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  pan: 'pa',
  ara: 'ar',
  arb: 'ar',
  spa: 'es',
  ukr: 'uk',
  urd: 'ur',
  hin: 'hi',
  vie: 'vi',
  kor: 'ko',
  amh: 'am',
  tir: 'ti',
  som: 'so',
};

const byTag: ReadonlyMap<string, LanguageEntry> = new Map(interfaceLanguages.map((entry) => [entry.tag, entry]));

/** Whether the tag, as it stands, is one of the sixteen: `fil` is, `tl` and `fil-PH` are not (see canonicalLanguage). */
export function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return byTag.has(tag);
}

/**
 * The tag under which a language is kept here: `tl` → `fil`, `prs` and `fa-AF` → `fa`, `zh` and `zh-CN` → `zh-Hans`,
 * `en-CA` → `en`. A script that differs from the language's own stays (`pa-Arab` is not Gurmukhi Punjabi).
 * A tag that is not well formed becomes `und`.
 */
export function canonicalLanguage(tag: string): string {
  const parts = tag.trim().replaceAll('_', '-').toLowerCase().split('-');
  const language = parts[0] ?? '';
  if (!/^[a-z]{2,3}$/.test(language)) return 'und';
  const script = parts.find((part, index) => index > 0 && /^[a-z]{4}$/.test(part));
  const region = parts.find((part, index) => index > 0 && /^(?:[a-z]{2}|\d{3})$/.test(part));
  const subtag = script ?? region;
  const known = aliases[subtag === undefined ? language : `${language}-${subtag}`];
  if (known !== undefined) return known;
  const base = aliases[language] ?? language;
  if (script === undefined) return base;
  const named = script.charAt(0).toUpperCase() + script.slice(1);
  return byTag.get(base)?.script === named ? base : `${base.split('-')[0] ?? base}-${named}`;
}

/** Direction of a tag's writing: by its script where it names one, by its language otherwise; never by the text. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const canonical = canonicalLanguage(tag);
  const [language = '', script] = canonical.split('-');
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return rightToLeftLanguages.has(language) ? 'rtl' : 'ltr';
}

/** The language's name in itself, for one of ours; the tag itself for any other. */
export function autonymOf(tag: string): string {
  const canonical = canonicalLanguage(tag);
  return byTag.get(canonical)?.autonym ?? canonical;
}
