import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fieldsOf } from './answer-field.ts';
import type { Section } from './survey.ts';
import { remarkField } from './trial.ts';

/** The channels of who answers on these pages. */
export const answeringChannels = ['web', 'shared-phone', 'kiosk', 'interviewer'] as const;
export type AnsweringChannel = (typeof answeringChannels)[number];

/** What is settled about a draft before its first question, apart from the consent. */
export type DraftOrigin = Pick<
  DraftContent,
  'channel' | 'companion' | 'begunAt' | 'sessionId' | 'trapped' | 'corrects' | 'linkId' | 'trial'
>;

/** Somebody answers for themselves, on a device of their own. */
export const plainOrigin: DraftOrigin = {
  channel: 'web',
  companion: null,
  begunAt: '',
  sessionId: null,
  trapped: false,
  corrects: null,
  linkId: null,
  trial: null,
};

/** A draft that nobody touches for this long is deleted. */
export const DRAFT_DAYS = 14;

/** With a return code, where the consultation has no closing day, it is kept for this long. */
export const RETURN_CODE_DAYS = 180;

/** What was agreed to before the first question, exactly: which version, in which language, and a hash of the words. */
const consentSchema = z.object({
  version: z.int().positive(),
  language: z.string(),
  textHash: z.string(),
  /** Whether the person's words may be quoted: a choice of its own, off unless it is ticked. */
  quote: z.boolean(),
  /** Said aloud to an interviewer, who has written it down. */
  spoken: z.boolean().optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** What a draft holds, sealed: the values as they were typed, also those with a problem. */
export const draftContentSchema = z.object({
  consent: consentSchema,
  values: z.record(z.string(), z.array(z.string())),
  /** Sections that were sent with Continue, in whatever state. */
  sent: z.array(z.string()),
  /** How the response comes: fixed when the draft begins. */
  channel: z.enum(answeringChannels).default('web'),
  /** The language of the interviewer, shown beside the person's own; null: nobody sits beside. */
  companion: z.string().nullable().default(null),
  /** When the page that this draft began with was asked for (ISO 8601). */
  begunAt: z.string().default(''),
  /** The facilitator's session that it was begun in. */
  sessionId: z.string().nullable().default(null),
  /** Somebody filled in a field that people leave empty. */
  trapped: z.boolean().default(false),
  /** The response that it corrects, as it was when the correction began. */
  corrects: z.object({ responseId: z.string(), revision: z.int() }).nullable().default(null),
  /** The link that the person came by, when they began. */
  linkId: z.string().nullable().default(null),
  /** The version for trial that is answered (below zero); null: it is answered in earnest. */
  trial: z.int().nullable().default(null),
  /** Pages that it has come to, so that each is counted once; absent: it is not counted how far it comes. */
  reached: z.array(z.string()).optional(),
});
export type DraftContent = z.infer<typeof draftContentSchema>;

const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);

/**
 * When a draft that is touched now will be deleted. Never earlier than it was to be before: somebody may have been
 * promised that it stays until the survey closes.
 */
export function draftExpiry(now: Date, before: Date | null = null): Date {
  const usual = daysAfter(now, DRAFT_DAYS);
  return before !== null && before > usual ? before : usual;
}

/** Until when a return code that is made now leads to its draft: the closing of the survey, where that is settled. */
export function returnCodeExpiry(now: Date, closesAt: Date | null): Date {
  return closesAt ?? daysAfter(now, RETURN_CODE_DAYS);
}

/**
 * The draft with what was typed on a section's page, by field. Values of fields that the section does not have are left out.
 * `sent` is false when the page was left by Back or for another language: then nothing about it is complained about yet.
 */
export function withSection(
  content: DraftContent,
  section: Section,
  values: Readonly<Record<string, readonly string[]>>,
  sent: boolean,
): DraftContent {
  const remarks = content.trial === null ? [] : [remarkField(section.key)];
  const typed = [...section.questions.flatMap(fieldsOf), ...remarks].map(({ key }): [string, string[]] => [
    key,
    [...(values[key] ?? [])],
  ]);
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
