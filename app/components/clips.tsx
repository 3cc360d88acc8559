import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { formatNumber } from '#app/i18n/format.ts';

/** A recorded clip that a page can play. */
export interface HeardClip {
  readonly id: string;
  readonly textId: string;
  readonly language: string;
  readonly src: string;
  /** In kilobytes, of which it has no more. */
  readonly size: number;
}

type FindClip = (textId: string) => HeardClip | undefined;

const ClipsContext = createContext<FindClip>(() => undefined);

/** The names of languages are recorded in each; every other clip of a page is in its language. */
export const languageNameId = (language: string) => `${spokenId.languageName}/${language}`;

/** Within it, texts that have a clip offer to play it. */
export function ClipsProvider({
  clips,
  children,
}: {
  readonly clips: readonly HeardClip[];
  readonly children: ReactNode;
}) {
  const find = useMemo<FindClip>(() => {
    const byText = new Map(
      clips.map((clip) => [clip.textId === spokenId.languageName ? languageNameId(clip.language) : clip.textId, clip]),
    );
    return (textId) => byText.get(textId);
  }, [clips]);
  return <ClipsContext.Provider value={find}>{children}</ClipsContext.Provider>;
}

/**
 * Marks an element's words for the script that reads aloud (app/aids), and names the clip that goes before a voice.
 * `how`: the number that is said before them, or `first` for what is said before all else in its block.
 */
export function useSpoken(): (textId: string, how?: string) => Readonly<Record<`data-${string}`, string>> {
  const find = useContext(ClipsContext);
  return (textId, how = '') => {
    const clip = find(textId);
    return clip === undefined ? { 'data-spoken': how } : { 'data-spoken': how, 'data-clip': clip.id };
  };
}

/** The clip of a text under it, if there is one: it plays without scripts, and nothing of it is loaded before. */
export function ClipRow({ of, about }: { readonly of: string; readonly about: string }) {
  const clip = useContext(ClipsContext)(of);
  const { t, i18n } = useTranslation('survey');
  if (clip === undefined) return null;
  const label = t('aloud.listenSize', { size: formatNumber(clip.size, i18n.language) });
  return (
    <p className="clip">
      <span>{label}</span> {/* eslint-disable-next-line jsx-a11y/media-has-caption -- its words stand above it */}
      <audio
        id={`clip-${clip.id}`}
        data-size={clip.size}
        src={clip.src}
        controls
        preload="none"
        aria-label={`${label}: ${about}`}
      />
    </p>
  );
}
