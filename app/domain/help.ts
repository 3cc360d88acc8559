import type { SurveyDocument } from './survey.ts';

/**
 * What helps everywhere in Canada; the interface says what each is. 9-8-8 is the Suicide Crisis Helpline (call or text,
 * any time, English and French), 211 finds community services with interpreters, 911 is for emergencies.
 */
export const canadaHelp = [
  { key: 'emergency', phone: '911' },
  { key: 'crisis', phone: '9-8-8' },
  { key: 'community', phone: '211' },
] as const;

/** Whether any page of a survey touches safety. */
export function touchesSafety(survey: SurveyDocument): boolean {
  return survey.sections.some((section) => section.safety === true);
}

/** The address that dials a number as it is written: `(403) 555-0142, ext. 7` → `tel:+14035550142;ext=7`. */
export function dialled(phone: string): string {
  const [number = '', extension] = phone.split(/,?\s*(?:ext\.?|x|#)\s*/i);
  const digits = number.replaceAll(/\D/g, '');
  const country = number.trim().startsWith('+') ? '+' : digits.length === 10 ? '+1' : digits.length === 11 ? '+' : '';
  const inside = extension === undefined ? '' : `;ext=${extension.replaceAll(/\D/g, '')}`;
  return `tel:${country}${digits}${inside}`;
}
