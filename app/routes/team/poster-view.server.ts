import type { PosterLine, PosterView } from '#app/components/poster/poster-view.ts';
import { dayBefore } from '#app/domain/closing-day.ts';
import { linkPath } from '#app/domain/link-code.ts';
import { textIn } from '#app/domain/localized-text.ts';
import { minutesFor, typedAddress } from '#app/domain/poster.ts';
import { allQuestions } from '#app/domain/survey.ts';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { formatCalendarDate, formatNumber } from '#app/i18n/format.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { autonymOf } from '#app/language/languages.ts';
import type { Organization } from '#app/services/find-organization.ts';
import type { ShownLink } from '#app/services/list-links.ts';
import { shown, shownEntry, shownText } from './shown-text.server.ts';

/** What a poster is made of. */
interface Material extends ShownLink {
  readonly organization: Organization;
  readonly publicUrl: string;
  /** The link's QR code. */
  readonly qr: string;
}

/** The respondents' words in one language. */
function stringsIn(language: string) {
  const strings = (tag: string) => ({ survey: catalogue(tag, 'survey') ?? {} });
  return makeI18n(language, { en: strings('en'), [language]: strings(language) }).getFixedT(language, 'survey');
}

/** A poster in one language. */
export function posterView(material: Material, language: string): PosterView {
  const { consultation, organization, survey, link, publicUrl, qr } = material;
  const t = stringsIn(language);
  const minutes = survey === null ? null : minutesFor(allQuestions(survey.document));
  const { closesAt, timeZone } = consultation;
  const day = closesAt === null ? null : formatCalendarDate(dayBefore(closesAt, timeZone), language);
  const facts = [
    minutes === null ? null : t('poster.minutes', { minutes: formatNumber(minutes, language) }),
    day === null ? null : t('poster.until', { day }),
    t('poster.noName'),
  ];
  return {
    language,
    asks: shownEntry(organization.name, language) ?? shown(organization.slug, 'en'),
    title: shownText(consultation.title, language),
    takePart: t('poster.takePart'),
    scan: t('poster.scan'),
    type: t('poster.type'),
    facts: facts.filter((fact) => fact !== null),
    askStaff: t('poster.askStaff'),
    ...printed(link, publicUrl, qr),
  };
}

/** One poster for everybody: a line in each language, in its own writing. */
export function posterForAll(material: Material) {
  const { consultation, organization, link, publicUrl, qr } = material;
  const official = ['en', 'fr'].filter((tag) => consultation.languages.includes(tag));
  const titleIn = official.length > 0 ? official : consultation.languages.slice(0, 1);
  return {
    asks: titleIn.map((tag) => shownEntry(organization.name, tag) ?? shown(organization.slug, 'en')).filter(differs),
    titles: titleIn.map((tag) => shownText(consultation.title, tag)).filter(differs),
    lines: consultation.languages.map((tag): PosterLine => {
      const t = stringsIn(tag);
      const line = { language: tag, takePart: t('poster.takePart'), askStaff: t('poster.askStaff') };
      return { ...line, name: autonymOf(tag) };
    }),
    ...printed(link, publicUrl, qr),
  };
}

const printed = ({ code }: ShownLink['link'], publicUrl: string, qr: string) => ({
  qr,
  address: typedAddress(publicUrl, linkPath(code)),
});

/** An organization with one name is named once. */
function differs({ text }: { readonly text: string }, place: number, all: readonly { readonly text: string }[]) {
  return all.findIndex((one) => one.text === text) === place;
}

/** Whether a machine's words would be printed, that nobody has checked. */
export function hasDraftWords({ consultation }: ShownLink, isDraft: (language: string) => boolean, language: string) {
  const languages = language === 'all' ? consultation.languages : [language];
  return languages.some((tag) => isDraft(tag) || textIn(consultation.title, tag).status === 'machine draft');
}
