import type { Permission } from '#app/domain/permissions.ts';

/** The permission that each page of results, reports and what comes of them asks for, by its address below the organization's. */
export const guarded: Readonly<Record<string, Permission>> = {
  groups: 'consultations.see',
  'consultations/:slug/results': 'results.see',
  'consultations/:slug/results/questions': 'results.see',
  'consultations/:slug/results/by-group': 'results.see',
  'consultations/:slug/results/cross': 'results.exact',
  'consultations/:slug/results/comments': 'comments.read-redacted',
  'consultations/:slug/results/figure/:figure': 'results.see',
  'consultations/:slug/results/heard': 'results.see',
  'consultations/:slug/results/heard/:variable/:format': 'results.see',
  'consultations/:slug/results/drop-out': 'results.see',
  'consultations/:slug/results/drop-out/:audience/:version/:format': 'results.see',
  'consultations/:slug/results/waves': 'results.see',
  'consultations/:slug/results/waves/:table/:format': 'results.see',
  'consultations/:slug/results/benchmarks': 'benchmarks.edit',
  'consultations/:slug/results/benchmarks.csv': 'benchmarks.edit',
  'consultations/:slug/publish': 'edition.preview',
  'consultations/:slug/report': 'report.write',
  'consultations/:slug/report/tables': 'report.write',
  'consultations/:slug/report/narratives': 'report.write',
  'consultations/:slug/recommendations': 'recommendations.write',
  'consultations/:slug/decisions': 'decisions.record',
  'consultations/:slug/commitments': 'commitments.edit',
  'consultations/:slug/commitments.csv': 'commitments.edit',
};
