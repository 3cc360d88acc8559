import { directionOf } from '#app/language/languages.ts';
import { TextInLanguage } from '../text-in-language.tsx';
import type { PosterView } from './poster-view.ts';
import { QrImage } from './qr-image.tsx';

/** One sheet in one language, in its own direction. */
export function Poster({ poster }: { readonly poster: PosterView }) {
  const { language, asks, title, takePart, scan, type, facts, askStaff, qr, address } = poster;
  return (
    <section className="poster" lang={language} dir={directionOf(language)}>
      <TextInLanguage of={asks} as="p" className="poster-asks" />
      <h2 className="poster-title">{takePart}</h2>
      <TextInLanguage of={title} as="p" className="poster-about" />
      <ul className="poster-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className="poster-way">
        <p>{scan}</p>
        <QrImage svg={qr} address={address} />
        <p>{type}</p>
        <p className="poster-address">
          <bdi dir="ltr">{address}</bdi>
        </p>
      </div>
      <p className="poster-staff">{askStaff}</p>
    </section>
  );
}
