import type { OfficialTexts } from '../official-text.ts';
import type { EditionDocument } from './edition.ts';

/**
 * An edition with what its publisher says about the correction, before everything else that is new. An edition that comes
 * after none corrects nothing: it stays as it is.
 */
export function withCorrectionNote<Document extends Pick<EditionDocument, 'changes'>>(
  document: Document,
  note: OfficialTexts | null,
): Document {
  const { changes } = document;
  if (note === null || changes === undefined) return document;
  return { ...document, changes: [{ kind: 'note', text: { en: note.en, fr: note.fr } }, ...changes] };
}
