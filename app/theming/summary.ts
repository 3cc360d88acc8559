import type { AreaModel } from './classify.ts';
import type { ThemingModels } from './models.ts';
import type { KeywordProposal, ReviewedComment, TargetSummary } from './types.ts';

function targetsOf(
  targetType: 'area' | 'theme',
  { targets, thresholds }: AreaModel,
  reviewed: readonly ReviewedComment[],
): TargetSummary[] {
  const decided = reviewed.filter((comment) => targetType === 'area' || comment.themesDecided === true).length;
  return targets.map(({ id, learntFrom, decisions, f1 }, place) => ({
    targetType,
    targetKey: id,
    learntFrom,
    accepted: decisions,
    rejected: decided - decisions,
    threshold: thresholds[place] ?? 1,
    heldOutF1: f1,
  }));
}

/** What a run records of its models: how each area and theme was learnt, and which keywords it proposes. */
export function summarise(
  { areas, themes, languages }: ThemingModels,
  reviewed: readonly ReviewedComment[],
): { targets: TargetSummary[]; proposals: KeywordProposal[] } {
  return {
    targets: [...targetsOf('area', areas, reviewed), ...(themes === null ? [] : targetsOf('theme', themes, reviewed))],
    proposals: [...languages.values()].flatMap(({ proposals }) => proposals),
  };
}
