import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '#db/client.ts';
import type { Organization } from '#db/read/organizations.ts';
import { picturesNamed } from '#db/read/survey-texts.ts';
import { insertPicture } from '#db/write/pictures.ts';
import type { TypedText } from '../domain/edit-survey-texts.ts';
import { namesIn } from '../domain/edit-survey-keys.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { outlineQuestions, surveyOutlineSchema, type SurveyOutline } from '../domain/survey-outline.ts';
import { readSurveyFile, type ReadSurvey } from '../exchange/survey-file-read.ts';
import type { FileFault } from '../exchange/survey-file-fault.ts';
import type { Application } from './application.ts';
import { changeHeld, type EditRefusal } from './edit-survey.ts';
import { pictureIds } from './export-survey.ts';
import { withHeldSurvey, type HeldSurvey } from './hold-survey-draft.ts';
import { readSurveyDraft } from './read-survey-draft.ts';

/** What is wrong with a file: so many faults, and the first of them. */
export interface FileRefused {
  readonly faults: readonly FileFault[];
  readonly count: number;
}

/** How much a survey has. */
export interface SurveySize {
  readonly sections: number;
  readonly questions: number;
  readonly pictures: number;
  /** How many texts there are in each language. */
  readonly texts: ReadonlyMap<string, number>;
}

/** What a file would put in the place of what. */
export interface ImportPreview {
  readonly before: SurveySize;
  readonly after: SurveySize;
  /** Keys of sections, questions, `question.choice` and `question.row` that would be taken away. */
  readonly gone: readonly string[];
  /** Questions that would be asked in another way under the same key: their answers may not be counted together. */
  readonly retyped: readonly string[];
  /** Where the file was written for others than this survey asks. */
  readonly audience: { readonly file: string; readonly survey: string } | null;
  readonly revision: number;
}

/** Says what a file would replace, and replaces nothing; `missing`: there is no such consultation. */
export async function previewImport(
  app: Application,
  organizationId: string,
  slug: string,
  bytes: Uint8Array,
): Promise<ImportPreview | FileRefused | 'missing'> {
  const draft = await readSurveyDraft(app, organizationId, slug, 'all');
  if (draft === null) return 'missing';
  const read = readSurveyFile(bytes);
  if ('faults' in read) return read;
  const { outline } = draft;
  const left = namesIn(read.outline);
  const types = new Map(outlineQuestions(outline).map(({ key, type }) => [key, type]));
  return {
    before: sizeOf(outline, Object.values(draft.texts)),
    after: sizeOf(
      read.outline,
      read.texts.map(({ text }) => text),
    ),
    gone: [...namesIn(outline)].filter((name) => !left.has(name)),
    retyped: outlineQuestions(read.outline)
      .filter(({ key, type }) => (types.get(key) ?? type) !== type)
      .map(({ key }) => key),
    audience: read.audience === draft.audience ? null : { file: read.audience, survey: draft.audience },
    revision: draft.revision,
  };
}

function sizeOf(outline: SurveyOutline, texts: readonly LocalizedText[]): SurveySize {
  const languages = new Map<string, number>();
  for (const tag of texts.flatMap((text) => Object.keys(text))) languages.set(tag, (languages.get(tag) ?? 0) + 1);
  return {
    sections: outline.sections.length,
    questions: outlineQuestions(outline).length,
    pictures: new Set(pictureIds(outline)).size,
    texts: languages,
  };
}

/**
 * Puts a file's survey in the place of the one that is being written, with its texts and pictures: one change, which can
 * be undone, or nothing at all. `seen`: the revision that the preview showed. Bringing in what is there changes nothing.
 */
export async function importSurvey(
  app: Application,
  { organization, by }: { readonly organization: Pick<Organization, 'id'>; readonly by: string },
  slug: string,
  { seen, bytes }: { readonly seen: number; readonly bytes: Uint8Array },
): Promise<{ readonly revision: number } | FileRefused | EditRefusal> {
  const read = readSurveyFile(bytes);
  if ('faults' in read) return read;
  return withHeldSurvey(app, organization.id, slug, async (tx, held) => {
    const ids = await idsOfPictures(tx, held, read);
    const outline = surveyOutlineSchema.parse(withIds(read.outline, ids, held.draft.outline.retired));
    const texts = read.texts.flatMap(({ id, text }) =>
      Object.entries(text).map(([language, { text: words, status, source }]): TypedText => ({
        ...{ textId: id, language, text: words, status },
        isSource: source === true,
      })),
    );
    const done = await changeHeld(tx, held, { seen, edit: { do: 'replace', outline }, texts }, by);
    if (typeof done === 'string' || 'problem' in done) return done;
    for (const [name, { id, isNew }] of ids) {
      const picture = read.pictures.get(name);
      if (picture === undefined || !isNew) continue;
      const { organizationId, consultationId } = held.key;
      const row = { organizationId, consultationId, id, ...picture, size: picture.content.length };
      await insertPicture(tx, { ...row, uploadedBy: by, uploadedAt: held.at });
    }
    return done;
  });
}

/** Under which ids the pictures of a file are kept here: those of the survey that have the same content keep theirs. */
async function idsOfPictures(tx: TenantTransaction, { key, draft }: HeldSurvey, { pictures }: ReadSurvey) {
  const there = await picturesNamed(tx, key, pictureIds(draft.outline));
  return new Map(
    [...pictures].map(([name, { content }]) => {
      const same = there.find((picture) => picture.content.equals(content));
      return [name, same === undefined ? { id: randomUUID(), isNew: true } : { id: same.id, isNew: false }] as const;
    }),
  );
}

/** A file's outline with the ids of pictures, and with the keys that were taken away here too. */
function withIds(
  outline: SurveyOutline,
  ids: ReadonlyMap<string, { readonly id: string }>,
  retired: readonly string[],
) {
  return {
    ...outline,
    retired: [...new Set([...retired, ...outline.retired])],
    sections: outline.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.type === 'single' || question.type === 'multiple'
          ? {
              ...question,
              choices: question.choices.map(({ key, picture }) => ({
                key,
                ...(picture !== undefined && { picture: ids.get(picture)?.id }),
              })),
            }
          : question,
      ),
    })),
  };
}
