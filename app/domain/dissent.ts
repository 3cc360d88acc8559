import { cleanText } from './answer.ts';

/** The longest dissent, in code points: it stands in the report beside the finding. */
export const LONGEST_DISSENT = 500;

export type DissentProblem = 'empty' | 'too-long';

/** Whether a dissent can be taken; null: it can. */
export function dissentProblem(typed: string): DissentProblem | null {
  const text = cleanText(typed);
  if (text === '') return 'empty';
  return Array.from(text).length > LONGEST_DISSENT ? 'too-long' : null;
}
