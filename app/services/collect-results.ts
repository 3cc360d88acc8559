import type { TenantTransaction } from '#db/client.ts';
import { codebookThemesOf } from '#db/read/codebook-themes.ts';
import { codebookOf, type Consultation, type ConsultationKey } from '#db/read/consultations.ts';
import { surveysOf } from '#db/read/editions.ts';
import { linkNamesOf } from '#db/read/links.ts';
import { areaTiesOf, planNodesOf } from '#db/read/plan.ts';
import { peopleOfAudiences, resultPeople } from '#db/read/result-people.ts';
import { columnsBuilder } from '../domain/results/build-columns.ts';
import type { ResultsDeclaration } from '../domain/results/declare-variables.ts';
import type { ResultColumns } from '../domain/results/result-columns.ts';

/**
 * Puts everybody who counts in a consultation into columns, each audience by itself, by audience; `tell` is told how many
 * people are in them, now and then. To be called at one moment: else an answer that comes in between would be half in.
 */
export async function collectResults(
  tx: TenantTransaction,
  consultation: Consultation,
  tell: (done: number, people: number) => void = () => undefined,
): Promise<readonly ResultColumns[]> {
  const key = { organizationId: consultation.organizationId, consultationId: consultation.id };
  const declarations = await declareResults(tx, key, consultation);
  const builders = new Map(
    declarations.map(({ people, ...declaration }) => [declaration.audience, columnsBuilder(declaration, people)]),
  );
  const total = declarations.reduce((sum, { people }) => sum + people, 0);
  let done = 0;
  for await (const page of resultPeople(tx, key, consultation.timeZone)) {
    for (const person of page) builders.get(person.audience)?.add(person);
    done += page.length;
    tell(done, total);
  }
  return [...builders.values()].map((builder) => builder.finish());
}

/** What the variables of each audience are: of those whose survey has been published. */
async function declareResults(
  tx: TenantTransaction,
  key: ConsultationKey,
  { languages, timeZone, sensitiveQuestions }: Consultation,
): Promise<readonly (ResultsDeclaration & { readonly people: number })[]> {
  const surveys = await surveysOf(tx, key);
  const areas = await codebookOf(tx, key);
  const themes = await codebookThemesOf(tx, key);
  const nodes = await planNodesOf(tx, key);
  const ties = await areaTiesOf(tx, key);
  const links = await linkNamesOf(tx, key);
  const lenses = nodes
    .filter(({ kind }) => kind === 'lens')
    .map((lens) => ({
      ...{ key: lens.key, label: lens.label },
      areas: ties.filter(({ kind, nodeKey }) => kind === 'lens' && nodeKey === lens.key).map(({ areaKey }) => areaKey),
    }));
  const codebook = { languages, areas, themes: themes.toSorted((a, b) => (a.key < b.key ? -1 : 1)), lenses, links };
  const audiences = await peopleOfAudiences(tx, key, timeZone);
  return audiences.flatMap(({ audience, people, days }) => {
    const versions = surveys.get(audience);
    return versions === undefined ? [] : [{ audience, people, days, versions, sensitiveQuestions, ...codebook }];
  });
}
