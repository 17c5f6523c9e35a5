// What the preload gives to this window, and nothing else of the machine.

import { type RoadshowBridge, styleNonceSelector } from "#shared/contract/bridge";

declare global {
  interface Window {
    readonly roadshow: RoadshowBridge<MessagePort>;
  }
}

export const bridge = window.roadshow;

/** The value that style elements must carry to be applied. Read once: the browser hides it from the attribute. */
export const styleNonce = document.querySelector<HTMLMetaElement>(styleNonceSelector)?.nonce ?? "";

// Where react-remove-scroll, below Mantine's dialogues, looks for the value that its style element must carry.
Object.defineProperty(window, "__webpack_nonce__", { value: styleNonce });
