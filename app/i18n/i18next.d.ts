import 'i18next';
import type common from '#locales/en/common.json';
import type report from '#locales/en/report.json';
import type review from '#locales/en/review.json';
import type summary from '#locales/en/summary.json';
import type survey from '#locales/en/survey.json';
import type team from '#locales/en/team.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      report: typeof report;
      review: typeof review;
      summary: typeof summary;
      survey: typeof survey;
      team: typeof team;
    };
  }
}
