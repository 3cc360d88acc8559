/**
 * Measures what a million responses cost the team's results, an edition and its readers. Printed beside what is promised
 * and beside plain SQL or a fixed answer. `npm run bench:results`.
 */
import { withInstallation } from './bench/installation.ts';
import { benchResults } from './bench/results.ts';

await withInstallation(benchResults);
