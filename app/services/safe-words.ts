import { cleanText } from '../domain/answer.ts';
import { detectLanguage } from '../language/detect.ts';
import { redact } from '../theming/redact.ts';

/**
 * What a member typed about a comment, without personal details (who quotes a comment may quote one that was left in
 * it), and the language that it is in as far as that can be told, else that of the page.
 */
export function safeWords(typed: string, pageLanguage: string): { readonly text: string; readonly language: string } {
  const text = cleanText(typed);
  const { language } = detectLanguage(text, { prior: pageLanguage });
  const safe = redact(text, language === 'und' ? {} : { language }).text.toWellFormed();
  return { text: safe, language: language === 'und' ? pageLanguage : language };
}
