import type { AdjudicatedTarget } from '#app/domain/adjudication.ts';
import { commentKinds } from '#app/domain/comment-kind.ts';
import { parseTargetId } from '#app/domain/review.ts';

/** What the form of a comment on which readers differ sends; null for what no page of ours sends. */
export function readDifferenceForm(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const revision = Number(text('revision'));
  const intent = text('intent');
  if (!Number.isSafeInteger(revision) || revision < 1 || (intent !== 'decide' && intent !== 'undo')) return null;
  const decisions = [...form.keys()].flatMap((name): AdjudicatedTarget[] => {
    const id = name.startsWith('about:') ? name.slice('about:'.length) : '';
    const said = text(name);
    if (parseTargetId(id) === null || (said !== 'yes' && said !== 'no')) return [];
    const kind = commentKinds.find((known) => known === text(`kind:${id}`)) ?? null;
    return [{ id, about: said === 'yes', kind: said === 'yes' ? kind : null }];
  });
  const [said, basis, reason] = [text('said'), text('basis'), text('reason')];
  return { revision, said, basis, reason, intent, decisions } as const;
}
