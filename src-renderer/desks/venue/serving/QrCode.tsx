// A QR code as plain SVG elements: dark on white in every appearance, for a scanner needs it so.

import { useMemo } from "react";
import { qrPath } from "./qr-path";

export interface QrCodeProps {
  readonly text: string;
  /** What it is, for those who listen. */
  readonly label: string;
  readonly className?: string | undefined;
}

export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <figure aria-label={label} className={className} data-testid="join-qr">
      <svg aria-hidden viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
    </figure>
  );
}
