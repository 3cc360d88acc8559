import { checkQuestion } from '#app/domain/answer.ts';
import { textIn } from '#app/domain/localized-text.ts';
import { consentTextHash } from '#app/domain/draft.ts';
import { allQuestions, type SurveyDocument } from '#app/domain/survey.ts';
import type { Question } from '#app/domain/survey-question.ts';
import type { Submission } from '../../write/responses.ts';
import { seededRandom, type Random } from '../random.ts';
import { demonstrationComments } from './comments.ts';
import type { WaveProfile } from './profile.ts';

export interface DemonstrationWaveFacts {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly surveyId: string;
  readonly document: SurveyDocument;
  readonly profile: WaveProfile;
  readonly from: Date;
  readonly until: Date;
  readonly seed: number;
}

/** Most people answer at home; some on paper, at a desk or with somebody who asks. */
const channelWeights = { web: 80, kiosk: 8, paper: 7, interviewer: 5 };

/**
 * The made-up responses of one wave: the same for the same facts, ids as well, so that sending them again counts none of
 * them twice. Answers go through the same rules as those of a form.
 */
export function demonstrationResponses(wave: DemonstrationWaveFacts): readonly Submission[] {
  const random = seededRandom(wave.seed);
  const comments = drawer(random);
  const languages = Object.entries(wave.profile.languages).flatMap(([tag, count]) =>
    Array.from({ length: count }, () => tag),
  );
  return random.shuffled(languages).map((language, index) => {
    const responseId = random.uuid();
    const questions = allQuestions(wave.document);
    const silent = random.chance(wave.profile.silent);
    const checked = questions.flatMap((question) => {
      const values = valuesOf(question, wave.profile, random, () =>
        silent ? undefined : comments(language, question.key),
      );
      return checkQuestion(question, { [question.key]: values }).fields.map(({ key, ...field }) => ({
        questionKey: key,
        ...field,
      }));
    });
    const written = checked.flatMap(({ questionKey, text }) =>
      text === null ? [] : [{ id: random.uuid(), questionKey, text }],
    );
    return {
      organizationId: wave.organizationId,
      consultationId: wave.consultationId,
      surveyId: wave.surveyId,
      surveyVersion: wave.document.version,
      responseId,
      idempotencyKey: `demonstration:${String(index)}`,
      language,
      channel: random.weighted(channelWeights),
      consent: consentIn(wave.document, language),
      quoteConsent: written.length > 0 && random.chance(wave.profile.allowsQuotes),
      trial: false,
      receiptHash: null,
      draftId: null,
      submittedAt: new Date(
        wave.from.getTime() + random.next() * (wave.until.getTime() - wave.from.getTime()),
      ).toISOString(),
      answers: checked.flatMap(({ questionKey, choices }) => choices.map((choiceKey) => ({ questionKey, choiceKey }))),
      comments: written,
    };
  });
}

function valuesOf(
  question: Question,
  profile: WaveProfile,
  random: Random,
  comment: () => string | undefined,
): string[] {
  if (question.type === 'text') {
    const text = random.chance(profile.writes[question.key] ?? 0) ? comment() : undefined;
    return text === undefined ? [] : [text];
  }
  if (question.type === 'multiple') {
    const { skipped, chances, alone } = profile.helped;
    if (random.chance(skipped)) return [];
    const chosen = Object.entries(chances).flatMap(([key, chance]) => (random.chance(chance) ? [key] : []));
    return chosen.includes(alone) ? [alone] : chosen;
  }
  const single = profile.single[question.key];
  return single === undefined || random.chance(single.skipped) ? [] : [random.weighted(single.weights)];
}

/** Hands out made-up comments, each once in a wave, until none is left. */
function drawer(random: Random): (language: string, question: string) => string | undefined {
  const piles = new Map<string, string[]>();
  return (language, question) => {
    const name = `${language} ${question}`;
    const fitting = demonstrationComments.filter((c) => c.language === language && c.question === question);
    const pile = piles.get(name) ?? random.shuffled(fitting.map(({ text }) => text));
    piles.set(name, pile);
    return pile.pop();
  };
}

function consentIn({ consent }: SurveyDocument, language: string) {
  const shown = [...consent.paragraphs, consent.agree, consent.quote].map((text) => textIn(text, language));
  const inLanguage = shown[0]?.language ?? language;
  return { version: consent.version, language: inLanguage, textHash: consentTextHash(shown.map(({ text }) => text)) };
}
