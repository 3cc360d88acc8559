import type { Member } from '#db/read/members.ts';
import { agreementCsv } from '../exchange/csv-agreement.ts';
import { bilingual, isOfficialLanguage, say } from '../domain/report/bilingual.ts';
import type { Application } from './application.ts';
import { readAgreement, type ToldFigure, type ToldPart } from './read-agreement.ts';

/** How far the readers of a consultation agree, as CSV, with names in this language; null: there is no such consultation. */
export async function downloadAgreement(
  app: Application,
  member: Member,
  slug: string,
  language: string,
): Promise<string | null> {
  const read = await readAgreement(app, member, slug);
  if (read === null) return null;
  const official = isOfficialLanguage(language) ? language : 'en';
  const named = read.targets.map(({ id, name, figure }) => ({ id, figure, name: say(bilingual(name), official).text }));
  return agreementCsv([{ id: 'overall', name: '', figure: read.overall }, ...named].flatMap(rowsOf));
}

function rowsOf({ id, name, figure }: { id: string; name: string; figure: ToldFigure | null }) {
  return [
    {
      ...{ id, name, language: '', viaTranslation: null, measure: figure, n: String(figure?.n ?? 0) },
      kappa: figure?.kappa.value.value ?? null,
    },
    ...(figure?.parts ?? []).map(({ language, viaTranslation, measure, comments }) => ({
      ...{ id, name, language: language ?? '*', viaTranslation, measure, kappa: null, n: told(comments) },
    })),
  ];
}

function told(comments: ToldPart['comments']): string {
  return comments.kind === 'fewer' ? `<${String(comments.than)}` : `>=${String(comments.count)}`;
}
