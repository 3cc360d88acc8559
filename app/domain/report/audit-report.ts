import { z } from 'zod';

/**
 * What a number that an attacker may work out is:
 *
 * - `count`: a row of a table or a cell of a table by groups
 * - `asked`: a denominator, of a table or of a column
 * - `others`: those who were asked and are not in the row (said no; of a sample: were read and said no)
 * - `unread`: those of a sample who were not read
 * - `not-asked`: everybody who was not asked the question
 * - `outside`: those of a group who are not in the table by groups
 * - `choices`, `further-choices`: all choices of those asked, and those beyond one each, where everybody had to choose
 * - `between`: those in an area and not in a theme that lies under it, or the reverse
 * - `between-denominators`: those who were asked one question and not another
 * - `unranked`: of a ranking, those who gave a choice no place
 * - `stopped`: of a ranking, those who gave the place before, and not this one
 */
const auditedNumbers = [
  'count',
  'asked',
  'others',
  'unread',
  'not-asked',
  'outside',
  'choices',
  'further-choices',
  'between',
  'between-denominators',
  'unranked',
  'stopped',
] as const;

/** Where a number stands, or would stand if it were published. */
export const auditedPlaceSchema = z.strictObject({
  /** The edition whose figures it is one of. */
  edition: z.int().positive(),
  audience: z.string(),
  /** The table; of a table by groups, its row table. */
  table: z.string(),
  row: z.string().optional(),
  /** Of a table by groups: the table of the groups, and the keys of those it is about. */
  columnTable: z.string().optional(),
  groups: z.array(z.string()).readonly().optional(),
  number: z.enum(auditedNumbers),
  /** It is the difference to the figures of this earlier edition. */
  since: z.int().positive().optional(),
  /** Of `between`: the row above and its table; of `between-denominators`: the other table. */
  other: z.strictObject({ table: z.string(), row: z.string().optional() }).optional(),
});
export type AuditedPlace = Readonly<z.infer<typeof auditedPlaceSchema>>;

const findingSchema = z.strictObject({
  place: auditedPlaceSchema,
  /** What an attacker can say: no other value is possible (of an unproven one: none outside is). */
  lowest: z.int(),
  highest: z.int(),
  /** How far apart the possible values have to be. */
  least: z.int().positive(),
  /** It takes the supposition that between two editions people only came, or only went. */
  supposing: z.boolean(),
});
export type AuditFinding = Readonly<z.infer<typeof findingSchema>>;

const total = z.int().nonnegative();

/** What the auditor says of an edition beside all that was published before it. Stored with the edition; no count of people in it but the intervals of what it found. */
export const auditReportSchema = z.strictObject({
  findings: z.array(findingSchema),
  unproven: z.array(findingSchema),
  /** What earlier editions give away by themselves: nothing that is hidden now can take it back. */
  earlier: z.array(findingSchema),
  /** All numbers of all editions, published and implied. */
  cells: total,
  /** Of those, how many are published as hidden. */
  hidden: total,
  /** How many had to be shown to be safe: hidden and implied ones, each as often as it was supposed something else. */
  checked: total,
  proven: z.strictObject({ propagation: total, 'linear-program': total, 'integer-program': total }),
  milliseconds: total,
  solver: z.string(),
});
export type AuditReport = Readonly<z.infer<typeof auditReportSchema>>;

/** Whether every number was shown to be safe. */
export function isProvenSafe({ findings, unproven }: Pick<AuditReport, 'findings' | 'unproven'>): boolean {
  return findings.length === 0 && unproven.length === 0;
}
