import { textIn } from '../localized-text.ts';
import { allQuestions, type SurveyDocument } from '../survey.ts';
import { officialLanguages } from './bilingual.ts';

/**
 * Words with which a question asks about immigration status or refuge. A word too many asks for larger groups than are
 * needed; a word too few would show groups that are too small for what the question tells.
 */
const WORDS =
  /\b(?:refugees?|asylum|protected persons?|immigration status|undocumented|deport\w*)\b|(?<!\p{L})(?:réfugiée?s?|demandeu(?:r|se)s? d[’']asile|asile|personnes? protégées?|statut d[’']immigration|sans[- ]papiers|expuls\p{L}+)(?!\p{L})/iu;

/** The keys of questions whose tables ask for larger groups: those that somebody marked, and those that say so themselves. */
export function sensitiveQuestionsOf(
  versions: readonly SurveyDocument[],
  marked: readonly string[],
): readonly string[] {
  const speaking = versions.flatMap(allQuestions).flatMap((question) => {
    const labels = 'choices' in question ? question.choices.map(({ label }) => label) : [];
    const said = [question.title, ...labels].flatMap((text) =>
      officialLanguages.map((language) => textIn(text, language).text),
    );
    return said.some((words) => WORDS.test(words)) ? [question.key] : [];
  });
  return [...new Set([...marked, ...speaking])];
}
