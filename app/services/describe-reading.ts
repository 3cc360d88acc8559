import type { TenantTransaction } from '#db/client.ts';
import { consultationsToMeasure, standingsOf } from '#db/read/agreement.ts';
import { codebookThemesOf } from '#db/read/codebook-themes.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { dissentsOf } from '#db/read/dissents.ts';
import { readingMethodOf } from '#db/read/reading-method.ts';
import { tallyOf } from '../disclosure/tally.ts';
import { standingOf } from '../domain/agreement/standing.ts';
import { withGaps } from '../domain/marked-text.ts';
import { inBothLanguages, type TextsByLanguage } from '../domain/report/bilingual.ts';
import type { DeclaredTheme } from '../domain/report/declared-table.ts';
import type { ReadingMethod } from '../domain/report/reading-method.ts';
import { publishedAgreement, type TargetAgreement } from '../domain/report/target-agreement.ts';

/** The selected themes: those that an edition can have, and the names of those that lack one in an official language. */
export interface ThemesToPublish {
  readonly named: readonly DeclaredTheme[];
  readonly unnamed: readonly { readonly key: string; readonly name: TextsByLanguage; readonly language: string }[];
}

/** The selected themes, in the order of their areas and within these of their keys: never by size, which would tell of what is hidden. */
export async function themesToPublish(
  tx: TenantTransaction,
  key: ConsultationKey,
  areas: readonly { readonly key: string }[],
): Promise<ThemesToPublish> {
  const selected = await codebookThemesOf(tx, key);
  const place = ({ areaKey }: { areaKey: string | null }) => {
    const found = areas.findIndex((area) => area.key === areaKey);
    return found === -1 ? areas.length : found;
  };
  const sorted = selected.toSorted((a, b) => place(a) - place(b) || (a.key < b.key ? -1 : 1));
  return {
    named: sorted.flatMap(({ key: themeKey, areaKey, name }) => {
      const both = inBothLanguages(name);
      return both === null ? [] : [{ key: themeKey, areaKey, name: both }];
    }),
    unnamed: sorted.flatMap(({ key: themeKey, name, language }) =>
      inBothLanguages(name) === null ? [{ key: themeKey, name, language }] : [],
    ),
  };
}

export interface ReadingDescribed {
  readonly reading: ReadingMethod;
  readonly agreement: readonly TargetAgreement[];
  /** Readings have changed since agreement was measured. */
  readonly measuring: boolean;
}

/** How people read and how far they agree, as an edition says it: about the targets that are in its tables. */
export async function describeReading(
  tx: TenantTransaction,
  key: ConsultationKey,
  threshold: number,
  isDeclared: (target: { readonly type: 'area' | 'theme'; readonly key: string }) => boolean,
): Promise<ReadingDescribed> {
  const { readers, overall, adjudicated } = await readingMethodOf(tx, key);
  const tally = tallyOf(adjudicated, threshold);
  const standings = await standingsOf(tx, key);
  const dissents = await dissentsOf(tx, key);
  return {
    reading: {
      readers,
      overall: publishedAgreement(
        overall === null
          ? { standing: 'not-measured', alpha: null, interval: null }
          : { standing: standingOf(overall), alpha: overall.alpha.value, interval: overall.interval },
      ),
      adjudicatedAtLeast: tally.kind === 'at-least' ? tally.count : null,
    },
    agreement: standings.filter(isDeclared).map((target) => ({
      ...{ type: target.type, key: target.key, ...publishedAgreement(target) },
      note: inBothLanguages(target.note),
      dissents: dissents
        .filter(({ type, key: about }) => type === target.type && about === target.key)
        .map(({ text, language }) => ({ text: withGaps(text), language })),
    })),
    measuring: (await consultationsToMeasure(tx)).includes(key.consultationId),
  };
}
