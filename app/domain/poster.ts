import { isAnswerable, type Question } from './survey-question.ts';

/** How long one question takes somebody who reads slowly and types with one finger, in seconds. */
const SECONDS_TO_CHOOSE = 20;
const SECONDS_TO_WRITE = 60;
/** Reading what happens with the answers, and checking them. */
const SECONDS_AROUND = 90;
/** Nobody plans in single minutes. */
const STEP_MINUTES = 5;

/** About how many minutes a survey takes, in steps of five: more is promised than most people need. */
export function minutesFor(questions: readonly Question[]): number {
  const seconds = questions
    .filter(isAnswerable)
    .reduce((sum, { type }) => sum + (type === 'text' ? SECONDS_TO_WRITE : SECONDS_TO_CHOOSE), SECONDS_AROUND);
  return Math.ceil(seconds / 60 / STEP_MINUTES) * STEP_MINUTES;
}

/** An address as somebody types it: browsers add the rest. */
export function typedAddress(publicUrl: string, path: string): string {
  return publicUrl.replace(/^https?:\/\//, '') + path;
}
