// Where the program of a thread lies: beside the build that runs, or beside the source that asks where the sources run.

/** `here` is the address of the module that asks. The build puts programs into one folder and what they share into `chunks`. */
export function programUrl(here: string, source: string, built: string): URL {
  if (here.endsWith(".ts")) return new URL(source, here);
  const folder = new URL(".", here);
  return new URL(folder.pathname.endsWith("/chunks/") ? `../${built}` : built, folder);
}
