import type { Member } from '#db/read/members.ts';
import { consultationsOf } from '#db/read/consultations.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { surveyTemplates, type SurveyTemplate } from '../exchange/survey-templates.ts';
import type { Application } from './application.ts';

/** What a new consultation can begin with. */
interface StartingPoints {
  readonly templates: readonly SurveyTemplate[];
  /** The newest first. */
  readonly earlier: readonly { readonly slug: string; readonly title: LocalizedText }[];
}

/** The templates, and the organization's own consultations, of which the new one may be the next wave. */
export async function listStartingPoints(app: Application, { organizationId }: Member): Promise<StartingPoints> {
  const earlier = await app.database.withTenant(organizationId, (tx) => consultationsOf(tx, organizationId));
  return { templates: surveyTemplates(), earlier: earlier.map(({ slug, title }) => ({ slug, title })) };
}

/** One template; null: there is none of that name. */
export function findTemplate(key: string): SurveyTemplate | null {
  return surveyTemplates().find((template) => template.key === key) ?? null;
}
