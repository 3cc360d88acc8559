import type { PreviewContent, PreviewFrameProps } from '#app/components/builder/preview-frame.tsx';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { previewSection, untranslatedIn } from '#app/domain/preview-section.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { canonicalLanguage, directionOf } from '#app/language/languages.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { previewPictures } from '#app/services/preview-pictures.ts';
import { languageName } from './shown-text.server.ts';
import { surveyBuilder, type SurveyBuilder } from './survey-builder.server.ts';
import { conditionSpeaker } from './survey-condition.server.ts';
import { pagesOf } from './survey-question-view.server.ts';
import { counted } from './theming-view.server.ts';

/** What is around the questions; no page of the survey is called so, since its key would have no such sign. */
const around = ['_start', '_consent', '_thanks'] as const;

/** The survey with its texts in the language of the preview. */
export async function previewBuilder(args: MemberArgs) {
  const asked = canonicalLanguage(new URL(args.request.url).searchParams.get('language') ?? '');
  const builder = await surveyBuilder(args, asked === '' ? [] : [asked]);
  const { draft, officials, writing, speaking } = builder;
  const tags = [...new Set([...draft.consultation.languages, ...officials])];
  return {
    builder,
    language: tags.includes(asked) ? asked : writing.language,
    languages: tags.map((tag) => ({ tag, name: languageName(tag, speaking.language) })),
  };
}

/** One page of the survey as it would be shown, with the way to its neighbours and what to know about it. */
export async function previewPage(args: MemberArgs, builder: SurveyBuilder, language: string) {
  const { outline, addresses, speaking, draft } = builder;
  const { t } = speaking;
  const pages = [
    { key: around[0], words: t('team:survey.previewPage.start') },
    { key: around[1], words: t('team:survey.previewPage.consent') },
    ...pagesOf(builder),
    { key: around[2], words: t('team:survey.previewPage.thanks') },
  ];
  const asked = new URL(args.request.url).searchParams.get('page');
  const wanted = pages.findIndex(({ key }) => key === asked);
  // The first question is what people come to look at.
  const at = wanted >= 0 ? wanted : Math.min(2, pages.length - 1);
  const current = pages[at]?.key ?? around[0];
  const go = (to: number) => {
    const page = pages[to];
    return page === undefined ? null : addresses.preview({ language, page: page.key });
  };
  const section = outline.sections.find(({ key }) => key === current);
  const missing = section === undefined ? 0 : untranslatedIn(section, draft.texts, language);
  const say = conditionSpeaker(builder);
  const conditions = (section?.questions ?? []).flatMap(({ showIf }) => say(showIf) ?? []);
  const edit = section === undefined ? addresses.consent() : editOf(builder, section.key);
  const of = { number: formatNumber(at + 1, speaking.language), total: formatNumber(pages.length, speaking.language) };
  return {
    ...{ pages, current, before: go(at - 1), after: go(at + 1), edit: args.may('survey.edit') ? edit : null },
    told: [t('team:survey.previewPage.of', of), ...[say(section?.showIf) ?? []].flat(), ...new Set(conditions)],
    untranslated: missing === 0 ? null : counted(missing, speaking),
    shown: await shownPage(args, builder, language, current),
  };
}

function editOf({ outline, addresses }: SurveyBuilder, key: string): string {
  const [only, second] = outline.sections.find((section) => section.key === key)?.questions ?? [];
  return only === undefined || second !== undefined ? addresses.section(key) : addresses.question(only.key);
}

async function shownPage(
  args: MemberArgs,
  builder: SurveyBuilder,
  language: string,
  current: string,
): Promise<PreviewFrameProps | null> {
  const content = await contentOf(args, builder, language, current);
  if (content === null) return null;
  const strings = (tag: string) => ({ survey: catalogue(tag, 'survey') ?? {}, common: catalogue(tag, 'common') ?? {} });
  const frame = { language, direction: directionOf(language), content };
  return { ...frame, strings: strings(language), english: language === 'en' ? {} : strings('en') };
}

async function contentOf(
  { app, organization }: MemberArgs,
  { draft, outline }: SurveyBuilder,
  language: string,
  current: string,
): Promise<PreviewContent | null> {
  const { texts } = draft;
  const written = (slots: readonly string[]) => slots.flatMap((slot): LocalizedText[] => isWritten(texts[slot]));
  const words = (title: string | null, slots: readonly string[]): PreviewContent => ({
    ...{ of: 'words', heading: title === null ? null : (written([title])[0] ?? null), paragraphs: written(slots) },
  });
  if (current === '_start') return words(slotId.survey('title'), [slotId.survey('introduction')]);
  if (current === '_thanks') return words(null, [slotId.survey('thanks')]);
  if (current === '_consent') {
    const { paragraphs, facts, accessLaw } = outline.consent;
    const told = facts
      ? (['funder', 'controller', 'keptIn', ...(accessLaw ? ['accessLaw' as const] : [])] as const)
      : [];
    return words(null, [
      ...paragraphs.map(slotId.paragraph),
      ...told.map(slotId.consent),
      ...(['agree', 'quote'] as const).map(slotId.consent),
    ]);
  }
  const found = outline.sections.find(({ key }) => key === current);
  const section = found === undefined ? null : previewSection(found, texts, language);
  if (section === null) return null;
  const sizes = await previewPictures(app, draft, section);
  const pictures = sizes.map(
    ({ id, ...size }) => [id, { src: `/pictures/${organization.slug}/${id}`, ...size }] as const,
  );
  return { of: 'section', section, pictures: Object.fromEntries(pictures) };
}

const isWritten = (text: LocalizedText | undefined): LocalizedText[] =>
  text !== undefined && Object.values(text).some(({ status }) => status !== 'missing') ? [text] : [];
