// The link to the chief's desk as every part of the judge's desk sees it: asked again every few seconds, since time is part of it.

import { type ReactNode, createContext, useContext, useEffect } from "react";
import type { LinkView } from "#shared/contract/views";
import { useView } from "../../engine/use-view";

const askEveryMs = 3000;

/** null while it is not known; a judge is not alarmed by that. */
const LinkContext = createContext<LinkView | null>(null);

export function LinkProvider({ children }: { children: ReactNode }) {
  const { data, refresh } = useView("venue.link", {});
  useEffect(() => {
    const timer = setInterval(() => void refresh(), askEveryMs);
    return () => clearInterval(timer);
  }, [refresh]);
  return <LinkContext value={data}>{children}</LinkContext>;
}

export function useLink(): LinkView | null {
  return useContext(LinkContext);
}
