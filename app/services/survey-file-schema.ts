import { surveyFileJsonSchema as schemaOf } from '../exchange/survey-file.ts';

let made: object | undefined;

/** The published schema of a survey's file (JSON Schema); made once, since it never changes while the product runs. */
export function surveyFileJsonSchema(): object {
  made ??= schemaOf();
  return made;
}
