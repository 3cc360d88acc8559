import { textsNamed } from '#db/read/survey-history.ts';
import { copyQuestion, copySection, type PartCopy } from '../domain/edit-survey-copies.ts';
import type { SurveyOutline } from '../domain/survey-outline.ts';
import type { Application } from './application.ts';
import { changeHeld, type EditRefusal } from './edit-survey.ts';
import type { Membership } from './find-signed-in.ts';
import { withHeldSurvey } from './hold-survey-draft.ts';

/** What was made: the key of the copy. */
export interface Duplicated {
  readonly revision: number;
  readonly key: string;
}

/** Puts a copy of a question behind it, under a new key, with its condition and its texts in all languages. */
export async function duplicateQuestion(
  app: Application,
  actor: Membership,
  slug: string,
  { seen, question }: { readonly seen: number; readonly question: string },
): Promise<Duplicated | EditRefusal> {
  const refusal = { problem: 'no-such-question', at: question } as const;
  return duplicate(app, actor, slug, { seen, refusal, copy: (outline) => copyQuestion(outline, question) });
}

/** Puts a copy of a section behind it, with all its questions, conditions and texts. */
export async function duplicateSection(
  app: Application,
  actor: Membership,
  slug: string,
  { seen, section }: { readonly seen: number; readonly section: string },
): Promise<Duplicated | EditRefusal> {
  const refusal = { problem: 'no-such-section', at: section } as const;
  return duplicate(app, actor, slug, { seen, refusal, copy: (outline) => copySection(outline, section) });
}

async function duplicate(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  wanted: {
    readonly seen: number;
    readonly refusal: Exclude<EditRefusal, 'missing'>;
    readonly copy: (outline: SurveyOutline) => PartCopy | null;
  },
): Promise<Duplicated | EditRefusal> {
  return withHeldSurvey(app, organization.id, slug, async (tx, held) => {
    const copy = wanted.copy(held.draft.outline);
    if (copy === null) return wanted.refusal;
    const { edit, key, texts: ids } = copy;
    const stored = await textsNamed(tx, held.key, [...ids.keys()]);
    const texts = stored.flatMap(({ textId, language, text, status, isSource }) => {
      const copied = ids.get(textId);
      return copied === undefined ? [] : [{ textId: copied, language, text, status, isSource }];
    });
    const done = await changeHeld(tx, held, { seen: wanted.seen, edit, texts }, member.userId);
    return typeof done === 'object' && 'revision' in done ? { ...done, key } : done;
  });
}
