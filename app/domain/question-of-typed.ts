import { cleanText } from './answer.ts';
import { MOST_CHOICES, MOST_COLUMNS, MOST_PLACES, MOST_ROWS, SCALE_ENDS, YEARS } from './question-limits.ts';
import type { OutlineQuestion } from './survey-outline.ts';
import { slotId } from './survey-slots.ts';
import { conditionOf, numberOf, type AskableField, type ConditionProblem } from './typed-condition.ts';
import { checkLabel, type LabelProblem } from './typed-label.ts';
import { wordPartsOf, type Setting, type Tick, type TypedLabel, type TypedQuestion } from './typed-question.ts';

/** What is wrong with a question as it was typed, and where: the name of the field, with its place from 0 in a list. */
export type QuestionProblem =
  | { readonly kind: 'no-title' | 'no-reason' | 'no-body'; readonly field: string }
  | { readonly kind: 'no-label' | 'same-key' | 'same-label'; readonly field: string; readonly place: number }
  | { readonly kind: 'too-many'; readonly field: string; readonly count: number; readonly most: number }
  | { readonly kind: LabelProblem; readonly field: string }
  | { readonly kind: 'not-a-number' | 'ends-before' | 'bands' | 'too-many-points'; readonly field: Setting }
  | { readonly kind: ConditionProblem['kind']; readonly field: string; readonly place: number };

/** What a question as typed comes to. `texts` has every text that a form of it holds, by slot, also those left empty. */
export interface QuestionRead {
  readonly question: OutlineQuestion;
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly QuestionProblem[];
}

/** What must be known of the rest of the survey. */
interface Around {
  readonly askable: readonly AskableField[];
  /** Whether a text exists in another language than the one that is being written: here it may then be left empty. */
  readonly elsewhere: (slot: string) => boolean;
  /** A key for a new choice or row with these words, none of those taken. */
  readonly newKey: (label: string, taken: ReadonlySet<string>) => string;
}

/** A scale with more points than these is a number. */
const MOST_POINTS = 11;

/** Reads what was typed about a question; its key and its type stay, and so do the keys and pictures of its choices. */
export function questionOfTyped(typed: TypedQuestion, before: OutlineQuestion, around: Around): QuestionRead {
  const problems: QuestionProblem[] = [];
  const texts = new Map<string, string>();
  const put = textPutter(texts, problems);
  for (const part of wordPartsOf(before)) put(slotId.question(before.key, part), part, typed.words[part] ?? '');
  const said = (part: 'title' | 'because' | 'body') => {
    const slot = slotId.question(before.key, part);
    return (texts.get(slot) ?? '') !== '' || around.elsewhere(slot);
  };
  if (!said('title')) problems.push({ kind: 'no-title', field: 'title' });
  const { condition, problems: untrue } = conditionOf(typed.condition, around.askable);
  problems.push(...untrue.map(({ kind, at }) => ({ kind, field: `test-${String(at)}`, place: at })));
  const base = { key: before.key, ...(condition !== undefined && { showIf: condition }) };
  if (before.type === 'explanation') {
    if (!said('body')) problems.push({ kind: 'no-body', field: 'body' });
    return { question: { ...base, type: 'explanation' }, texts, problems };
  }
  const has = (tick: Tick) => typed.ticks.includes(tick);
  if (has('required') && !said('because')) problems.push({ kind: 'no-reason', field: 'because' });
  const answerable = {
    ...{ ...base, aboutYou: has('aboutYou'), required: has('required') },
    ...(has('decline') && { decline: true }),
  };
  const list = (name: 'choices' | 'rows', most: number) =>
    readList(name, most, { typed, before, around, put, problems });
  const set = settingReader(typed, problems);
  const question = ((): OutlineQuestion => {
    switch (before.type) {
      case 'single':
      case 'multiple': {
        const pictures = picturesOf(before);
        const choices = list('choices', MOST_CHOICES).map(({ key }) => {
          const picture = pictures.get(key);
          return { key, ...(picture !== undefined && { picture }) };
        });
        const own = { ...answerable, choices, ...(has('other') && { other: true }) };
        const display = typed.settings.display;
        if (before.type === 'multiple') return { ...own, type: 'multiple', ...(display === 'pictures' && { display }) };
        return { ...own, type: 'single', ...((display === 'pictures' || display === 'drop-down') && { display }) };
      }
      case 'yes-no':
        return { ...answerable, type: 'yes-no' };
      case 'scale': {
        const end = (name: 'from' | 'to') => set.whole(name, SCALE_ENDS.least, SCALE_ENDS.most);
        const scale = { min: end('from') ?? 1, max: end('to') ?? 5 };
        if (scale.max <= scale.min) problems.push({ kind: 'ends-before', field: 'to' });
        else if (scale.max - scale.min >= MOST_POINTS) problems.push({ kind: 'too-many-points', field: 'to' });
        return { ...answerable, type: 'scale', scale };
      }
      case 'matrix': {
        const rows = list('rows', MOST_ROWS);
        return { ...answerable, type: 'matrix', rows, choices: list('choices', MOST_COLUMNS) };
      }
      case 'ranking': {
        const choices = list('choices', MOST_ROWS);
        return { ...answerable, type: 'ranking', choices, places: set.whole('places', 1, MOST_PLACES) ?? 3 };
      }
      case 'number':
        return { ...answerable, type: 'number', ...set.number() };
      case 'date': {
        const precision = (['day', 'month', 'year'] as const).find((known) => known === typed.settings.precision);
        const year = (name: 'earliest' | 'latest') => set.whole(name, YEARS.first, YEARS.last);
        const [earliest, latest] = [year('earliest'), year('latest')];
        if (earliest !== undefined && latest !== undefined && latest < earliest)
          problems.push({ kind: 'ends-before', field: 'latest' });
        const years = { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
        return { ...answerable, type: 'date', precision: precision ?? 'day', ...years };
      }
      case 'text':
        return { ...answerable, type: 'text', size: typed.settings.size === 'short' ? 'short' : 'long' };
    }
  })();
  return { question, texts, problems };
}

/** Keeps texts as they will be kept, and says of each what is wrong with it, at its field. */
function textPutter(texts: Map<string, string>, problems: QuestionProblem[]) {
  return (slot: string, field: string, typed: string) => {
    const checked = checkLabel(slot, typed);
    if (checked.problem !== undefined) problems.push({ kind: checked.problem, field });
    texts.set(slot, 'text' in checked ? checked.text : cleanText(typed));
  };
}

/** The pictures of a question's choices, by the choice's key. */
function picturesOf(question: OutlineQuestion): ReadonlyMap<string, string> {
  if (question.type !== 'single' && question.type !== 'multiple') return new Map();
  return new Map(
    question.choices.flatMap(({ key, picture }) => (picture === undefined ? [] : [[key, picture] as const])),
  );
}

interface ListPlace {
  readonly typed: TypedQuestion;
  readonly before: OutlineQuestion;
  readonly around: Around;
  readonly put: ReturnType<typeof textPutter>;
  readonly problems: QuestionProblem[];
}

/** A list of choices or rows. What is new and empty was never meant; what has a key must have words somewhere. */
function readList(name: 'choices' | 'rows', most: number, place: ListPlace): { key: string }[] {
  const { typed, before, around, put, problems } = place;
  const known = new Set(
    (name === 'rows' ? ('rows' in before ? before.rows : []) : 'choices' in before ? before.choices : []).map(
      ({ key }) => key,
    ),
  );
  const kept = typed[name]
    .map((one, at) => ({ ...one, label: cleanText(one.label), at }))
    .filter(({ key, label }) => key !== '' || label !== '');
  if (kept.length > most) problems.push({ kind: 'too-many', field: name, count: kept.length, most });
  const slot = name === 'rows' ? slotId.row : slotId.choice;
  const pictured = picturesOf(before);
  const given = new Set<string>();
  const words = new Set<string>();
  const taken = new Set([...known, ...kept.map(({ key }) => key)]);
  return kept.slice(0, most).map((one: TypedLabel & { readonly at: number }) => {
    const { label, alt, at } = one;
    const field = `${name}-${String(at)}`;
    if (given.has(one.key)) problems.push({ kind: 'same-key', field, place: at });
    if (label !== '' && words.has(label)) problems.push({ kind: 'same-label', field, place: at });
    const key = known.has(one.key) ? one.key : around.newKey(label, taken);
    if (known.has(one.key)) given.add(one.key);
    taken.add(key);
    words.add(label);
    if (label === '' && !around.elsewhere(slot(before.key, key))) problems.push({ kind: 'no-label', field, place: at });
    put(slot(before.key, key), field, label);
    if (pictured.has(key)) put(slotId.alt(before.key, key), `alt-${String(at)}`, alt);
    return { key };
  });
}

function settingReader({ settings }: TypedQuestion, problems: QuestionProblem[]) {
  const number = (name: Setting, decimals: number): number | undefined => {
    const typed = (settings[name] ?? '').trim();
    if (typed === '') return undefined;
    const value = numberOf(typed, decimals);
    if (value === null) problems.push({ kind: 'not-a-number', field: name });
    return value ?? undefined;
  };
  const whole = (name: Setting, least: number, most: number): number | undefined => {
    const value = number(name, 0);
    if (value === undefined || (value >= least && value <= most)) return value;
    problems.push({ kind: 'not-a-number', field: name });
    return undefined;
  };
  return {
    whole,
    number: () => {
      const decimals = whole('decimals', 0, 3) ?? 0;
      const [min, max] = [number('min', decimals), number('max', decimals)];
      if (min !== undefined && max !== undefined && max < min) problems.push({ kind: 'ends-before', field: 'max' });
      const typed = (settings.bands ?? '')
        .split(/[;\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== '');
      const bands = typed.map((one) => numberOf(one, 3) ?? Number.NaN);
      const ascend = bands.every((band, at) => at === 0 || band > (bands[at - 1] ?? band));
      if (bands.length > 20 || !ascend || bands.some(Number.isNaN)) problems.push({ kind: 'bands', field: 'bands' });
      return {
        ...{ decimals, ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
        ...(bands.length > 0 && { bands }),
      };
    },
  };
}
