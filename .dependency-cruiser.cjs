/**
 * Which way code may reach (README and docs/decisions say why): hands go only downwards. A room may import itself, what is
 * listed for it, and npm packages; tests may import anything.
 */
const SESSION = ['app/server/session', 'app/server/return-path.ts'];

/** Room → what of ours it may import. Every room of the house stands here; a new one must be added. */
const reach = {
  'app/routes/team': [
    'app/services',
    'db/read',
    'app/domain',
    'app/components',
    'app/charts',
    'app/i18n',
    'app/language',
    // What marks a report that is not public, beside the report's own style sheet.
    'app/styles/council.css',
    ...SESSION,
  ],
  'app/routes/public': [
    'app/services',
    'db/editions',
    'app/domain',
    'app/components',
    'app/charts',
    'app/i18n',
    'app/language',
    ...SESSION,
  ],
  'app/routes/api': [
    'app/services',
    'db/editions',
    'app/domain',
    'app/components',
    'app/charts',
    'app/i18n',
    'app/language',
    ...SESSION,
  ],
  'app/aids': [],
  'app/components': ['app/domain', 'app/charts', 'app/i18n', 'app/language'],
  // A published edition's pages as whole documents: what the services keep and the server hands out.
  'app/published': ['app/components', 'app/charts', 'app/domain', 'app/i18n', 'app/language'],
  'app/jobs': ['app/services'],
  'app/services': [
    'app/domain',
    'app/disclosure',
    'app/theming',
    'app/language',
    'app/published',
    'db',
    'app/exchange',
    'app/providers',
  ],
  'app/exchange': ['app/domain', 'app/charts', 'app/language'],
  'app/providers': ['app/domain', 'app/config.ts'],
  'app/theming': ['app/domain', 'app/language'],
  'app/disclosure': ['app/domain'],
  'app/charts': ['app/domain'],
  'app/language': [],
  'app/domain': [],
  'app/i18n': ['app/language', 'locales'],
  'app/server': ['app/config.ts', 'app/i18n', 'db/editions'],
  'app/config.ts': [],
  db: ['app/domain', 'app/config.ts'],
  scripts: ['app/services', 'app/theming', 'db', 'app/exchange', 'app/config.ts'],
};

/** What starts or frames the whole product reaches into the rooms that it puts together. */
const builders = {
  '^app/(root|entry\\.server)\\.tsx$': ['app/components', 'app/i18n', 'app/server', 'app/styles'],
  '^app/routes\\.ts$': [],
  '^scripts/(start|dev)(\\.ts$|/)': ['app/server', 'app/jobs', 'app/providers'],
  '^scripts/bench(?!-respondent\\.ts$|/(builder|review(-people|-evening)?|results(-people)?)\\.ts$)': [
    'app/server',
    'app/jobs',
    'app/domain',
    'app/language',
  ],
  // The page is asked for as the tests ask, without a server between.
  '^scripts/bench/(builder|review(-people|-evening)?|results(-people)?)\\.ts$': [
    'app/domain',
    'app/language',
    'app/server',
    'tests/handler.ts',
  ],
  '^scripts/test\\.ts$': ['tests/e2e/browser.ts'],
  '^scripts/bench-respondent\\.ts$': ['tests/e2e/browser.ts'],
  '^scripts/picture-docs': ['app/server', 'app/jobs', 'app/domain', 'tests/e2e/browser.ts'],
  '^scripts/demonstration/': ['app/domain'],
  '^scripts/evaluate': ['app/domain', 'app/language'],
  '^scripts/reading/': ['app/domain'],
  '^scripts/soak(\\.ts$|/)': ['app/domain', 'app/disclosure'],
  '^scripts/suppress': ['app/disclosure'],
  '^scripts/(train-|build-|language-model/|word-vectors)': ['app/language'],
  '^scripts/check-locales\\.ts$': ['app/language', 'app/i18n'],
  '^app/server/published': ['app/server', 'app/services', 'app/language'],
  '^app/server/session': ['app/server', 'app/services', 'app/domain', 'app/i18n', 'app/config.ts'],
};

/** Types alone, where a room names what it is handed without being able to call it. */
const typesOnly = {
  'app/server': ['app/services/application.ts'],
  'app/routes/team': ['app/root.tsx'],
  'app/routes/public': ['app/root.tsx'],
  db: ['app/theming/types.ts'],
};

const OURS = '^(app|db|scripts|locales|tests)/';
const TESTS = '(\\.test\\.tsx?$|^tests/)';
const starting = (places) =>
  places.map((place) => `^${place.replace(/\./g, '\\.')}${/\.\w+$/.test(place) ? '$' : '(/|[.-])'}`);
const mayReach = ([room, places]) => ({
  name: `reach-of-${room}`,
  severity: 'error',
  from: { path: starting([room]), pathNot: [TESTS, ...Object.keys(builders)] },
  to: { path: OURS, pathNot: starting([room, ...places, ...(typesOnly[room] ?? [])]) },
});

module.exports = {
  forbidden: [
    ...Object.entries(reach).map(mayReach),
    ...Object.entries(builders).map(([path, places]) => ({
      name: `reach-of-builder-${path}`,
      severity: 'error',
      from: { path, pathNot: TESTS },
      to: {
        path: OURS,
        pathNot: starting([...places, ...(path.startsWith('^scripts') ? ['scripts', ...reach.scripts] : [])]),
      },
    })),
    ...Object.entries(typesOnly).map(([room, places]) => ({
      name: `types-only-for-${room}`,
      severity: 'error',
      from: { path: starting([room]), pathNot: [TESTS, ...Object.keys(builders)] },
      to: { path: starting(places), dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'theming-takes-types-of-domain',
      comment: 'The pipeline takes and returns plain data: of the domain it knows the shapes.',
      severity: 'error',
      from: { path: '^app/theming/', pathNot: TESTS },
      to: { path: '^app/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'room-not-on-the-plan',
      comment: 'A new room has to say what it may reach.',
      severity: 'error',
      from: {
        path: OURS,
        pathNot: [TESTS, '^locales/', '^app/styles/', ...starting(Object.keys(reach)), ...Object.keys(builders)],
      },
      to: {},
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'one-door-to-natural',
      comment: 'Its root loads 118 MB and several database drivers: only by sub-path, and only here.',
      severity: 'error',
      from: { pathNot: '^app/language/' },
      to: { path: 'node_modules/natural/' },
    },
    {
      name: 'natural-by-sub-path',
      severity: 'error',
      from: { path: '^app/language/' },
      to: { path: 'node_modules/natural/lib/natural/index\\.js$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules have no input or output: of npm and node they use a schema library, word lists and hashes.',
      severity: 'error',
      // The auditor's solver reads and writes nothing either; it is loaded in one file.
      from: {
        path: '^app/(domain|disclosure|language)/',
        pathNot: [TESTS, '^app/disclosure/audit/highs-solver\\.ts$'],
      },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'],
        pathNot: ['node_modules/(zod|natural|stopwords-iso)/', '^(node:)?(crypto|module)$'],
      },
    },
    {
      name: 'only-the-auditor-has-a-solver',
      severity: 'error',
      from: { path: '^(app|db|scripts)/', pathNot: [TESTS, '^app/disclosure/audit/highs-solver\\.ts$'] },
      to: { path: 'node_modules/highs/' },
    },
    {
      name: 'rules-are-not-react',
      severity: 'error',
      from: { path: '^(app/(domain|disclosure|language|theming|services|jobs|exchange)|db)/', pathNot: TESTS },
      to: { path: 'node_modules/(react|react-dom|@remix-run)/' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: {
        path: OURS,
        pathNot: [
          TESTS,
          '^scripts/(test|bench-respondent|bench/builder|bench/(review(-people|-evening)?|results(-people)?)|picture-docs)\\.ts$',
        ],
      },
      to: { path: TESTS },
    },
    {
      name: 'no-development-tool-in-the-product',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: [TESTS, '^app/routes\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|var|app/entry\\.client)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
