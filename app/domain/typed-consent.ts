import { z } from 'zod';
import { slotId } from './survey-slots.ts';
import type { SurveyOutline } from './survey-outline.ts';

/** The texts that stand around the questions, each once. */
export const aroundParts = [
  'title',
  'introduction',
  'thanks',
  'agree',
  'quote',
  'funder',
  'controller',
  'keptIn',
  'accessLaw',
] as const;
export type AroundPart = (typeof aroundParts)[number];

const helpSchema = z.object({
  key: z.string(),
  name: z.string(),
  about: z.string(),
  phone: z.string(),
  url: z.string(),
});

/** What stands around the questions, as a form holds it in one language. An empty key: it is new. */
export const typedConsentSchema = z.object({
  words: z.record(z.enum(aroundParts), z.string()),
  paragraphs: z.array(z.object({ key: z.string(), text: z.string() })),
  facts: z.boolean(),
  accessLaw: z.boolean(),
  help: z.array(helpSchema),
});
export type TypedConsent = z.infer<typeof typedConsentSchema>;

/** Where a part is kept. */
export function aroundSlot(part: AroundPart): string {
  return part === 'title' || part === 'introduction' || part === 'thanks' ? slotId.survey(part) : slotId.consent(part);
}

/** Fills the form; `textOf` knows the texts in the language that is written. */
export function typeConsent({ consent, help }: SurveyOutline, textOf: (slot: string) => string): TypedConsent {
  const words = aroundParts.map((part) => [part, textOf(aroundSlot(part))] as const);
  return {
    words: Object.fromEntries(words) as TypedConsent['words'],
    paragraphs: consent.paragraphs.map((key) => ({ key, text: textOf(slotId.paragraph(key)) })),
    ...{ facts: consent.facts, accessLaw: consent.accessLaw },
    help: help.map(({ key, phone = '', url = '' }) => ({
      ...{ key, phone, url },
      name: textOf(slotId.help(key, 'name')),
      about: textOf(slotId.help(key, 'about')),
    })),
  };
}

/** What a button of a list in the form does; `at` counts from 0. */
export type PressAround =
  | { readonly on: 'paragraphs' | 'help'; readonly do: 'add' }
  | { readonly on: 'paragraphs' | 'help'; readonly do: 'up' | 'down' | 'remove'; readonly at: number };

const empty = {
  paragraphs: { key: '', text: '' },
  help: { key: '', name: '', about: '', phone: '', url: '' },
};

/** Does what a button says, before anything is saved. */
export function pressConsent(typed: TypedConsent, press: PressAround): TypedConsent {
  if (press.do === 'add') return { ...typed, [press.on]: [...typed[press.on], empty[press.on]] };
  const list: readonly unknown[] = typed[press.on];
  if (press.do === 'remove') return { ...typed, [press.on]: list.filter((_, index) => index !== press.at) };
  const first = press.do === 'up' ? press.at - 1 : press.at;
  if (first < 0 || first + 1 >= list.length) return typed;
  return { ...typed, [press.on]: [...list.slice(0, first), list[first + 1], list[first], ...list.slice(first + 2)] };
}
