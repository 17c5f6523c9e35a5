// The addresses that delayed links run over; link-local, so that no laptop takes them for its own in the hall.

export const middleAddress = "169.254.78.254";

/** The usual one of VXLAN. */
export const vxlanPort = 4789;

export function outerAddressOf(number: number): string {
  return `169.254.78.${number}`;
}
