import type { Publication } from '#db/read/publications.ts';
import type { OfficialTexts } from '../domain/official-text.ts';

/** What was to be said about a correction, until it has been published; null where nothing was. */
export function noteOfPublication({ outcome }: Pick<Publication, 'outcome'>): OfficialTexts | null {
  const note = outcome?.['note'];
  if (typeof note !== 'object' || note === null || !('en' in note) || !('fr' in note)) return null;
  const { en, fr } = note;
  return typeof en === 'string' && typeof fr === 'string' ? { en, fr } : null;
}
