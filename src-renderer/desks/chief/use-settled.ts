// Whether something has stood long enough to be meant: guards a button whose meaning has just changed under the finger.

import { useEffect, useState } from "react";

/** True once `value` has been the same for `milliseconds`; the first value only at once where `atFirst` says so. */
export function useSettled(value: string, milliseconds: number, atFirst: boolean): boolean {
  const [settled, setSettled] = useState(atFirst ? value : null);
  useEffect(() => {
    if (settled === value) return;
    const timer = window.setTimeout(() => setSettled(value), milliseconds);
    return () => window.clearTimeout(timer);
  }, [settled, value, milliseconds]);
  return settled === value;
}
