// How far the engine has come with the import that is under way at this window.

import { useEffect, useState } from "react";
import { useEngine } from "../../../engine/context";

export interface IntakeProgress {
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}

const unknown: IntakeProgress = { done: 0, total: 0 };

/** `pending` is whether anything is under way; a new work begins anew. */
export function useIntakeProgress(pending: boolean): IntakeProgress {
  const { client } = useEngine();
  const [progress, setProgress] = useState(unknown);
  useEffect(() => {
    if (!pending) return;
    const end = client.onNotice((notice) => {
      if (notice.notice === "progress" && notice.job === "intake")
        setProgress({ done: notice.done, total: notice.total });
    });
    return () => {
      end();
      setProgress(unknown);
    };
  }, [client, pending]);
  return progress;
}
