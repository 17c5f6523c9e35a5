// Which part of the house may know which: arrows run one way, and the dependency check holds them.

/**
 * A file under `from` may not import what `never` matches, unless `unless` matches too. Targets are paths in this
 * repository (src-shared/errors.ts), packages (package:zod) or Node's own modules (node:fs).
 */
export const rules = [
  {
    name: "the windows know the contract and the domain, never the engine, the store or the shell",
    from: /^src-renderer\//,
    never: /^(src-(?!shared\/|renderer\/)|db\/|scripts\/|test\/)/,
  },
  {
    name: "a sandboxed page has neither Node nor Electron",
    from: /^src-renderer\//,
    never: /^(node:|package:(electron|better-sqlite3|kysely)$)/,
  },
  {
    name: "the domain is pure: it imports itself and zod",
    from: /^src-shared\//,
    never: /^/,
    unless: /^(src-shared\/|package:zod$)/,
  },
  {
    name: "the store knows the domain only",
    from: /^db\//,
    never: /^(src-(?!shared\/)|scripts\/|test\/)/,
  },
  {
    name: "the main side knows the store, the domain and Node's own cryptography",
    from: /^src-main\//,
    never: /^(src-(?!shared\/|node\/|main\/)|scripts\/|test\/)/,
  },
  {
    name: "engine, store and central service run without Electron and know nothing of the shell",
    from: /^(src-main\/engine|db|src-node|src-central)\//,
    never: /^(src-main\/shell\/|package:electron$)/,
  },
  {
    name: "the preload is sandboxed: of packages it has Electron only",
    from: /^src-main\/shell\/preload\//,
    never: /^(node:|package:(?!electron$)|src-main\/engine\/|db\/)/,
  },
  {
    name: "Node's own cryptography knows the domain only",
    from: /^src-node\//,
    never: /^(src-(?!shared\/|node\/)|db\/|scripts\/|test\/)/,
  },
  {
    name: "the central service knows the store, the domain and Node's own cryptography",
    from: /^src-central\//,
    never: /^(src-(?!shared\/|node\/|central\/)|scripts\/|test\/)/,
  },
  {
    name: "the verifier is a second computation only while it shares no code with the first",
    from: /^src-verifier\//,
    never: /^(src-(?!verifier\/)|db\/|scripts\/|test\/)/,
  },
];

/** The folders whose imports are looked at. */
export const folders = ["src-shared", "src-main", "src-node", "src-renderer", "src-central", "src-verifier", "db"];
