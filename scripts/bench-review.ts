/**
 * Measures what an evening of thirty reviewers costs among 200,000 comments: the next comment, the theme workshop, a merge,
 * agreement. Printed beside what is promised and beside plain SQL. `npm run bench:review`.
 */
import { benchReview } from './bench/review.ts';
import { withInstallation } from './bench/installation.ts';

await withInstallation(benchReview);
