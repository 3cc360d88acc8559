import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { ChangeList } from './change-list.tsx';
import { ThemeComment } from './theme-comment.tsx';
import type { CommentView, DossierView } from './theme-view.ts';
import { ThemeFacts } from './workshop-frame.tsx';

/** Everything about one theme: its names, what people say in it, where it comes from; `children`: what can be done. */
export function ThemeDossier({ dossier, children }: { readonly dossier: DossierView; readonly children: ReactNode }) {
  const { t } = useTranslation('team');
  const { entry, keyphrases, phrasesIn, typical, unusual, languages, origin, merged, mergedInto, dissents } = dossier;
  return (
    <article className="dossier">
      <h1>
        <TextInLanguage of={entry.name} />
      </h1>
      <p>
        <ThemeFacts entry={entry} />
      </p>
      <TheTexts dossier={dossier} />
      {mergedInto !== null && (
        <p className="notice">
          {t('themes.mergedInto')}{' '}
          <a href={mergedInto.href}>
            <TextInLanguage of={mergedInto.name} />
          </a>
        </p>
      )}
      {dossier.reason !== '' && (
        <p className="notice">
          {t('themes.rejectedBecause')} <bdi>{dossier.reason}</bdi>
        </p>
      )}
      {keyphrases.length > 0 && (
        <p className="keyphrases">
          <span className="soft">{t('themes.keyphrases')}</span>{' '}
          {keyphrases.map((phrase, index) => (
            <span key={phrase}>
              {index > 0 && ' · '}
              <bdi lang={phrasesIn.language}>{phrase}</bdi>
            </span>
          ))}
        </p>
      )}
      {children}
      <Comments title={t('themes.typical')} comments={typical} none={t('themes.noComments')} />
      {unusual.length > 0 && <Comments title={t('themes.unusual')} comments={unusual} none="" />}
      {dissents.length > 0 && (
        <section aria-labelledby="dissents">
          <h2 id="dissents">{t('themes.dissents')}</h2>
          {dissents.map((dissent) => (
            <blockquote key={dissent.id} lang={dissent.language} dir={dissent.direction}>
              <p>{dissent.text}</p>
            </blockquote>
          ))}
        </section>
      )}
      <section aria-labelledby="origin">
        <h2 id="origin">{t('themes.originTitle')}</h2>
        <p>{origin}</p>
        {languages !== null && <p>{t('themes.languages', { languages })}</p>}
        <p className="soft">{t('themes.sizeNote')}</p>
        {merged.length > 0 && (
          <>
            <h3>{t('themes.mergedHere')}</h3>
            <ul>
              {merged.map(({ key, href, name }) => (
                <li key={key}>
                  <a href={href}>
                    <TextInLanguage of={name} />
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="changes">
        <h2 id="changes">{t('themes.changes.ofTheme')}</h2>
        <ChangeList changes={dossier.changes} none={t('themes.changes.emptyTheme')} />
      </section>
    </article>
  );
}

/** Name and definition in both official languages; what is missing is said. A candidate has neither yet. */
function TheTexts({ dossier: { entry, names, definitions, proposedName } }: { readonly dossier: DossierView }) {
  const { t } = useTranslation('team');
  if (entry.standing === 'candidate')
    return proposedName === null ? null : <p className="soft">{t('themes.proposedName', { name: proposedName })}</p>;
  return (
    <dl className="dossier-texts">
      {names.map(({ tag, language, text }) => {
        const definition = definitions.find((one) => one.tag === tag)?.text ?? null;
        return (
          <div key={tag}>
            <dt>{language}</dt>
            <dd>
              {text === null ? (
                <strong>{t('themes.noName')}</strong>
              ) : (
                <TextInLanguage of={text} className="dossier-name" />
              )}
              {definition !== null && <TextInLanguage of={definition} as="p" />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Comments({
  title,
  comments,
  none,
}: {
  readonly title: string;
  readonly comments: readonly CommentView[];
  readonly none: string;
}) {
  return (
    <section>
      <h2>{title}</h2>
      {comments.length === 0 && <p className="empty">{none}</p>}
      {comments.map((comment) => (
        <ThemeComment key={comment.id} comment={comment} />
      ))}
    </section>
  );
}
