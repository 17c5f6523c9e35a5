// The channels between a page's preload and the shell: everything that a page can ask of Electron.

export const ipc = {
  /** Synchronous, once, while the preload loads; answers with Facts. */
  facts: "roadshow:facts",
  /** Asks for a port to the engine. */
  connect: "roadshow:connect",
  /** From the shell: the port, as a transferred MessagePort. */
  port: "roadshow:port",
  openWindow: "roadshow:open-window",
  print: "roadshow:print",
  setLocale: "roadshow:set-locale",
} as const;
