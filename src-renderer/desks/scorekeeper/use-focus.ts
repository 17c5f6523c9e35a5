// Puts the focus into the field that a page begins with, once, when the page is shown.

import { type RefObject, useEffect, useRef } from "react";

export function useFocus<E extends HTMLElement>(): RefObject<E | null> {
  const field = useRef<E>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
