import { writeAudit } from '#db/write/audit.ts';
import { writeSourceLanguage } from '#db/write/survey-source-language.ts';
import { isInterfaceLanguage } from '../language/languages.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { withHeldSurvey, type NotNow } from './hold-survey-draft.ts';

/** Says in which of its languages new texts of a survey are written first. No text changes. */
export async function chooseSourceLanguage(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  language: string,
): Promise<'saved' | 'unknown-language' | 'missing' | NotNow> {
  return withHeldSurvey(app, organization.id, slug, async (tx, { key, consultation, draft, at }) => {
    if (!isInterfaceLanguage(language) || !consultation.languages.includes(language)) return 'unknown-language';
    if (draft.sourceLanguage === language) return 'saved';
    await writeSourceLanguage(tx, key, language);
    const { organizationId, consultationId } = key;
    const event = { organizationId, consultationId, actor: member.userId, action: 'survey-source-language' };
    const details = { from: draft.sourceLanguage, to: language };
    await writeAudit(tx, { ...event, subject: key.surveyId, details }, at);
    return 'saved';
  });
}
