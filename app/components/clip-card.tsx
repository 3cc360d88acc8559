import { useTranslation } from 'react-i18next';
import type { Shown } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

interface ClipCardProps {
  readonly row: {
    readonly id: string;
    readonly words: Shown;
    readonly clip: { readonly src: string; readonly size: string } | null;
    /** One was taken down, and can come back. */
    readonly removed: boolean;
  };
  /** The language that is recorded. */
  readonly language: string;
}

/** One text with its clip, or with a way to add one. */
export function ClipCard({ row: { id, words, clip, removed }, language }: ClipCardProps) {
  const { t } = useTranslation('team');
  const address = `?${new URLSearchParams({ language, text: id }).toString()}`;
  return (
    <li id={id} tabIndex={-1}>
      <p>
        <TextInLanguage of={words} />
      </p>
      {words.language !== language && <p className="soft">{t('clips.otherLanguage')}</p>}
      {clip === null ? (
        <Upload id={id} address={address} label={t('clips.choose')} button={t('clips.upload')} />
      ) : (
        <>
          {/* eslint-disable-next-line jsx-a11y/media-has-caption -- its words stand above it */}
          <audio controls preload="none" src={clip.src} aria-label={words.text} />
          <p className="soft">{t('clips.size', { size: clip.size })}</p>
          <details>
            <summary>{t('clips.replace')}</summary>
            <Upload id={id} address={address} label={t('clips.choose')} button={t('clips.replace')} />
          </details>
        </>
      )}
      {(clip !== null || removed) && (
        <form method="post" action={address}>
          <button className="button button-second" type="submit" name="go" value={clip === null ? 'back' : 'removed'}>
            {clip === null ? t('clips.undo') : t('clips.remove')}
          </button>
        </form>
      )}
    </li>
  );
}

function Upload({ id, address, label, button }: Readonly<Record<'id' | 'address' | 'label' | 'button', string>>) {
  return (
    <form method="post" action={address} encType="multipart/form-data" className="stack">
      <label htmlFor={`${id}-file`}>{label}</label>
      <input id={`${id}-file`} name="file" type="file" accept="audio/*,.mp3,.ogg,.opus,.m4a,.mp4,.webm" />
      <button className="button" type="submit">
        {button}
      </button>
    </form>
  );
}
