/**
 * Measures what writing on a large survey costs, from the page to the publication, and prints it beside what is promised
 * and beside plain SQL. `npm run bench:builder`.
 */
import { benchBuilder } from './bench/builder.ts';
import { withInstallation } from './bench/installation.ts';

await withInstallation(benchBuilder);
