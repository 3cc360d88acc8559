import { pictureKindOf, WIDEST_PICTURE, LARGEST_PICTURE, type PictureKind } from '../domain/picture-kind.ts';
import { outlineQuestions, type SurveyOutline } from '../domain/survey-outline.ts';
import { textSlots } from '../domain/survey-slots.ts';
import { keysTwice } from './survey-file-keys.ts';
import { checkLabel } from '../domain/typed-label.ts';
import { parseStrictJson } from './strict-json.ts';
import { LARGEST_FILE, SURVEY_FORMAT, surveyFileSchema, type SurveyFile } from './survey-file.ts';
import { jsonPath, schemaFault, type FileFault } from './survey-file-fault.ts';
import { takeFileApart, type PlacedText } from './survey-file-parts.ts';

/** A survey as a file brings it. */
export interface ReadSurvey {
  readonly audience: string;
  /** A choice's picture is its name in the file. */
  readonly outline: SurveyOutline;
  readonly texts: readonly PlacedText[];
  readonly pictures: ReadonlyMap<string, PictureKind & { readonly content: Buffer }>;
}

/** So many faults are told; who mends those sees the rest. */
const FAULTS_TOLD = 20;

/**
 * Reads a survey's file, or says what is wrong with it: how many faults, and the first of them with their places. Nothing
 * of a file with a fault is used.
 */
export function readSurveyFile(
  bytes: Uint8Array,
): ReadSurvey | { readonly faults: readonly FileFault[]; readonly count: number } {
  const refused = (...faults: FileFault[]) => ({ faults: faults.slice(0, FAULTS_TOLD), count: faults.length });
  if (bytes.length > LARGEST_FILE) return refused({ fault: 'too-large', path: '', values: {} });
  const source = decoded(bytes);
  if (source === null) return refused({ fault: 'not-utf-8', path: '', values: {} });
  if (source.trim() === '') return refused({ fault: 'empty', path: '', values: {} });
  const json = parseStrictJson(source);
  if ('fault' in json) {
    const { fault, line, column, name } = json;
    return refused({ fault, path: '', values: { line: String(line), column: String(column), name } });
  }
  const { value } = json;
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== SURVEY_FORMAT)
    return refused({ fault: 'format', path: '$.format', values: { format: SURVEY_FORMAT } });
  const checked = surveyFileSchema.safeParse(value);
  if (!checked.success) return refused(...checked.error.issues.flatMap((issue) => schemaFault(issue, value)));
  const { data: file } = checked;
  const { outline, texts } = takeFileApart(file);
  const { pictures, faults } = readPictures(file);
  const all = [
    ...keysTwice(file),
    ...textFaults(outline, texts),
    ...faults,
    ...pictureNameFaults(outline, new Set(Object.keys(file.pictures))),
  ];
  return all.length > 0 ? refused(...all) : { audience: file.audience, outline, texts, pictures };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Texts that nothing shows, that turn round what stands after them, or that are too long for their place. */
function textFaults(outline: SurveyOutline, texts: readonly PlacedText[]): readonly FileFault[] {
  const slots = new Set(textSlots(outline).map(({ id }) => id));
  return texts.flatMap(({ id, text, path }): readonly FileFault[] => {
    if (!slots.has(id)) return [{ fault: 'no-place', path, values: {} }];
    const entries = Object.entries(text);
    const sources = entries.filter(([, words]) => words.source === true);
    return [
      ...(sources.length > 1 ? [{ fault: 'two-sources' as const, path, values: {} }] : []),
      ...entries.flatMap(([language, words]): FileFault[] => {
        const label = checkLabel(id, words.text);
        const at = `${path}${jsonPath([language, 'text']).slice(1)}`;
        if (label.problem !== undefined) return [{ fault: label.problem, path: at, values: {} }];
        return label.text === '' ? [{ fault: 'empty-text', path: at, values: {} }] : [];
      }),
    ];
  });
}

function readPictures({ pictures: given }: SurveyFile) {
  const pictures = new Map<string, PictureKind & { readonly content: Buffer }>();
  const faults: FileFault[] = [];
  for (const [name, { mediaType, base64 }] of Object.entries(given)) {
    const path = jsonPath(['pictures', name]);
    const content = Buffer.from(base64, 'base64');
    const kind = pictureKindOf(content);
    if (content.length > LARGEST_PICTURE) faults.push({ fault: 'picture-too-large', path, values: {} });
    else if (kind?.mediaType !== mediaType) faults.push({ fault: 'no-picture', path, values: { type: mediaType } });
    else if (Math.max(kind.width, kind.height) > WIDEST_PICTURE)
      faults.push({ fault: 'picture-too-wide', path, values: { most: String(WIDEST_PICTURE) } });
    else pictures.set(name, { ...kind, content });
  }
  return { pictures, faults };
}

/** Choices whose picture is not in the file, and pictures that no choice has. */
function pictureNameFaults(outline: SurveyOutline, given: ReadonlySet<string>): readonly FileFault[] {
  const wanted = new Set(
    outlineQuestions(outline).flatMap((question) =>
      question.type === 'single' || question.type === 'multiple'
        ? question.choices.flatMap(({ picture }) => picture ?? [])
        : [],
    ),
  );
  return [
    ...[...wanted]
      .filter((name) => !given.has(name))
      .map((name): FileFault => ({ fault: 'picture-missing', path: '$.pictures', values: { name } })),
    ...[...given]
      .filter((name) => !wanted.has(name))
      .map((name): FileFault => ({ fault: 'picture-unused', path: jsonPath(['pictures', name]), values: {} })),
  ];
}
