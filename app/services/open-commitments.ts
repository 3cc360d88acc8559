import type { TenantTransaction } from '#db/client.ts';
import { codebookThemesOf } from '#db/read/codebook-themes.ts';
import { commitmentsOf, type CommitmentRow } from '#db/read/commitments.ts';
import { codebookOf, findConsultation, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { nextDocument } from '#db/read/edition-list.ts';
import type { Organization } from '#db/read/organizations.ts';
import { dayAt } from '../domain/closing-day.ts';
import { commitmentTargetId, type CommitmentTarget } from '../domain/commitment.ts';
import { shownTargets } from '../domain/report/commitment-gate.ts';
import type { TextsByLanguage } from '../domain/report/bilingual.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { groupsWithStanding } from './open-recommendations.ts';

/** An area or selected theme that something can be said about. */
export interface NamedTarget extends CommitmentTarget {
  readonly name: TextsByLanguage;
  /** Of a theme, its area. */
  readonly areaKey: string | null;
}

export interface TargetCommitment extends NamedTarget {
  /** Its figure is in the report as it was last prepared or published. */
  readonly shown: boolean;
  /** Null: nothing is said. */
  readonly said: CommitmentRow | null;
}

export interface OpenCommitments {
  readonly consultation: Consultation;
  readonly mayChange: boolean;
  /** In the consultation's time zone. */
  readonly today: string;
  /** Whether there is a report yet that could show anything. */
  readonly prepared: boolean;
  /** Those that the report shows first; within these areas before themes, in the order of the codebook. */
  readonly targets: readonly TargetCommitment[];
  readonly groups: Awaited<ReturnType<typeof groupsWithStanding>>;
}

/** What is said to each area and theme of a consultation; null: there is no such consultation. */
export async function openCommitments(
  app: Application,
  organization: Organization,
  slug: string,
): Promise<OpenCommitments | null> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const now = app.now();
    const document = await nextDocument(tx, key);
    const shown = new Set(shownTargets(document?.tables ?? []).map(commitmentTargetId));
    const said = new Map((await commitmentsOf(tx, key)).map((row) => [commitmentTargetId(row), row]));
    const targets = (await targetsOf(tx, key)).map((target) => {
      const id = commitmentTargetId(target);
      return { ...target, shown: shown.has(id), said: said.get(id) ?? null };
    });
    return {
      ...{ consultation, prepared: document !== null },
      mayChange: stageAllows(stageAt(consultation, now), 'preview-edition'),
      today: dayAt(now, consultation.timeZone),
      targets: targets.toSorted((one, other) => Number(other.shown) - Number(one.shown)),
      groups: await groupsWithStanding(tx, organization, now),
    };
  });
}

/** The areas and selected themes of a consultation: areas first, themes in the order of their areas. */
export async function targetsOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly NamedTarget[]> {
  const areas = await codebookOf(tx, key);
  const place = ({ areaKey }: { readonly areaKey: string | null }) => {
    const found = areas.findIndex((area) => area.key === areaKey);
    return found === -1 ? areas.length : found;
  };
  const themes = (await codebookThemesOf(tx, key)).toSorted(
    (one, other) => place(one) - place(other) || (one.key < other.key ? -1 : 1),
  );
  return [
    ...areas.map((area) => ({ targetType: 'area' as const, targetKey: area.key, name: area.label, areaKey: null })),
    ...themes.map(({ key: themeKey, name, areaKey }) => ({
      ...{ targetType: 'theme' as const, targetKey: themeKey },
      ...{ name, areaKey },
    })),
  ];
}
