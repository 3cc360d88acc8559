import type { NewPriorityArea } from '#db/write/consultations.ts';
import { parseCodebook } from '../theming/codebook.ts';
import areas from '../theming/codebook/priority-areas.json';

/**
 * The priority areas that a new consultation starts with, where nobody has chosen others. English was written by the
 * project; what is in a language listed as draft, no person has reviewed.
 */
export function startingCodebook(): readonly NewPriorityArea[] {
  const drafts = new Map(areas.map((area) => [area.id, area.draftLanguages]));
  return parseCodebook(areas).map(({ id, label, definition, keywords, context = {} }) => ({
    key: id,
    label,
    definition,
    keywords,
    context,
    draftLanguages: drafts.get(id) ?? [],
  }));
}
