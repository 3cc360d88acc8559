import { practiceAnswerSchema, type PracticeAnswer } from '#app/domain/practice.ts';
import { practiceAreas, practiceIds, type PracticeId } from '#app/domain/practice-comments.ts';

/** What was pressed: begin (again), or an answer about one comment. Null: no page of ours. */
export function readPracticeForm(
  form: FormData,
): 'begin' | { readonly id: PracticeId; readonly answer: PracticeAnswer } | null {
  if (form.has('begin')) return 'begin';
  const id = readPracticeId(form.get('comment'));
  const chosen = form.getAll('area');
  const kind = form.get('kind');
  const parsed = practiceAnswerSchema.safeParse({
    ending: form.get('ending'),
    areas: practiceAreas.filter((key) => chosen.includes(key)),
    kind: kind === '' ? null : kind,
  });
  return id === null || !parsed.success ? null : { id, answer: parsed.data };
}

/** The id of a made-up comment that came from outside; null where there is no such one. */
export function readPracticeId(value: unknown): PracticeId | null {
  return practiceIds.find((known) => known === value) ?? null;
}
