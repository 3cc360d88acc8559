import { useTranslation } from 'react-i18next';
import type { LinkMedium } from '#app/domain/link-medium.ts';
import { LinkName } from './link-name.tsx';

interface Counted {
  readonly count: number;
  readonly number: string;
}

/** A link with its tally; numbers and days come as text. */
export interface LinkView {
  readonly id: string;
  readonly name: string;
  readonly partner: string | null;
  readonly medium: LinkMedium;
  readonly address: string;
  readonly counted: Counted;
  /** Null: none. */
  readonly held: Counted | null;
  readonly made: string;
  /** Null: it is in use. */
  readonly retired: string | null;
  /** A partner has been given the address of its tally. */
  readonly hasTally: boolean;
  /** Null where no public address is configured. */
  readonly prints: {
    readonly svg: string;
    readonly png: string;
    readonly all: string;
    readonly posters: readonly { readonly address: string; readonly language: string }[];
  } | null;
}

/** One link: its address to pass on, how many came by it, what can be printed of it. */
export function LinkCard({ link, action }: { readonly link: LinkView; readonly action: string }) {
  const { t } = useTranslation('team');
  const { id, address, counted, held, made, retired, hasTally, prints } = link;
  const about = `link-${id}`;
  return (
    <article className="card" aria-labelledby={about}>
      <h3 id={about}>
        <LinkName link={link} />
      </h3>
      <p className="field">
        <label htmlFor={`address-${id}`}>{t('links.address')}</label>
        <input id={`address-${id}`} type="text" dir="ltr" readOnly value={address} />
      </p>
      <p>
        <strong>{t('links.counted', { ...counted })}</strong> {held !== null && t('links.held', { ...held })}
      </p>
      <p className="soft">
        {t('links.made', { day: made })} {retired !== null && <strong>{t('links.retired', { day: retired })}</strong>}
      </p>
      {prints !== null && (
        <details className="fold">
          <summary>{t('links.print')}</summary>
          <ul>
            <li>
              <a href={prints.svg} download>
                {t('links.svg')}
              </a>
            </li>
            <li>
              <a href={prints.png} download>
                {t('links.png')}
              </a>
            </li>
            <li>
              <a href={prints.all}>{t('links.posterAll')}</a>
            </li>
            {prints.posters.map(({ address: poster, language }) => (
              <li key={poster}>
                <a href={poster}>{t('links.poster', { language })}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <form method="post" action={action} className="actions">
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="action" name="intent" value="tally" aria-describedby={about}>
          {t(hasTally ? 'links.tally.again' : 'links.tally.make')}
        </button>
        <button
          type="submit"
          className="action"
          name="intent"
          value={retired === null ? 'retire' : 'restore'}
          aria-describedby={about}
        >
          {t(retired === null ? 'links.retire' : 'links.restore')}
        </button>
      </form>
    </article>
  );
}
