import type { TextItemView } from '#app/components/texts/text-view.ts';
import { LONGEST_LABEL, LONGEST_PASSAGE } from '#app/domain/typed-label.ts';
import { formatMoment, formatNumber } from '#app/i18n/format.ts';
import type { TranslationRefusal, TypedTranslations } from '#app/services/review-survey-text.ts';
import { shown } from './shown-text.server.ts';
import type { NotTaken } from './survey-texts-items.server.ts';
import type { Speaking } from './theming-view.server.ts';

type Told = Exclude<TranslationRefusal, 'missing'>;

/** What is said above a page of texts that was not taken; `at`: the text that it is about. */
export interface Refused extends NotTaken {
  readonly status: 409 | 422;
  readonly said: readonly { readonly text: string; readonly at: string | null }[];
}

/** Why a page of texts was not taken, in words, with everything that was typed. */
export function refusedTexts(refusal: Told, sent: Omit<TypedTranslations, 'language'>, speaking: Speaking): Refused {
  const { t, language } = speaking;
  const typed = new Map(sent.texts.map(({ textId, text }) => [textId, text]));
  if (refusal.problem === 'conflict') return conflict(refusal, typed, speaking);
  if (refusal.problem === 'not-now')
    return {
      ...{ status: 409, typed, errors: new Map(), meanwhile: new Map() },
      said: [{ text: t('team:texts.errors.not-now'), at: null }],
    };
  const text =
    refusal.problem === 'placeholder'
      ? t('team:texts.errors.placeholder', { names: refusal.names.map((name) => `\u2066{{${name}}}\u2069`).join(', ') })
      : refusal.problem === 'too-long'
        ? t('team:texts.errors.too-long', {
            label: formatNumber(LONGEST_LABEL, language),
            passage: formatNumber(LONGEST_PASSAGE, language),
          })
        : t(`team:texts.errors.${simple(refusal.problem)}`);
  return {
    ...{ status: 422, typed, errors: new Map([[refusal.at, text]]), meanwhile: new Map() },
    said: [{ text, at: refusal.at }],
  };
}

const known = ['empty', 'bidi-control', 'no-such-slot', 'unknown-language'] as const;

/** The edits of an outline have faults that texts alone cannot have. */
function simple(problem: string): (typeof known)[number] | 'other' {
  return known.find((one) => one === problem) ?? 'other';
}

function conflict(
  { changes }: Extract<Told, { problem: 'conflict' }>,
  typed: ReadonlyMap<string, string>,
  { t, language, timeZone }: Speaking,
): Refused {
  const meanwhile = new Map<string, NonNullable<TextItemView['meanwhile']>>();
  for (const { by, at, texts } of changes) {
    const who = {
      name: by === '' ? t('team:keywords.formerMember') : `\u2068${by}\u2069`,
      at: formatMoment(at, language, timeZone),
    };
    for (const { textId, language: of, now } of texts.filter((one) => typed.has(one.textId)))
      meanwhile.set(textId, {
        said: t('team:texts.meanwhile', who),
        text: now === '' ? null : shown(now, of),
      });
  }
  return {
    ...{ status: 409, typed, errors: new Map(), meanwhile },
    said: [{ text: t('team:texts.errors.conflict'), at: [...meanwhile.keys()][0] ?? null }],
  };
}
