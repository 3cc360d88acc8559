import { textIn } from '#app/domain/localized-text.ts';
import { formatLastDay } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { PublicOffer } from '#app/services/list-public-consultations.ts';

/** What the first pages show of an organization, as strings in one language. */
export function offerIn(offer: PublicOffer, language: string) {
  const titled = (title: Parameters<typeof textIn>[0]) => {
    const shown = textIn(title, language);
    return { text: shown.text, language: shown.language, direction: directionOf(shown.language) };
  };
  const name = offer.name[language] ?? offer.name['en'] ?? offer.slug;
  const nameLanguage = offer.name[language] === undefined ? 'en' : language;
  return {
    slug: offer.slug,
    name,
    nameLanguage,
    nameDirection: directionOf(nameLanguage),
    demonstration: offer.demonstration,
    surveys: offer.open.map((survey) => ({
      slug: survey.slug,
      title: titled(survey.title),
      until: survey.closesAt === null ? null : formatLastDay(survey.closesAt, language, survey.timeZone),
    })),
    reports: offer.published.map((report) => ({ slug: report.slug, title: titled(report.title) })),
  };
}

export type OfferShown = ReturnType<typeof offerIn>;
