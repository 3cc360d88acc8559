import { standingsOf, type TargetStanding } from '#db/read/agreement.ts';
import { allCodebookThemes, themeCandidatesOf } from '#db/read/codebook-themes.ts';
import { codebookOf, findConsultation, type Consultation, type PriorityArea } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { workshopRevision } from '#db/read/theme-changes.ts';
import { themeProposalsOf, type ThemeProposalRow } from '#db/read/theme-proposals.ts';
import type { TenantTransaction } from '#db/client.ts';
import { tallyOf, type Tally } from '../disclosure/tally.ts';
import { missingOfficial, type ThemeTexts } from '../domain/theme-edit-texts.ts';
import type { Application } from './application.ts';
import { mayShape, plainTexts } from './hold-workshop.ts';

/** A theme in the workshop's list, whether people have decided about it or not. */
export interface WorkshopTheme {
  readonly key: string;
  readonly standing: 'candidate' | 'selected' | 'merged' | 'rejected';
  readonly mergedInto: string | null;
  readonly name: ThemeTexts;
  /** A name that an assistant proposed for a candidate. */
  readonly proposedName: string | null;
  /** The language of its comments; 'und' where people made it. */
  readonly language: string;
  readonly areaKey: string | null;
  /** Comments, in steps: what a run suggests and what people put there is no finding. */
  readonly size: Tally;
  /** Official languages in which it has no name yet. */
  readonly unnamedIn: readonly string[];
  readonly agreement: TargetStanding | null;
}

export interface OpenThemes {
  readonly consultation: Consultation;
  readonly mayShape: boolean;
  readonly revision: number;
  readonly areas: readonly PriorityArea[];
  /** The largest first. */
  readonly themes: readonly WorkshopTheme[];
  readonly proposals: readonly ThemeProposalRow[];
}

/** The theme workshop of a consultation: everything that was kept, found, merged and rejected; null: no such consultation. */
export async function openThemes(app: Application, member: Member, slug: string): Promise<OpenThemes | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    return consultation === null ? null : readThemes(tx, consultation, app.now());
  });
}

/** The same within a transaction. It reads counts that are kept, and counts nothing. */
export async function readThemes(tx: TenantTransaction, consultation: Consultation, now: Date): Promise<OpenThemes> {
  const key = { organizationId: consultation.organizationId, consultationId: consultation.id };
  const rows = await allCodebookThemes(tx, key);
  const candidates = await themeCandidatesOf(tx, key);
  const agreement = new Map(
    (await standingsOf(tx, key)).filter(({ type }) => type === 'theme').map((one) => [one.key, one]),
  );
  const size = (count: number) => tallyOf(count, consultation.disclosureThreshold);
  const decided = rows.map((row) => {
    const name = plainTexts(row.name);
    const theme: WorkshopTheme = {
      ...{ key: row.key, standing: row.status, mergedInto: row.mergedInto, name, proposedName: null },
      ...{ language: row.language, areaKey: row.areaKey, size: size(row.commentCount) },
      unnamedIn: missingOfficial(name),
      agreement: agreement.get(row.key) ?? null,
    };
    return { theme, count: row.commentCount };
  });
  const found = candidates.map((row) => {
    const theme: WorkshopTheme = {
      ...{ key: row.key, standing: 'candidate', mergedInto: null, name: { [row.language]: row.label } },
      ...{ proposedName: row.proposedLabel, language: row.language, areaKey: row.areaKey },
      ...{ size: size(row.commentCount), unnamedIn: [], agreement: null },
    };
    return { theme, count: row.commentCount };
  });
  return {
    consultation,
    mayShape: mayShape(consultation, now),
    revision: await workshopRevision(tx, key),
    areas: await codebookOf(tx, key),
    themes: [...decided, ...found].sort((a, b) => b.count - a.count).map(({ theme }) => theme),
    proposals: await themeProposalsOf(tx, key),
  };
}
