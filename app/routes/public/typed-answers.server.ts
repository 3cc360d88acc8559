import { fieldName } from '#app/components/question-names.ts';
import type { AnswerField } from '#app/domain/answer-field.ts';
import { foldDigits } from '#app/language/digits.ts';
import type { FormFields } from './form.server.ts';

/** What a form says about one field. Digits of any script count: numbers and dates are kept in 0 to 9. */
export function typedIn(form: FormFields, field: AnswerField): readonly string[] {
  const values = form.all(fieldName(field.key));
  return field.kind === 'number' || field.kind === 'date' ? values.map((value) => foldDigits(value).text) : values;
}

/** What a page shows again of what was typed, by field: of its own questions alone. */
export function valuesOn(
  fields: readonly AnswerField[],
  values: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(fields.map(({ key }) => [key, values[key] ?? []]));
}
