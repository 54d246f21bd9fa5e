/** Stages in the order text flows through them: a stage imports earlier ones only. */
const STAGES = {
  'packages/core/src': [
    ['background', 'letter'],
    ['words', 'spelling'],
    ['vectors', 'profile', 'privacy', 'copies'],
    ['semantic'],
    ['affinity'],
    ['interests'],
  ],
  'packages/matcher/src': [
    ['programme', 'solvers'],
    ['rules'],
    ['graph'],
    ['teams', 'assignment'],
    ['insight'],
    ['match', 'numeric'],
    ['changes'],
  ],
};

/** What each package or app may import of the others. */
const ALLOWED = {
  'packages/core': [],
  'packages/matcher': ['packages/core'],
  'packages/files': ['packages/core', 'packages/matcher'],
  'packages/runtime': ['packages/core', 'packages/matcher'],
  'apps/api': ['packages/core', 'packages/matcher', 'packages/runtime', 'packages/files'],
  'apps/cli': ['packages/core', 'packages/matcher', 'packages/runtime', 'packages/files'],
};

const TESTS = '\\.test\\.ts$|/(test-support|solver-suite|brute-force|random-problem)';

const stageRules = Object.entries(STAGES).flatMap(([folder, order]) =>
  order.flatMap((stage, index) => {
    const later = order.slice(index + 1).flat();
    return later.length === 0
      ? []
      : [
          {
            name: `stage-order:${folder}/${stage.join('+')}`,
            severity: 'error',
            from: { path: `^${folder}/(${stage.join('|')})/`, pathNot: TESTS },
            to: { path: `^${folder}/(${later.join('|')})/` },
          },
        ];
  }),
);

const packageRules = Object.entries(ALLOWED).map(([folder, allowed]) => ({
  name: `package-order:${folder}`,
  severity: 'error',
  from: { path: `^${folder}/src/` },
  to: { path: '^(packages|apps)/', pathNot: [folder, ...allowed].map((path) => `^${path}/`) },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'a cycle through a type alone exists only for the compiler',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'natural-by-deep-import-only',
      comment: 'its root prints to stdout, reads .env and loads databases',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/natural/lib/natural/index\\.js$' },
    },
    {
      name: 'pure-packages-know-no-node',
      severity: 'error',
      from: { path: '^packages/(core|matcher)/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-meet-at-their-faces',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/src/' },
      to: {
        path: '^(packages|apps)/[^/]+/src/',
        pathNot: ['^$1/$2/', '^(packages|apps)/[^/]+/src/index\\.ts$', '/testing/'],
      },
    },
    ...stageRules,
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
