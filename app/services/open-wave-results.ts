import type { Consultation } from '#db/read/consultations.ts';
import { editionsOf, latestRun } from '#db/read/editions.ts';
import type { EditionDocument } from '../domain/report/edition.ts';
import type { Bilingual } from '../domain/report/bilingual.ts';
import { countOf, type PublishedTable } from '../domain/report/published.ts';
import { OTHER_LANGUAGES } from '../domain/report/declare-tables.ts';
import {
  compareWaves,
  mixDistance,
  OTHER_MIX,
  shareIn,
  type ComparedTable,
  type WaveTables,
} from '../domain/results/compare-waves.ts';
import type { Application } from './application.ts';
import { countAnswerTables } from './count-answer-tables.ts';
import { mapWaves, type MappedWaves } from './map-waves.ts';

/** Where the figures of a wave come from. */
export type WaveSource =
  { readonly of: 'edition'; readonly number: number } | { readonly of: 'live' } | { readonly of: 'nothing' };

export interface OpenWaveResults extends Pick<MappedWaves, 'consultation' | 'earlier' | 'items'> {
  readonly before: WaveSource;
  readonly now: WaveSource;
  /** `labels`: by row, what the report calls it. */
  readonly tables: readonly (ComparedTable & { readonly aboutYou: boolean; readonly labels: Labels })[];
  /** Tables of who answered in which the mix is another than it was. */
  readonly otherMix: readonly string[];
  readonly pipelineChanged: boolean;
}

/** A wave beside the one before it; null: there is no such consultation, or it has no earlier wave. */
export async function openWaveResults(
  app: Application,
  organizationId: string,
  slug: string,
  exact: boolean,
): Promise<OpenWaveResults | null> {
  const mapped = await mapWaves(app, organizationId, slug);
  if (mapped === null) return null;
  const before = await tablesOfWave(app, mapped.earlier, exact, false);
  const now = await tablesOfWave(app, mapped.consultation, exact, exact);
  const { consultation, earlier, items } = mapped;
  const tables = compareWaves(items, before, now);
  const languages = compareLanguages(before, now);
  const all = [...(languages === null ? [] : [languages]), ...tables].map((table) => ({
    ...table,
    aboutYou: table.id === 'languages' || now.aboutYou.has(table.id),
    labels: now.labels.get(table.id) ?? {},
  }));
  const otherMix = all.filter(({ aboutYou, rows }) => aboutYou && (mixDistance(rows) ?? 0) > OTHER_MIX);
  return {
    ...{ consultation, earlier, items, before: before.source, now: now.source, tables: all },
    otherMix: otherMix.map(({ id }) => id),
    pipelineChanged: before.pipeline !== null && now.pipeline !== null && before.pipeline !== now.pipeline,
  };
}

type Labels = Readonly<Record<string, Bilingual>>;

type ReadWave = WaveTables & {
  readonly source: WaveSource;
  readonly aboutYou: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, Labels>;
};

/** The newest edition's figures; without one, or where `live` are preferred, the live ones for who may see them. */
async function tablesOfWave(app: Application, wave: Consultation, exact: boolean, live: boolean): Promise<ReadWave> {
  const key = { organizationId: wave.organizationId, consultationId: wave.id };
  const [editions, run] = await app.database.withTenant(key.organizationId, async (tx) => [
    await editionsOf(tx, key),
    await latestRun(tx, key),
  ]);
  const latest = editions.findLast((one) => one.kind !== 'council-preview');
  if (latest !== undefined && !live) return ofEdition(latest);
  const counted = exact ? await countAnswerTables(app, wave, null, true) : null;
  if (counted === null) return latest === undefined ? nothing : ofEdition(latest);
  const { audience, tables } = counted;
  const within = (id: string) => id.slice(audience.length + 1);
  const found = new Map(tables.map(({ table }) => [within(table.id), { ...table, ofSample: false }]));
  // What comes from reading is of the newest edition: while people still read, live shares would only say how far they are.
  const read =
    latest === undefined ? [] : [...ofEdition(latest).tables].filter(([id]) => id === 'areas' || id === 'themes');
  return {
    source: { of: 'live' },
    tables: new Map([...found, ...read]),
    aboutYou: new Set(
      tables.flatMap(({ declared }) => (declared.section === 'about-you' ? [within(declared.id)] : [])),
    ),
    labels: new Map(
      tables.map(({ declared }) => [
        within(declared.id),
        Object.fromEntries(declared.rows.map(({ key: row, label }) => [row, label])),
      ]),
    ),
    pipeline: latest?.themingRun?.version ?? run?.version ?? null,
  };
}

const nothing: ReadWave = {
  ...{ source: { of: 'nothing' }, tables: new Map(), pipeline: null },
  ...{ aboutYou: new Set(), labels: new Map() },
};

/** A wave has one survey: its audience is the first. */
function ofEdition({ edition, tables, audiences, themingRun }: EditionDocument): ReadWave {
  const audience = audiences[0]?.key ?? '';
  const own = tables.filter((table) => table.audience === audience);
  const within = (id: string) => id.slice(audience.length + 1);
  return {
    source: { of: 'edition', number: edition },
    tables: new Map(own.map((table) => [within(table.id), { ...table, ofSample: table.made.of === 'sample' }])),
    aboutYou: new Set(own.flatMap(({ section, id }) => (section === 'about-you' ? [within(id)] : []))),
    labels: new Map(own.map((table) => [within(table.id), table.labels])),
    pipeline: themingRun?.version ?? null,
  };
}

/** Languages that only one of the waves offered are told among the others in both: they were there in the other wave too. */
function compareLanguages(before: WaveTables, now: WaveTables): ComparedTable | null {
  const [was, is] = [before.tables.get('languages'), now.tables.get('languages')];
  if (was === undefined || is === undefined) return null;
  const offered = is.rows.map(({ key }) => key).filter((key) => key !== OTHER_LANGUAGES);
  const common = offered.filter((key) => was.rows.some((row) => row.key === key));
  const rest = ({ rows }: PublishedTable) => rows.map(({ key }) => key).filter((key) => !common.includes(key));
  const alone = common.map((key) => ({ key, before: shareIn(was, [key]), now: shareIn(is, [key]) }));
  const others = { key: OTHER_LANGUAGES, before: shareIn(was, rest(was)), now: shareIn(is, rest(is)) };
  return {
    ...{ id: 'languages', askedBefore: countOf(was.asked), askedNow: countOf(is.asked) },
    rows: [...alone, others].map((row) => ({ ...row, reworded: false })),
    ...{ reworded: false, readOtherwise: false },
  };
}
