import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '#app/language/languages.ts';
import { ClipsProvider, type HeardClip } from './clips.tsx';
import { CompanionProvider, CompanionSentence, type Companion } from './companion-words.tsx';
import { KioskIdle } from './kiosk-idle.tsx';
import { LanguageLinks, type LanguageLink } from './language-links.tsx';
import { LeaveQuickly } from './leave-quickly.tsx';
import { TrialNotice } from './trials/trial-notice.tsx';

/** What stands around a respondent's page. */
export interface Frame {
  /** The language of the page. */
  readonly language: string;
  readonly organization: { readonly name: string; readonly language: string } | null;
  /** The organization and everything in it are made up. */
  readonly demonstration: boolean;
  /** Where questions go: an e-mail address, or words. */
  readonly contact: string | null;
  /** Something on the page is a machine's translation that nobody has checked. */
  readonly draft: boolean;
  /** The address of the receipt page, where it is of use. */
  readonly receipt: string | null;
  /** The address of the accessibility statement. */
  readonly accessibility: string;
  /** The same page in each language. */
  readonly languages: readonly LanguageLink[];
  /** The quick way out of a page that touches safety. */
  readonly leave?: string | undefined;
  /** At a kiosk: where its pages lead once nobody touches them any more. No page then leads out of the survey. */
  readonly kioskReset?: string | undefined;
  /** What is answered is for trial: where it is left. */
  readonly trial?: string | undefined;
  /** Somebody reads the page to the person who answers. */
  readonly interviewing?: boolean | undefined;
  /** The language that they read along in. */
  readonly companion?: Companion | undefined;
  /** What of the page has a recorded reading. */
  readonly clips?: readonly HeardClip[] | undefined;
  /**
   * Whose answers the page is about, by a name that only tells drafts apart, and whether the person chose to save them.
   * Null: nobody's; left out: the page cannot tell.
   */
  readonly unsent?: { readonly draft: string; readonly saved: boolean } | null | undefined;
}

interface PageFrameProps {
  readonly frame: Frame;
  /** The form that is sent when the language is changed, so that what is typed comes along. */
  readonly form?: string;
  /** `none`: the page itself is the choice. */
  readonly languageChoice?: 'open' | 'folded' | 'none';
  readonly children: ReactNode;
}

const none: readonly HeardClip[] = [];

/** The frame of every respondent's page: whose it is, its languages, what must be said about it, and where to ask. */
export function PageFrame({ frame, form, languageChoice = 'folded', children }: PageFrameProps) {
  const { t } = useTranslation(['common', 'survey']);
  const { organization, contact, receipt, leave, kioskReset } = frame;
  return (
    <ClipsProvider clips={frame.clips ?? none}>
      <CompanionProvider companion={frame.companion ?? null} language={frame.language}>
        {kioskReset !== undefined && <KioskIdle reset={kioskReset} />}
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        {leave !== undefined && <LeaveQuickly address={leave} />}
        {form !== undefined && (
          // Enter presses a form's first button, which must not be the one of a language.
          <button className="visually-hidden" type="submit" form={form} tabIndex={-1} aria-hidden="true" />
        )}
        <header className="masthead">
          {organization !== null && (
            <p className="masthead-name">
              <bdi lang={organization.language} dir={directionOf(organization.language)}>
                {organization.name}
              </bdi>
            </p>
          )}
          {languageChoice !== 'none' && (
            <LanguageLinks
              links={frame.languages}
              current={frame.language}
              folded={languageChoice === 'folded'}
              {...(form === undefined ? {} : { form })}
            />
          )}
        </header>
        <main
          className="page"
          id="content"
          tabIndex={-1}
          data-draft={frame.unsent === null ? '' : frame.unsent?.draft}
          data-saved={frame.unsent?.saved === true ? '' : undefined}
        >
          {(frame.demonstration || frame.draft) && (
            <div className="notice">
              {frame.demonstration && <p>{t('demonstration')}</p>}
              {frame.draft && <p>{t('draftNotice')}</p>}
            </div>
          )}
          {frame.trial !== undefined && <TrialNotice end={frame.trial} />}
          {frame.interviewing === true && (
            <p className="notice">
              <CompanionSentence say={(say) => say('interview.notice')} />
            </p>
          )}
          {children}
        </main>
        <footer className="footer">
          {contact !== null && (
            <p>
              {t('survey:frame.contact')} <Contact contact={contact} within={kioskReset !== undefined} />
            </p>
          )}
          {receipt !== null && (
            <p>
              <a className="action" href={receipt}>
                {t('survey:frame.receiptLink')}
              </a>
            </p>
          )}
          {kioskReset === undefined && (
            <p>
              <a className="action" href={frame.accessibility}>
                {t('survey:accessibility.link')}
              </a>
            </p>
          )}
        </footer>
      </CompanionProvider>
    </ClipsProvider>
  );
}

function Contact({ contact, within }: { readonly contact: string; readonly within: boolean }) {
  if (within || !/^[^\s@]+@[^\s@]+$/.test(contact)) return <bdi>{contact}</bdi>;
  return (
    <a className="action" href={`mailto:${contact}`}>
      <bdi>{contact}</bdi>
    </a>
  );
}
