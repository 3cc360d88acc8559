/** In characters as people count them. */
const LONGEST_NAME = 60;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Addresses, links, account names, markup, placeholders of redaction, and numbers that could be somebody's. */
const notAName = [
  /:\/\/|www\.|\b[\w-]+\.(?:com|org|net|ca|io|info|co|app|dev|xyz)\b/iu,
  /[@#<>{}[\]`|\\^~_*=⟦⟧]/u,
  /(?:\p{Nd}[\s.()-]*){6}/u,
  // Control characters, other spaces than one, private and unassigned code points, and marks that change direction.
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u,
];

/** Where a language's script has another name in Unicode's property than in its tag. */
const scriptsOf: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Kore: ['Hangul', 'Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
};

/** More than half of the letters are of the script that the language is written in. */
function isInScriptOf(name: string, language: string): boolean {
  let script: string | undefined;
  try {
    script = new Intl.Locale(language).maximize().script;
  } catch {
    return false;
  }
  if (script === undefined) return true;
  const own = (scriptsOf[script] ?? [script]).map((one) => `\\p{Script=${one}}`).join('');
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const ours = name.match(new RegExp(`(?=\\p{L})[${own}]`, 'gu'))?.length ?? 0;
  return letters > 0 && ours * 2 > letters;
}

/**
 * What an outside program proposed as a theme's name, made plain; null where it is none: not one line of at most sixty
 * characters in the language's script, or with a link, an address, markup or a long number in it. So the worst that
 * comments which give orders can bring about is a bad name, which people see before it is used.
 */
export function acceptableName(proposal: unknown, language: string): string | null {
  if (typeof proposal !== 'string' || proposal.length > 20 * LONGEST_NAME) return null;
  const name = proposal
    .normalize('NFC')
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/^(["'“”«»„])(.*)["'“”«»]$/u, '$2')
    .trim();
  const length = [...graphemes.segment(name)].length;
  if (length === 0 || length > LONGEST_NAME) return null;
  if (notAName.some((pattern) => pattern.test(name))) return null;
  return isInScriptOf(name, language) ? name : null;
}
