import { setInterval } from 'node:timers';
import type { Application } from '#app/services/application.ts';
import { askForEdition } from '#app/services/ask-for-edition.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { openPreview } from '#app/services/preview-edition.ts';
import { watchEdition } from '#app/services/watch-edition.ts';
import { workOnEditionWhereDue } from '#app/services/work-on-edition.ts';
import { CONSULTATION } from './results-people.ts';

const LOOK_EVERY_MS = 100;
const kind = 'public';

/** What a piece of work in the background took, and the most memory that the process held meanwhile, in bytes. */
export interface EditionWork {
  readonly ms: number;
  readonly memory: number;
}

/** Prepares the edition and publishes it, as the worker does; each counts, protects and audits everything. */
export async function workOnEditions(
  app: Application,
  publisher: Membership,
): Promise<{ readonly prepared: EditionWork; readonly published: EditionWork; readonly said: string }> {
  const prepared = await work(app, publisher, null);
  const preview = await openPreview(app, publisher, CONSULTATION, kind);
  if (preview === null) throw new Error('The edition was not prepared');
  const published = await work(app, publisher, preview.fingerprint);
  const { cells, hidden, checked } = preview.audit;
  const said = `${String(preview.document.tables.length)} tables and ${String(preview.document.crossTables?.length ?? 0)} by groups; audited: ${JSON.stringify({ cells, hidden, checked })}, findings ${String(preview.audit.findings.length)}, unproven ${String(preview.audit.unproven.length)}`;
  return { prepared, published, said };
}

async function work(app: Application, publisher: Membership, fingerprint: string | null): Promise<EditionWork> {
  const asked = await askForEdition(app, publisher, { consultation: CONSULTATION, kind, fingerprint });
  if (!('publication' in asked)) throw new Error(`The work was refused: ${JSON.stringify(asked)}`);
  let memory = 0;
  const look = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage.rss());
  }, LOOK_EVERY_MS);
  const start = performance.now();
  await workOnEditionWhereDue(app, publisher.organization.id);
  const ms = performance.now() - start;
  clearInterval(look);
  const watched = await watchEdition(app, publisher, { slug: CONSULTATION, kind, id: asked.publication });
  if (watched.state === 'ended') throw new Error(`The work ended with: ${watched.problem} ${watched.fault ?? ''}`);
  return { ms, memory };
}
