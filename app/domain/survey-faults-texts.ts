import type { SurveyTexts } from './assemble-survey.ts';
import type { LocalizedText } from './localized-text.ts';
import { partKeys } from './edit-survey-keys.ts';
import type { FaultDetails, SurveyFault, SurveyFaultKind } from './survey-faults-kinds.ts';
import { outlineQuestions, type OutlineQuestion, type SurveyOutline } from './survey-outline.ts';
import { slotId, textSlots, type TextSlot } from './survey-slots.ts';
import { hasBidiControl, looksLikeMarkup } from './typed-label.ts';

/** The languages in which people can answer; a text must be there in those that are official. */
export interface OfferedLanguages {
  readonly languages: readonly string[];
  readonly official: readonly string[];
}

/** What is wrong with the texts of a survey. */
export function findTextFaults(
  outline: SurveyOutline,
  texts: SurveyTexts,
  languages: OfferedLanguages,
): readonly SurveyFault[] {
  return [
    ...textSlots(outline).flatMap((slot) => findSlotFaults(slot, texts[slot.id] ?? {}, languages)),
    ...outlineQuestions(outline).flatMap((question) => findSameLabels(question, texts)),
  ];
}

const because = /^question:[^:]+:because$/;
const alt = /^question:[^:]+:alt:/;

function findSlotFaults(
  slot: TextSlot,
  text: LocalizedText,
  { languages, official }: OfferedLanguages,
): readonly SurveyFault[] {
  const fault = (kind: SurveyFaultKind, stops: boolean, details: FaultDetails = {}): SurveyFault => ({
    ...{ kind, place: slot.id, of: 'text', stops },
    details: { ...(slot.of ?? {}), ...details },
  });
  const statusOf = (language: string) => text[language]?.status ?? 'missing';
  if (!Object.keys(text).some((language) => statusOf(language) !== 'missing'))
    return slot.optional ? [] : [fault(missingKind(slot.id), true)];
  const among = (status: string, tags: readonly string[]) => tags.filter((language) => statusOf(language) === status);
  const all = [...new Set([...official, ...languages])];
  const listed = (kind: SurveyFaultKind, stops: boolean, tags: readonly string[]) =>
    tags.length === 0 ? [] : [fault(kind, stops, { languages: tags })];
  const having = (wrong: (words: string) => boolean) =>
    Object.entries(text).flatMap(([language, one]) => (wrong(one.text) ? [language] : []));
  return [
    ...listed('no-official-language', true, among('missing', official)),
    ...listed(
      'not-translated',
      false,
      among('missing', languages).filter((language) => !official.includes(language)),
    ),
    ...listed('machine-draft', false, among('machine draft', all)),
    ...listed('outdated', false, among('outdated', all)),
    ...listed('looks-like-markup', false, having(looksLikeMarkup)),
    ...listed('bidi-control', true, having(hasBidiControl)),
  ];
}

function missingKind(id: string): SurveyFaultKind {
  if (because.test(id)) return 'required-without-reason';
  return alt.test(id) ? 'picture-without-alt' : 'no-source-text';
}

/** Two choices, or two rows, that say the same in a language: nobody can tell what was chosen. */
function findSameLabels(question: OutlineQuestion, texts: SurveyTexts): readonly SurveyFault[] {
  const { key } = question;
  const lists = [
    partKeys(question, 'choices').map((choice) => [choice, slotId.choice(key, choice)] as const),
    partKeys(question, 'rows').map((row) => [row, slotId.row(key, row)] as const),
  ];
  return lists.flatMap((list) => {
    const seen = new Map<string, string>();
    const found = new Map<string, FaultDetails & { readonly languages: readonly string[] }>();
    for (const [part, id] of list)
      for (const [language, { text }] of Object.entries(texts[id] ?? {})) {
        const label = `${language} ${text.trim().toLocaleLowerCase('und')}`;
        const other = seen.get(label);
        if (other === undefined) seen.set(label, part);
        else {
          const pair = `${other} ${part}`;
          const languages = [...(found.get(pair)?.languages ?? []), language];
          found.set(pair, { choices: [other, part], label: text, languages });
        }
      }
    return [...found.values()].map((details): SurveyFault => ({
      ...{ kind: 'same-label', place: key, of: 'question', stops: true, details },
    }));
  });
}
