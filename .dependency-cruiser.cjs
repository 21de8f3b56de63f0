/**
 * The one direction of imports:
 * domain <- items (pure) <- formats <- server <- app, cli;  domain <- ui <- items (faces);
 * domain <- browser <- app.  Nothing imports app.
 */
const pureItems = '^items/.*[.]ts$';
const faces = '^items/.*[.]tsx$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: '^(app|browser|cli|formats|items|server|ui)/' },
    },
    {
      name: 'domain-packages',
      comment: 'The pure rooms use only these packages; ts-fsrs in one file.',
      severity: 'error',
      from: { path: `^domain/|${pureItems}` },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(zod|pure-rand|temporal-polyfill|temporal-spec|ts-fsrs)/',
      },
    },
    {
      name: 'one-file-around-fsrs',
      severity: 'error',
      from: { pathNot: '^domain/study/schedule[.]ts$' },
      to: { path: 'node_modules/ts-fsrs/' },
    },
    {
      name: 'pure-items-see-domain',
      severity: 'error',
      from: { path: pureItems },
      to: { path: `^(app|browser|cli|formats|server|ui)/|${faces}` },
    },
    {
      name: 'faces-see-ui-and-types',
      severity: 'error',
      from: { path: faces },
      to: { path: '^(app|browser|cli|formats|server)/' },
    },
    {
      name: 'faces-take-only-types',
      comment: 'A face that takes a value from the pure side would ship it, and may ship keys.',
      severity: 'error',
      from: { path: faces },
      to: { path: `^domain/|${pureItems}`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-network-storage-or-items',
      severity: 'error',
      from: { path: '^ui/' },
      to: { path: '^(app|browser|cli|formats|items|server)/' },
    },
    {
      name: 'browser-sees-domain',
      severity: 'error',
      from: { path: '^browser/' },
      to: { path: '^(app|cli|formats|items|server|ui)/' },
    },
    {
      name: 'formats-see-items-and-domain',
      severity: 'error',
      from: { path: '^formats/' },
      to: { path: `^(app|browser|cli|server|ui)/|${faces}` },
    },
    {
      name: 'server-sees-no-screen',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: `^(app|browser|cli|ui)/|${faces}` },
    },
    {
      name: 'cli-is-thin',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(app|browser|ui)/' },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      from: { path: '^(browser|cli|domain|formats|items|server|ui)/' },
      to: { path: '^app/' },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(server/database/generated|\\.next)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
