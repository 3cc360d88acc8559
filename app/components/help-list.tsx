import { useTranslation } from 'react-i18next';
import { canadaHelp, dialled } from '#app/domain/help.ts';
import type { LocalHelp } from '#app/domain/survey.ts';
import { useWords } from './words.ts';

/** Who helps, with numbers that can be tapped: all over Canada first, then what the survey names. */
export function HelpList({
  local,
  within = false,
}: {
  readonly local: readonly LocalHelp[];
  readonly within?: boolean;
}) {
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <section className="help" aria-labelledby="help-heading">
      <h2 id="help-heading">{t('help.heading')}</h2>
      <dl className="answers told">
        {canadaHelp.map(({ key, phone }) => (
          <div key={key}>
            <dt>{t(`help.${key}.name`)}</dt>
            <dd>
              <Phone phone={phone} />
            </dd>
            <dd>{t(`help.${key}.about`)}</dd>
          </div>
        ))}
        {local.map(({ name, about, phone, url }, index) => (
          <div key={index}>
            <dt {...words(name)} />
            {phone !== undefined && (
              <dd>
                <Phone phone={phone} />
              </dd>
            )}
            <dd {...words(about)} />
            {url !== undefined && (
              <dd>
                {within ? (
                  <bdi dir="ltr">{url}</bdi>
                ) : (
                  <a className="action" href={url} rel="noreferrer">
                    <bdi dir="ltr">{new URL(url).host}</bdi>
                  </a>
                )}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Phone({ phone }: { readonly phone: string }) {
  return (
    <a className="action" href={dialled(phone)}>
      <bdi dir="ltr">{phone}</bdi>
    </a>
  );
}
