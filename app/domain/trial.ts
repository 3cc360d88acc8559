import { fieldKey, LONGEST_TEXT, type TextField } from './answer-field.ts';
import { stageAt, type StageFacts } from './stage.ts';

/** What remarks are stored under in place of a question's key. */
const REMARK = 'remark';

/** "What would you change on this page?": asked under each page of a trial, and stored as a comment of it. */
export function remarkField(sectionKey: string): TextField {
  return { kind: 'text', key: fieldKey(REMARK, sectionKey), required: false, declines: false, longest: LONGEST_TEXT };
}

/** The section that a comment is a remark on; null for an answer to a question. Of a trial's comments alone. */
export function remarkedSection(storedKey: string): string | null {
  return storedKey.startsWith(`${REMARK}.`) ? storedKey.slice(REMARK.length + 1) : null;
}

/** Whether a survey can be tried: before it opens, and while it takes answers. */
export function takesTrials(facts: StageFacts, now: Date): boolean {
  return ['draft', 'open'].includes(stageAt(facts, now));
}
