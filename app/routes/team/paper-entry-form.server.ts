import type { TypedSheet } from '#app/domain/paper-entry.ts';
import type { PaperQuestion } from '#app/domain/paper-form.ts';
import { isUuid } from './uuid.server.ts';

/** More than the longest answer there is; what is longer still is cut, and then refused as too long. */
const LONGEST_TYPED = 20_000;

/** The name and id of a field's input. */
export const inputName = (field: string) => `answer-${field}`;

/** What a typed sheet's form sends, before anybody has asked what it means. */
export interface SentEntry {
  readonly entry: string;
  readonly sheet: string;
  readonly version: number | null;
  readonly language: string;
  readonly agreed: boolean;
  readonly quote: boolean;
  readonly toldAside: readonly string[];
  readonly save: boolean;
  readonly form: FormData;
}

/** Reads the form; null: it is no form of ours. */
export function readEntry(form: FormData): SentEntry | null {
  const entry = textOf(form, 'entry');
  const version = textOf(form, 'version');
  if (!isUuid(entry) || !/^\d{1,6}$/.test(version)) return null;
  return {
    ...{ entry, version: Number(version), language: textOf(form, 'language'), form },
    sheet: textOf(form, 'sheet').slice(0, 100),
    ...ticksIn(form),
    toldAside: form.getAll('aside').filter((value) => typeof value === 'string'),
  };
}

/** The boxes that are ticked, and which button was pressed. */
export function ticksIn(form: FormData) {
  return { agreed: form.get('agreed') === 'yes', quote: form.get('quote') === 'yes', save: form.get('go') === 'save' };
}

/** What was typed into the fields of these questions. */
export function typedFields(form: FormData, questions: readonly PaperQuestion[]): TypedSheet {
  const keys = questions.flatMap(({ fields }) => fields.map(({ field }) => field.key));
  return Object.fromEntries(keys.map((key) => [key, textOf(form, inputName(key)).slice(0, LONGEST_TYPED)]));
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
