import { cleanText } from './answer.ts';
import type { SurveyEdit } from './survey-edit.ts';
import type { SurveyOutline } from './survey-outline.ts';
import { slotId } from './survey-slots.ts';
import { aroundParts, aroundSlot, type TypedConsent } from './typed-consent.ts';
import { checkLabel, type LabelProblem } from './typed-label.ts';

/** What is wrong with what was typed around the questions, by the name of its field: `paragraph-2`, `help-0-url`. */
export interface ConsentProblem {
  readonly kind: LabelProblem | 'paragraphs' | 'help' | 'no-label' | 'url' | 'phone';
  readonly field: string;
}

type Consent = Extract<SurveyEdit, { do: 'set-consent' }>['consent'];
type Help = Extract<SurveyEdit, { do: 'set-help' }>['help'];

/** What the form comes to. Texts by slot: those of the consent and the survey, and those of the places that help. */
export interface ConsentRead {
  readonly consent: Consent;
  readonly help: Help;
  readonly texts: ReadonlyMap<string, string>;
  readonly helpTexts: ReadonlyMap<string, string>;
  readonly problems: readonly ConsentProblem[];
}

const MOST_PARAGRAPHS = 20;
const MOST_HELP = 12;
const LONGEST_PHONE = 40;

/** Reads what was typed. A line that is new and empty was never meant; one with a key must have words in some language. */
export function consentOfTyped(
  typed: TypedConsent,
  before: SurveyOutline,
  elsewhere: (slot: string) => boolean,
): ConsentRead {
  const problems: ConsentProblem[] = [];
  const putter = (texts: Map<string, string>) => (slot: string, field: string, words: string) => {
    const checked = checkLabel(slot, words);
    if (checked.problem !== undefined) problems.push({ kind: checked.problem, field });
    texts.set(slot, 'text' in checked ? checked.text : cleanText(words));
  };
  const [texts, helpTexts] = [new Map<string, string>(), new Map<string, string>()];
  const [put, putHelp] = [putter(texts), putter(helpTexts)];
  for (const part of aroundParts) put(aroundSlot(part), part, typed.words[part]);
  const nextKey = keyMaker('p', before.consent.paragraphs);
  const paragraphs = typed.paragraphs.flatMap(({ key, text }, at) => {
    const known = before.consent.paragraphs.includes(key);
    if (!known && cleanText(text) === '') return [];
    const own = known ? key : nextKey();
    const field = `paragraph-${String(at)}`;
    if (cleanText(text) === '' && !elsewhere(slotId.paragraph(own))) problems.push({ kind: 'no-label', field });
    put(slotId.paragraph(own), field, text);
    return [own];
  });
  if (paragraphs.length > MOST_PARAGRAPHS) problems.push({ kind: 'paragraphs', field: 'paragraphs' });
  const helpKeys = before.help.map(({ key }) => key);
  const nextHelp = keyMaker('h', helpKeys);
  const help = typed.help.flatMap(({ key, name, about, phone, url }, at): Help => {
    const known = helpKeys.includes(key);
    if (!known && [name, about, phone, url].every((one) => one.trim() === '')) return [];
    const own = known ? key : nextHelp();
    const field = `help-${String(at)}`;
    if (name.trim() === '' && !elsewhere(slotId.help(own, 'name')))
      problems.push({ kind: 'no-label', field: `${field}-name` });
    putHelp(slotId.help(own, 'name'), `${field}-name`, name);
    putHelp(slotId.help(own, 'about'), `${field}-about`, about);
    const dialled = cleanText(phone);
    if (dialled.length > LONGEST_PHONE) problems.push({ kind: 'phone', field: `${field}-phone` });
    const address = url.trim();
    const reads = address === '' || (/^https:\/\/[^\s]+$/.test(address) && URL.canParse(address));
    if (!reads) problems.push({ kind: 'url', field: `${field}-url` });
    return [{ key: own, ...(dialled !== '' && { phone: dialled }), ...(reads && address !== '' && { url: address }) }];
  });
  if (help.length > MOST_HELP) problems.push({ kind: 'help', field: 'help' });
  const { facts } = typed;
  const accessLaw = facts && typed.accessLaw;
  // What the survey does not tell has no place for words.
  if (!facts) for (const part of ['funder', 'controller', 'keptIn'] as const) texts.delete(slotId.consent(part));
  if (!accessLaw) texts.delete(slotId.consent('accessLaw'));
  return { consent: { paragraphs, facts, accessLaw }, help, texts, helpTexts, problems };
}

function keyMaker(stem: string, taken: readonly string[]): () => string {
  const known = new Set(taken);
  return () => {
    let number = known.size + 1;
    while (known.has(`${stem}${String(number)}`)) number += 1;
    known.add(`${stem}${String(number)}`);
    return `${stem}${String(number)}`;
  };
}
