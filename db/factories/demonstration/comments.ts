import { z } from 'zod';

import am from './comments/am.json';
import ar from './comments/ar.json';
import en from './comments/en.json';
import es from './comments/es.json';
import fa from './comments/fa.json';
import fil from './comments/fil.json';
import fr from './comments/fr.json';
import hi from './comments/hi.json';
import ko from './comments/ko.json';
import pa from './comments/pa.json';
import so from './comments/so.json';
import ti from './comments/ti.json';
import uk from './comments/uk.json';
import ur from './comments/ur.json';
import vi from './comments/vi.json';
import zhHans from './comments/zh-Hans.json';

const fileSchema = z.array(
  z.strictObject({ question: z.enum(['works-well', 'needs', 'hopes']), text: z.string().min(1) }),
);

/** A made-up comment: nobody wrote it in a survey, and the personal details in some of them belong to nobody. */
export interface DemonstrationComment {
  readonly language: string;
  /** Key of the open question that it answers. */
  readonly question: 'works-well' | 'needs' | 'hopes';
  readonly text: string;
}

const files = { en, fr, pa, fil, ar, 'zh-Hans': zhHans, es, uk, ur, hi, fa, vi, ko, am, ti, so };

/**
 * Every made-up comment, by language and then in the order of its file. They touch all fifteen priority areas and
 * some matters that no area covers (winter clothing, noise, parks); some say nothing ("n/a"), and some carry details
 * that redaction must find (telephone 555-01xx, example.org, a postal code, a SIN that passes Luhn, a UCI, other digits).
 */
export const demonstrationComments: readonly DemonstrationComment[] = Object.entries(files).flatMap(
  ([language, rows]) => fileSchema.parse(rows).map((row) => ({ language, ...row })),
);
