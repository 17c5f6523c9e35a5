// Where the statistics program lies: beside the build that runs, or beside this very source where the sources run.

/** `here` is the address of the module that asks. The build puts programs into one folder and what they share into `chunks`. */
export function programUrl(here: string): URL {
  if (here.endsWith(".ts")) return new URL("program.ts", here);
  const folder = new URL(".", here);
  return new URL(folder.pathname.endsWith("/chunks/") ? "../statistics.js" : "statistics.js", folder);
}
