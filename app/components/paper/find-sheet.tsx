import { useTranslation } from 'react-i18next';
import type { Withdrawal } from '#app/domain/withdrawal.ts';

interface FindSheetProps {
  readonly here: string;
  readonly find: {
    readonly typed: string;
    /** The sheet with that number; null: there is none, or none was asked for. */
    readonly found: {
      readonly sheet: string;
      readonly name: string;
      readonly moment: string;
      readonly withdrawal: Withdrawal;
    } | null;
  };
}

/** Finds a sheet by its number, so that it can be withdrawn when the person who filled it in asks for it. */
export function FindSheet({ here, find: { typed, found } }: FindSheetProps) {
  const { t } = useTranslation('team');
  return (
    <section id="take-back" className="take-back">
      <h2>{t('paper.findHeading')}</h2>
      <p>{t('paper.findLead')}</p>
      <form method="get" action={`${here}#take-back`} className="stack narrow">
        <div className="field">
          <label htmlFor="find">{t('paper.find')}</label>
          <input id="find" name="find" defaultValue={typed} autoComplete="off" required />
        </div>
        <button type="submit" className="button button-second">
          {t('paper.findButton')}
        </button>
      </form>
      {typed !== '' && found === null && <p className="notice">{t('paper.findNone')}</p>}
      {found !== null && (
        <div className="panel narrow">
          <p>{t('paper.found', { sheet: found.sheet, name: found.name, moment: found.moment })}</p>
          {found.withdrawal === 'possible' ? (
            <form method="post" action={here}>
              <p>{t('paper.withdrawBody')}</p>
              <button type="submit" className="button button-grave" name="withdraw" value={found.sheet}>
                {t('paper.withdraw', { sheet: found.sheet })}
              </button>
            </form>
          ) : (
            <p>{t(`paper.withdrawNot.${found.withdrawal}`)}</p>
          )}
        </div>
      )}
    </section>
  );
}
