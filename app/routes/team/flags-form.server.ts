import { flagAnswers, type FlagAnswer } from '#app/services/handle-flag.ts';
import { isUuid } from './uuid.server.ts';

/** What the form beside a flag sends. */
export interface FlagForm {
  readonly flag: string;
  readonly answer: FlagAnswer | 'hide';
  readonly note: string;
  /** Words to hide as they were typed, and those that were chosen. */
  readonly typed: string;
  readonly chosen: readonly string[];
}

/** Null for what no page of ours sends. */
export function readFlagForm(form: FormData): FlagForm | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const answer = ([...flagAnswers, 'hide'] as const).find((known) => known === text('answer'));
  const flag = text('flag');
  if (answer === undefined || !isUuid(flag)) return null;
  const chosen = form.getAll('word').filter((word) => typeof word === 'string');
  return { flag, answer, note: text('note'), typed: text('words'), chosen };
}

/** The words to hide: one a line, and those that were chosen. */
export function wordsToHide({ typed, chosen }: FlagForm): readonly string[] {
  return [...typed.split(/\r?\n/u), ...chosen];
}
