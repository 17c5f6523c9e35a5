// A typed address of central as the engine takes it: https where nothing else is said, and no path.

/** null for what is no address. */
export function centralAddress(typed: string): string | null {
  const text = typed.trim().replace(/\/+$/, "");
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/?#@]+$/i.test(whole) ? whole : null;
}

/** Over plain http whoever sits between reads the token, and everything that is sent. */
export function isOpen(address: string): boolean {
  return /^http:/i.test(address) && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(address);
}
