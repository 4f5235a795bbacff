/** The directions of architecture.md §3 for dependency-cruiser. Read by scripts/directions.ts. */
const no = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    no('no-cycles', 'A cycle has no top: nobody can read it first.', {}, { circular: true }),
    no('nothing-unresolvable', 'A path that leads nowhere would hide from every other rule.', {}, { couldNotResolve: true }),
    no(
      'shared-is-pure',
      'src-shared runs in both processes, so it knows neither.',
      { path: '^src-shared/' },
      {
        path: '^(src-main|src-renderer)/|^(electron|react|react-dom|zustand|better-sqlite3|drizzle-orm)(/|$)|node_modules/(electron|react|react-dom|zustand|better-sqlite3|drizzle-orm)/',
      },
    ),
    no('shared-no-node', 'src-shared must run in the browser.', { path: '^src-shared/' }, { dependencyTypes: ['core'] }),
    no(
      'processes-meet-in-shared',
      'Main and renderer talk only through src-shared/api.ts.',
      { path: '^src-(main|renderer)/' },
      { path: '^src-(main|renderer)/', pathNot: '^src-$1/' },
    ),
    no(
      'product-below-tools',
      'The product knows neither its tests nor its scripts.',
      { path: '^src-' },
      { path: '^(tests|scripts)/' },
    ),
    no(
      'main-kit-below-features',
      'kit and database know no feature.',
      { path: '^src-main/(kit|database)/', pathNot: '^src-main/database/schema\\.ts$' },
      { path: '^src-main/(features|app|router)' },
    ),
    no(
      'main-features-below-app',
      'A feature does not know windows, menus or the router.',
      { path: '^src-main/features/' },
      { path: '^src-main/(app/|router|main)|node_modules/electron/|^electron$' },
    ),
    no(
      'electron-lives-in-app',
      'Only the window side knows Electron.',
      { path: '^src-main/', pathNot: '^src-main/(app/|main\\.ts$|preload\\.ts$)' },
      { path: 'node_modules/electron/|^electron$' },
    ),
    no(
      'main-feature-door',
      'Another feature may be read through its table or asked through its service.',
      { path: '^src-main/features/([^/]+)/' },
      { path: '^src-main/features/', pathNot: '^src-main/features/$1/|/(table|service)\\.ts$' },
    ),
    no(
      'shared-feature-door',
      'Another feature is known only by its schema.',
      { path: '^src-shared/features/([^/]+)/' },
      { path: '^src-shared/features/', pathNot: '^src-shared/features/$1/|/schema\\.ts$' },
    ),
    no(
      'sql-lives-in-queries',
      'Only tables, queries and database/ speak SQL.',
      {
        path: '^src-main/',
        pathNot:
          '^src-main/features/[^/]+/(table|queries|[a-z]+Queries)\\.ts$|^src-main/database/|^src-main/reader/stagingFile\\.ts$',
      },
      { path: 'node_modules/(drizzle-orm|better-sqlite3)/', dependencyTypesNot: ['type-only'] },
    ),
    no(
      'renderer-features-apart',
      'Features are put side by side by a screen, never by each other.',
      { path: '^src-renderer/features/([^/]+)/' },
      { path: '^src-renderer/(features|screens|app)/', pathNot: '^src-renderer/features/$1/' },
    ),
    no(
      'renderer-kit-below-features',
      'kit knows no feature.',
      { path: '^src-renderer/kit/' },
      { path: '^src-renderer/(features|screens|app)/' },
    ),
    no(
      'renderer-screens-below-app',
      'A screen does not know the frame around it.',
      { path: '^src-renderer/screens/' },
      { path: '^src-renderer/app/' },
    ),
    no(
      'renderer-is-a-web-page',
      'The renderer has no Node and no Electron.',
      { path: '^src-renderer/' },
      { path: 'node_modules/(electron|better-sqlite3|drizzle-orm)/|^electron$', dependencyTypesNot: ['type-only'] },
    ),
    no('renderer-no-node', 'The renderer has no Node.', { path: '^src-renderer/' }, { dependencyTypes: ['core'] }),
    no(
      'orpc-lives-in-kit',
      'One library, three doors: kit of each process.',
      { path: '^src-', pathNot: '^src-(shared|main|renderer)/kit/|^src-main/app/port\\.ts$' },
      { path: 'node_modules/@orpc/' },
    ),
    no('no-orphans', 'Unused files are noise.', { orphan: true, pathNot: '\\.d\\.ts$|(main|data)\\.tsx?$|preload\\.ts$' }, {}),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules|^(tests|scripts)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css'],
    },
  },
}
