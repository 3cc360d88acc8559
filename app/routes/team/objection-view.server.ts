import type { ObjectionView, Shown } from '#app/components/review-view.ts';
import { markText } from '#app/domain/marked-text.ts';
import { directionOf } from '#app/language/languages.ts';

/** What an author says of their comment as a reader sees it. */
export function objectionView(
  objection: {
    readonly id: string;
    readonly targets: readonly string[];
    readonly words: string;
    readonly language: string;
  },
  nameOf: (targetId: string) => Shown,
): ObjectionView {
  return {
    id: objection.id,
    targets: objection.targets.map(nameOf),
    pieces: markText(objection.words, []),
    language: objection.language,
    direction: directionOf(objection.language),
  };
}
