import { sameWords } from './compare-versions-consent.ts';
import { compareQuestions, type QuestionChange } from './compare-versions-questions.ts';
import { reworded } from './compare-versions-words.ts';
import { canonicalJson } from './report/content-hash.ts';
import type { Section, SurveyDocument } from './survey.ts';
import { takeApart } from './take-apart-survey.ts';

/** One difference between two versions of a survey, the older first. */
export type VersionChange =
  | { readonly kind: 'reworded'; readonly textId: string; readonly languages: readonly string[]; readonly merges: true }
  | {
      readonly kind: 'section-added' | 'section-removed' | 'section-moved' | 'section-condition' | 'section-safety';
      readonly section: string;
      readonly merges: true;
    }
  | { readonly kind: 'consent' | 'help'; readonly merges: true }
  | QuestionChange;

/**
 * What differs between two versions of a survey. `merges` says of each difference whether the answers to both can be
 * counted together; where they cannot, `findMeaningFaults` stops the publication. A text that is only in one version is part of what
 * was added or removed, and not named again.
 */
export function compareVersions(older: SurveyDocument, newer: SurveyDocument): readonly VersionChange[] {
  const consent: VersionChange[] = sameWords(older.consent, newer.consent) ? [] : [{ kind: 'consent', merges: true }];
  const help: VersionChange[] = same(contactsOf(older), contactsOf(newer)) ? [] : [{ kind: 'help', merges: true }];
  return [
    ...consent,
    ...help,
    ...compareSections(older.sections, newer.sections),
    ...compareQuestions(older, newer),
    ...reworded(takeApart(older).texts, takeApart(newer).texts),
  ];
}

const same = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);
const contactsOf = ({ help }: SurveyDocument) => (help ?? []).map(({ phone, url }) => ({ phone, url }));

function compareSections(older: readonly Section[], newer: readonly Section[]): readonly VersionChange[] {
  const before = new Map(older.map((section) => [section.key, section]));
  const after = new Set(newer.map(({ key }) => key));
  const change = (kind: Extract<VersionChange, { section: string }>['kind'], section: string): VersionChange => ({
    ...{ kind, section, merges: true },
  });
  const kept = newer.filter(({ key }) => before.has(key));
  const moved = kept.length > 0 && !same(keysOf(kept), keysOf(older.filter(({ key }) => after.has(key))));
  return [
    ...older.filter(({ key }) => !after.has(key)).map(({ key }) => change('section-removed', key)),
    ...newer.filter(({ key }) => !before.has(key)).map(({ key }) => change('section-added', key)),
    ...(moved ? movedIn(older, newer).map((key) => change('section-moved', key)) : []),
    ...kept.flatMap((section) => {
      const former = before.get(section.key);
      const safety = (former?.safety ?? false) !== (section.safety ?? false);
      return [
        ...(same(former?.showIf, section.showIf) ? [] : [change('section-condition', section.key)]),
        ...(safety ? [change('section-safety', section.key)] : []),
      ];
    }),
  ];
}

const keysOf = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);

/** Keys in both lists whose place among the others in both is another. */
function movedIn(older: readonly Section[], newer: readonly Section[]): readonly string[] {
  const before = keysOf(older).filter((key) => newer.some((section) => section.key === key));
  const after = keysOf(newer).filter((key) => before.includes(key));
  return after.filter((key, place) => before[place] !== key);
}
