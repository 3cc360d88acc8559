import type { VersionChangesProps } from '#app/components/builder/version-changes.tsx';
import type { VersionChange } from '#app/domain/compare-versions.ts';
import { questionKeyOf } from '#app/domain/answer-field.ts';
import type { SurveyFault } from '#app/domain/survey-faults-kinds.ts';
import { languageList } from './shown-text.server.ts';
import { titleOf, type SurveyBuilder } from './survey-builder.server.ts';
import { faultAddress, faultTexts } from './survey-faults.server.ts';
import { slotName } from './survey-slot-name.server.ts';

/** Faults by the place where they are put right, in the order of the survey. */
export function faultViews(builder: SurveyBuilder, faults: readonly SurveyFault[], stops: boolean) {
  const places = new Map<string, SurveyFault[]>();
  for (const fault of faults.filter((one) => one.stops === stops)) {
    const href = faultAddress(builder, fault);
    places.set(href, [...(places.get(href) ?? []), fault]);
  }
  return [...places].flatMap(([href, found]) =>
    found.slice(0, 1).map((first) => ({ where: whereOf(builder, first), texts: faultTexts(builder, found), href })),
  );
}

function whereOf(builder: SurveyBuilder, { of, place, details }: SurveyFault): string {
  const { t } = builder.speaking;
  const question = of === 'question' ? place : of === 'text' ? details.question : undefined;
  if (question !== undefined) return titleOf(builder, 'question', question).text;
  const section = of === 'section' ? place : of === 'text' ? details.section : undefined;
  if (section !== undefined) return titleOf(builder, 'section', section).text;
  return of === 'text' || place !== '' ? t('team:survey.consent.title') : t('team:survey.title');
}

const groupOf = ({ kind }: VersionChange): VersionChangesProps['groups'][number]['group'] => {
  if (kind === 'reworded') return 'reworded';
  if (kind.endsWith('-added')) return 'added';
  return kind.endsWith('-removed') ? 'removed' : 'other';
};

/** What differs between the version that is live and the survey as it is, in sentences. */
export function versionChanges(builder: SurveyBuilder, changes: readonly VersionChange[]): VersionChangesProps {
  const lines = new Map<string, string[]>();
  for (const change of changes) {
    const group = groupOf(change);
    const line = changeText(builder, change);
    const known = lines.get(group) ?? [];
    if (!known.includes(line)) lines.set(group, [...known, line]);
  }
  const apart = changes.flatMap((change) =>
    change.merges ? [] : [`${titleOf(builder, 'question', change.question).text}: ${kindText(builder, change)}`],
  );
  return {
    groups: (['added', 'reworded', 'removed', 'other'] as const).flatMap((group) => {
      const found = lines.get(group);
      return found === undefined ? [] : [{ group, lines: found }];
    }),
    apart: [...new Set(apart)],
  };
}

function changeText(builder: SurveyBuilder, change: VersionChange): string {
  const { language } = builder.speaking;
  if (change.kind === 'reworded') {
    const [kind, key = ''] = change.textId.split(':');
    const where = kind === 'question' ? `${titleOf(builder, 'question', key).text} · ` : '';
    return `${where}${slotName(builder, change.textId)} (${languageList(change.languages, language)})`;
  }
  const said = kindText(builder, change);
  if ('question' in change) return `${titleOf(builder, 'question', questionKeyOf(change.question)).text}: ${said}`;
  return 'section' in change ? `${titleOf(builder, 'section', change.section).text}: ${said}` : said;
}

const kindText = ({ speaking }: SurveyBuilder, { kind }: Exclude<VersionChange, { kind: 'reworded' }>) =>
  speaking.t(`team:survey.change.${kind}`);
