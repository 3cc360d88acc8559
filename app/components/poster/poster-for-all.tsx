import { Fragment } from 'react';
import { directionOf } from '#app/language/languages.ts';
import { TextInLanguage } from '../text-in-language.tsx';
import type { PosterForAllView } from './poster-view.ts';
import { QrImage } from './qr-image.tsx';

/** One sheet for everybody: each language says it in a line of its own. */
export function PosterForAll({ poster }: { readonly poster: PosterForAllView }) {
  const { asks, titles, lines, qr, address } = poster;
  return (
    <section className="poster poster-all">
      <p className="poster-asks">
        {asks.map((name, place) => (
          <Fragment key={name.language}>
            {place > 0 && ' · '}
            <TextInLanguage of={name} />
          </Fragment>
        ))}
      </p>
      <h2 className="poster-about">
        {titles.map((title, place) => (
          <Fragment key={title.language}>
            {place > 0 && ' · '}
            <TextInLanguage of={title} />
          </Fragment>
        ))}
      </h2>
      <div className="poster-way">
        <QrImage svg={qr} address={address} />
        <p className="poster-address">
          <bdi dir="ltr">{address}</bdi>
        </p>
      </div>
      <ul className="poster-lines">
        {lines.map(({ language, name, takePart, askStaff }) => (
          <li key={language} lang={language} dir={directionOf(language)}>
            <span className="poster-language">{name}</span>
            <strong>{takePart}</strong>
            <span>{askStaff}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
