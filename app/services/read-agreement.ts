import { agreementNotesOf, agreementStateOf, hasChangedReadings, measuredTargets } from '#db/read/agreement.ts';
import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { dissentsOf } from '#db/read/dissents.ts';
import type { Member } from '#db/read/members.ts';
import { workshopRevision } from '#db/read/theme-changes.ts';
import { tallyOf, type Tally } from '../disclosure/tally.ts';
import type { Figure, Figures, MeasureIn } from '../domain/agreement/figures.ts';
import { sameTargets } from '../domain/agreement/kept.ts';
import { targetId } from '../domain/review.ts';
import type { Application } from './application.ts';
import { namedTargets, type NamedTarget } from './codebook-names.ts';
import { askForAgreement } from './measure-agreement.ts';

/** From so many comments on a language's figures are told: fewer could point at the people who write it. */
const LEAST_IN_A_LANGUAGE = 10;

/** Figures in one language, of which the comments are told in steps; null where there are too few of them. */
export interface ToldPart extends Pick<MeasureIn, 'language' | 'viaTranslation'> {
  readonly comments: Tally;
  readonly measure: MeasureIn | null;
}

export interface ToldFigure extends Omit<Figure, 'parts'> {
  readonly parts: readonly ToldPart[];
}

export interface TargetAgreement extends NamedTarget {
  /** Null where it was not there when agreement was measured. */
  readonly figure: ToldFigure | null;
  readonly hasNote: boolean;
  readonly dissents: number;
}

export interface ReadAgreement {
  readonly consultation: Consultation;
  readonly targets: readonly TargetAgreement[];
  readonly overall: ToldFigure | null;
  readonly pair: Figures['pair'];
  /** Null before the first measurement. */
  readonly measuredAt: Date | null;
  /** How far a measurement is that goes on, in comments; null where none does. */
  readonly underWay: { readonly done: number; readonly total: number } | null;
  /** Something has changed since, and will be measured. */
  readonly outdated: boolean;
}

/** How far the readers of a consultation agree, as it was measured last; asks for a measurement where something has changed. */
export async function readAgreement(app: Application, member: Member, slug: string): Promise<ReadAgreement | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const state = await agreementStateOf(tx, key);
    const kept = state?.kept ?? null;
    const targets = await measuredTargets(tx, key);
    const outdated =
      (await hasChangedReadings(tx, key)) ||
      (await workshopRevision(tx, key)) !== (state?.workshopRevision ?? 0) ||
      (kept !== null && !sameTargets(kept.targets, targets));
    if (outdated) await askForAgreement(tx, key);
    const notes = new Set((await agreementNotesOf(tx, key)).map(targetId));
    const dissents = (await dissentsOf(tx, key)).map(targetId);
    const figures = kept?.figures ?? null;
    return {
      ...{ consultation, outdated, overall: told(figures?.overall), pair: figures?.pair ?? null },
      targets: (await namedTargets(tx, key)).map((target) => ({
        ...target,
        figure: told(figures?.targets[target.id]),
        hasNote: notes.has(target.id),
        dissents: dissents.filter((id) => id === target.id).length,
      })),
      measuredAt: state?.measuredAt ?? null,
      underWay: state === null || state.total === 0 ? null : { done: state.done, total: state.total },
    };
  });
}

function told(figure: Figure | undefined): ToldFigure | null {
  if (figure === undefined) return null;
  const parts = figure.parts.map((measure): ToldPart => {
    const { language, viaTranslation, n } = measure;
    const comments = tallyOf(n, LEAST_IN_A_LANGUAGE);
    return { language, viaTranslation, comments, measure: comments.kind === 'fewer' ? null : measure };
  });
  return { ...figure, parts };
}
