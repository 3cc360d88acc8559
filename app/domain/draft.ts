import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Section } from './survey.ts';

/** A draft that nobody touches for this long is deleted. */
export const DRAFT_DAYS = 14;

/** What was agreed to before the first question, exactly: which version, in which language, and a hash of the words. */
const consentSchema = z.object({
  version: z.int().positive(),
  language: z.string(),
  textHash: z.string(),
  /** Whether the person's words may be quoted: a choice of its own, off unless it is ticked. */
  quote: z.boolean(),
});
export type Consent = z.infer<typeof consentSchema>;

/** What a draft holds, sealed: the values as they were typed, also those with a problem. */
export const draftContentSchema = z.object({
  consent: consentSchema,
  values: z.record(z.string(), z.array(z.string())),
  /** Sections that were sent with Continue, in whatever state. */
  sent: z.array(z.string()),
});
export type DraftContent = z.infer<typeof draftContentSchema>;

/** When a draft that is touched now will be deleted. */
export function draftExpiry(now: Date): Date {
  return new Date(now.getTime() + DRAFT_DAYS * 24 * 60 * 60 * 1000);
}

/**
 * The draft with what was typed on a section's page. Values of questions that the section does not have are left out.
 * `sent` is false when the page was left by Back or for another language: then nothing about it is complained about yet.
 */
export function withSection(
  content: DraftContent,
  section: Section,
  values: Readonly<Record<string, readonly string[]>>,
  sent: boolean,
): DraftContent {
  const typed = section.questions.map(({ key }): [string, string[]] => [key, [...(values[key] ?? [])]]);
  return {
    ...content,
    values: { ...content.values, ...Object.fromEntries(typed) },
    sent: sent && !content.sent.includes(section.key) ? [...content.sent, section.key] : content.sent,
  };
}

/** SHA-256 (hex) of the consent texts as they were shown, in their order, parted by line feeds. */
export function consentTextHash(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}
