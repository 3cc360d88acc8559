import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageMenu, type LanguageChoice } from './language-menu.tsx';
import type { Shown } from './review-view.ts';
import { TextInLanguage } from './text-in-language.tsx';

export interface TeamFrameProps {
  /** Null on the pages before an organization is chosen. */
  readonly organization: {
    readonly slug: string;
    readonly name: Shown;
    readonly demonstration: boolean;
    readonly mayReview: boolean;
    /** Comments that this member is asked to look at because somebody may be in danger; null: none. */
    readonly urgent: { readonly count: number; readonly number: string } | null;
    /** Authors who wait for an answer from this reader; null: none. */
    readonly objections: { readonly count: number; readonly number: string } | null;
  } | null;
  /** Null while nobody is signed in. */
  readonly memberName: string | null;
  readonly languages: readonly LanguageChoice[];
  readonly language: string;
  /** Path and query of the page, to come back to. */
  readonly path: string;
  readonly draft: boolean;
  /** The member belongs to other organizations too. */
  readonly several?: boolean;
  /** What is inside brings its own `main`. */
  readonly hasMain?: boolean;
  readonly children: ReactNode;
}

/** What is around every page of the team: where one is, the language of the page, and the way out. */
export function TeamFrame(props: TeamFrameProps) {
  const {
    organization,
    memberName,
    languages,
    language,
    path,
    draft,
    several = false,
    hasMain = false,
    children,
  } = props;
  const Main = hasMain ? 'div' : 'main';
  // Outside of a main it needs a landmark of its own.
  const Notice = hasMain ? 'aside' : 'div';
  const { t } = useTranslation(['review', 'common']);
  const urgent = organization?.urgent ?? null;
  const home = organization === null ? '/team' : `/team/${organization.slug}`;
  const current = (to: string) => (path.split('?')[0] === to ? ('page' as const) : undefined);
  return (
    <div className="team">
      <a className="skip" href="#content">
        {t('common:skip')}
      </a>
      <header className="team-header">
        <div className="team-bar">
          <a className="team-home" href={home}>
            {organization === null ? t('common:product') : <TextInLanguage of={organization.name} />}
          </a>
          <LanguageMenu languages={languages} language={language} path={path} />
        </div>
        {organization !== null && (
          <nav className="team-menu" aria-label={t('frame.menu')}>
            <a href={home} aria-current={current(home)}>
              {t('frame.consultations')}
            </a>
            {organization.mayReview && (
              <a href={`${home}/review`} aria-current={path.startsWith(`${home}/review`) ? 'page' : undefined}>
                {t('frame.review')}
              </a>
            )}
            {organization.objections !== null && (
              <a href={`${home}/objections`} aria-current={current(`${home}/objections`)}>
                {t('frame.objections', organization.objections)}
              </a>
            )}
          </nav>
        )}
      </header>
      {urgent !== null && (
        <p className="team-urgent" role="status">
          <a href={`${home}/flags`}>{t('frame.urgent', urgent)}</a>
        </p>
      )}
      <Main className="team-page" {...(hasMain ? {} : { id: 'content', tabIndex: -1 })}>
        {(organization?.demonstration === true || draft) && (
          <Notice className="notice">
            {organization?.demonstration === true && <p>{t('common:demonstration')}</p>}
            {draft && <p>{t('common:draftNotice')}</p>}
          </Notice>
        )}
        {children}
      </Main>
      {memberName !== null && (
        <footer className="team-footer">
          <p>
            <bdi>{t('frame.signedInAs', { name: memberName })}</bdi>
          </p>
          {several && (
            <p>
              <a href="/team">{t('frame.organizations')}</a>
            </p>
          )}
          <form method="post" action="/team/sign-out">
            <button type="submit" className="action">
              {t('frame.signOut')}
            </button>
          </form>
        </footer>
      )}
    </div>
  );
}
