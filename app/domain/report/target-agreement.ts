import { z } from 'zod';
import { needsNote, standings, type Standing } from '../agreement/standing.ts';

/** Whole hundredths, so that an edition's hash has one spelling; Krippendorff's alpha is at most 1 and can be below 0. */
const hundredthsSchema = z.int().min(-100_000).max(100);

export const measuredAgreementSchema = z.strictObject({
  standing: z.enum(standings),
  /** Krippendorff's alpha with its 95 % interval, in hundredths; null where it was not measured or is undefined. */
  alpha: hundredthsSchema.nullable(),
  low: hundredthsSchema.nullable(),
  high: hundredthsSchema.nullable(),
});

/** How far readers agree. On how many comments is not said in numbers: `not-measured` is fewer than thirty. */
export type MeasuredAgreement = Readonly<z.infer<typeof measuredAgreementSchema>>;

const targetSchema = { type: z.enum(['area', 'theme']), key: z.string().min(1) };

export const targetAgreementSchema = measuredAgreementSchema.extend({
  ...targetSchema,
  /** Why it is published although readers do not agree on it, in both official languages. */
  note: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }).nullable(),
  /** What single readers want to stand beside the finding, without their names. */
  dissents: z.array(z.strictObject({ text: z.string().min(1), language: z.string().min(2) })),
});

/** What a report says beside an area or theme about how sure its readers are. */
export type TargetAgreement = Readonly<z.infer<typeof targetAgreementSchema>>;

interface Measurement {
  readonly standing: Standing;
  readonly alpha: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** A measurement as it may be published: of too few comments nothing but that it was not measured. */
export function publishedAgreement({ standing, alpha, interval }: Measurement): MeasuredAgreement {
  if (standing === 'not-measured' || alpha === null) return { standing, alpha: null, low: null, high: null };
  const hundredths = (value: number) => Math.round(value * 100) + 0;
  return {
    standing,
    alpha: hundredths(alpha),
    low: interval === null ? null : hundredths(interval.low),
    high: interval === null ? null : hundredths(interval.high),
  };
}

/** Whether an area or theme may not be published yet: readers do not agree on it, and nobody has written why it is all the same. */
export function lacksNote({ standing, note }: Pick<TargetAgreement, 'standing' | 'note'>): boolean {
  return needsNote(standing) && note === null;
}
