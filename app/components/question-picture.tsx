import type { LocalizedText } from '#app/domain/localized-text.ts';
import { usePicture } from './pictures.tsx';
import { useWords } from './words.ts';

/** The picture of a choice; none where it is gone: then its words stand alone. */
export function ChoicePicture({
  picture,
}: {
  readonly picture: { readonly id: string; readonly alt: LocalizedText } | undefined;
}) {
  const words = useWords();
  const find = usePicture();
  const shown = find(picture?.id);
  if (picture === undefined || shown === undefined) return null;
  const { children: alt, ...language } = words(picture.alt);
  return <img {...language} {...shown} alt={alt} loading="lazy" />;
}
