import type { TextStatus } from './localized-text.ts';
import { checkLabel, type LabelProblem } from './typed-label.ts';

/** One string in one language. */
export interface TextState {
  readonly textId: string;
  readonly language: string;
  /** Empty: it is not there. */
  readonly text: string;
  readonly status: TextStatus;
  readonly isSource: boolean;
}

/** A string as somebody typed it; what is not said of it stays as it is. */
export interface TypedText {
  readonly textId: string;
  readonly language: string;
  readonly text: string;
  readonly status?: TextStatus | undefined;
  readonly isSource?: boolean | undefined;
}

export type TextProblem = LabelProblem | 'no-such-slot';
export interface TextFault {
  readonly problem: TextProblem;
  /** The id of the text. */
  readonly at: string;
}

/** Which language is written first where nobody says it: this one, else an official one, else any. */
const OFFICIAL = ['en', 'fr'];

/**
 * What is to be written so that texts say what was typed: nothing for those that say it already; for a text whose source
 * changed, also its other languages, which are outdated by it. Of every text one language is the source.
 */
export function settleTexts(
  stored: readonly TextState[],
  typed: readonly TypedText[],
  { slots, sourceLanguage }: { readonly slots: ReadonlySet<string>; readonly sourceLanguage: string },
): readonly TextState[] | TextFault {
  const byId = new Map<string, Map<string, TypedText>>();
  for (const one of typed) {
    const { textId, language } = one;
    if (one.text !== '' && !slots.has(textId)) return { problem: 'no-such-slot', at: textId };
    const checked = checkLabel(textId, one.text);
    if (checked.problem !== undefined) return { problem: checked.problem, at: textId };
    const languages = byId.get(textId) ?? new Map<string, TypedText>();
    byId.set(textId, languages.set(language, { ...one, text: checked.text }));
  }
  const known = new Map<string, TextState[]>();
  for (const one of stored) known.set(one.textId, [...(known.get(one.textId) ?? []), one]);
  return [...byId].flatMap(([textId, languages]) => settleOne(known.get(textId) ?? [], languages, sourceLanguage));
}

function settleOne(
  stored: readonly TextState[],
  typed: ReadonlyMap<string, TypedText>,
  sourceLanguage: string,
): readonly TextState[] {
  const before = new Map(stored.map((one) => [one.language, one]));
  const after = new Map(before);
  for (const [language, one] of typed) {
    const former = before.get(language);
    const same = former?.text === one.text;
    const status = one.text === '' ? 'missing' : (one.status ?? (same ? former.status : 'translated'));
    after.set(language, { textId: one.textId, language, text: one.text, status, isSource: former?.isSource ?? false });
  }
  const source = sourceOf(stored, typed, after, sourceLanguage);
  const outdates = source !== null && after.get(source)?.text !== before.get(source)?.text;
  return [...after.values()]
    .map((one): TextState => {
      const isSource = one.language === source;
      const outdated = outdates && !isSource && !typed.has(one.language) && one.text !== '';
      return { ...one, isSource, status: outdated ? 'outdated' : one.status };
    })
    .filter((one) => differs(before.get(one.language), one));
}

function sourceOf(
  stored: readonly TextState[],
  typed: ReadonlyMap<string, TypedText>,
  after: ReadonlyMap<string, TextState>,
  sourceLanguage: string,
): string | null {
  const there = (language: string | undefined) => language !== undefined && (after.get(language)?.text ?? '') !== '';
  const said = [...typed.values()].find(({ isSource, text }) => isSource === true && text !== '')?.language;
  const now = stored.find(({ isSource }) => isSource)?.language;
  return [said, now, sourceLanguage, ...OFFICIAL, ...after.keys()].find(there) ?? null;
}

function differs(before: TextState | undefined, after: TextState): boolean {
  if (before === undefined) return after.text !== '';
  return before.text !== after.text || before.status !== after.status || before.isSource !== after.isSource;
}
