import { detectLanguage } from '#app/language/detect.ts';
import { canonicalLanguage } from '#app/language/languages.ts';
import { analyseComment, readLength, type AnalysedComment } from './analyse.ts';
import { createLexicon, type WordType } from './lexicon.ts';
import { saysNothing } from './nothing.ts';
import type { CommentLanguage, RunNote, ThemingComment, ThemingSettings } from './types.ts';

/** What the first stage hands on. */
export interface ReadComments {
  readonly languages: readonly CommentLanguage[];
  /** By language; comments that say nothing are left out. */
  readonly byLanguage: ReadonlyMap<string, AnalysedComment[]>;
  readonly lexicons: ReadonlyMap<string, (form: string) => WordType>;
  readonly notes: readonly RunNote[];
}

const hasWord = /[\p{L}\p{N}]/u;
/** Beyond so many notes of one code the rest is counted, not listed. */
const notesKept = 1000;

/** Why a comment has nothing to theme; null when it has something. */
function silenceOf(text: string): string | null {
  if (!hasWord.test(text)) return 'no-words';
  return saysNothing(text) ? 'says-nothing' : null;
}

function languageOf(comment: ThemingComment, settings: ThemingSettings): CommentLanguage {
  const said = canonicalLanguage(comment.language ?? 'und');
  if (said !== 'und') return { commentId: comment.id, language: said, confidence: 1 };
  const detected = detectLanguage(comment.text, {
    plausible: settings.languages,
    prior: settings.priorLanguage ?? null,
  });
  return { commentId: comment.id, ...detected };
}

/** Settles each comment's language and analyses it; notes what was empty, cut short, there twice or of no known language. */
export function readComments(
  comments: readonly ThemingComment[],
  settings: ThemingSettings,
  onRead: (done: number) => void,
): ReadComments {
  const languages: CommentLanguage[] = [];
  const byLanguage = new Map<string, AnalysedComment[]>();
  const lexicons = new Map<string, (form: string) => WordType>();
  const notes: RunNote[] = [];
  const counts = new Map<string, number>();
  const note = (code: string, commentId: string): void => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= notesKept) notes.push({ code, commentId });
  };
  const ids = new Set<string>();
  comments.forEach((comment, index) => {
    if (ids.has(comment.id)) note('duplicate-id', comment.id);
    ids.add(comment.id);
    const settled = languageOf(comment, settings);
    languages.push(settled);
    onRead(index + 1);
    const silent = silenceOf(comment.text);
    if (silent !== null) {
      note(silent, comment.id);
      return;
    }
    if (comment.text.length > readLength) note('cut-short', comment.id);
    if (settled.language === 'und') note('language-unknown', comment.id);
    const lexicon = lexicons.get(settled.language) ?? createLexicon(settled.language);
    lexicons.set(settled.language, lexicon);
    const analysed = analyseComment(comment, settled.language, lexicon);
    const before = byLanguage.get(settled.language);
    if (before === undefined) byLanguage.set(settled.language, [analysed]);
    else before.push(analysed);
  });
  for (const [code, count] of counts) {
    if (count > notesKept) notes.push({ code, detail: `${String(count - notesKept)} more` });
  }
  return { languages, byLanguage, lexicons, notes };
}
