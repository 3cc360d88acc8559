import type { Organization } from '#db/read/organizations.ts';
import { dayAt } from '../domain/closing-day.ts';
import { isOverdue } from '../domain/commitment.ts';
import { bilingual, inBothLanguages, type TextsByLanguage } from '../domain/report/bilingual.ts';
import { commitmentsCsv } from '../exchange/csv-commitments.ts';
import type { Application } from './application.ts';
import { openCommitments } from './open-commitments.ts';

/** What is said to each area and theme, as CSV; null: there is no such consultation. */
export async function downloadCommitments(
  app: Application,
  organization: Organization,
  slug: string,
): Promise<string | null> {
  const open = await openCommitments(app, organization, slug);
  if (open === null) return null;
  const { targets, groups, today, consultation } = open;
  const nothing = { en: '', fr: '' };
  return commitmentsCsv(
    targets.map(({ targetType, targetKey, name, shown, said }) => {
      const owner = groups.find(({ id }) => id === said?.ownerId);
      const promised = said?.stance === 'will';
      return {
        ...{ targetType, targetKey, shown, name: official(name, targetKey) },
        stance: said?.stance ?? '',
        text: inBothLanguages(said?.text ?? null) ?? nothing,
        owner: owner === undefined ? nothing : official(owner.name, owner.id),
        due: said?.due ?? '',
        status: promised ? said.status : '',
        statusOn: promised && said.statusAt !== null ? dayAt(said.statusAt, consultation.timeZone) : '',
        note: inBothLanguages(said?.statusNote ?? null) ?? nothing,
        overdue: said !== null && isOverdue(said, today),
      };
    }),
  );
}

/** In each language its own text, or the one that stands in; the key of what nobody has named. */
function official(texts: TextsByLanguage, key: string) {
  const { en, fr } = bilingual(Object.keys(texts).length === 0 ? { en: key } : texts);
  return { en, fr };
}
