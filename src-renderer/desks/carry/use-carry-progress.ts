// How much of a file has gone onto a stick and been read back from it, in hundredths.

import { useEffect, useState } from "react";
import { useEngine } from "../../engine/context";

export interface CarryProgress {
  readonly done: number;
  /** 0 while nothing has been written: the person is choosing the place. */
  readonly total: number;
}

const nothing: CarryProgress = { done: 0, total: 0 };

/** `pending` is whether a file is being written; a new one begins anew. */
export function useCarryProgress(pending: boolean): CarryProgress {
  const { client } = useEngine();
  const [progress, setProgress] = useState(nothing);
  useEffect(() => {
    if (!pending) return;
    const end = client.onNotice((notice) => {
      if (notice.notice === "progress" && notice.job === "carry")
        setProgress({ done: Math.floor((100 * notice.done) / notice.total), total: 100 });
    });
    return () => {
      end();
      setProgress(nothing);
    };
  }, [client, pending]);
  return progress;
}
