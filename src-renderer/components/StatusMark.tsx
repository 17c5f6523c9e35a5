// A status by shape and word; the colour only repeats what they say.

import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconCircle,
  IconCircleDashed,
  IconClock,
  IconLock,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconScale,
  IconUserOff,
  IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ToneName } from "../app/palette";
import classes from "./StatusMark.module.css";

const shapes = {
  none: IconCircleDashed,
  waiting: IconCircle,
  open: IconPlayerPlay,
  closed: IconPlayerStop,
  draft: IconPencil,
  check: IconCheck,
  amended: IconArrowBackUp,
  recused: IconUserOff,
  conflict: IconScale,
  late: IconClock,
  absent: IconX,
  locked: IconLock,
  warning: IconAlertTriangle,
} as const;

export type StatusShape = keyof typeof shapes;

export interface StatusMarkProps {
  readonly shape: StatusShape;
  readonly tone?: ToneName;
  readonly children: ReactNode;
  /** Keeps the word for those who listen, and shows the shape alone; the word must then stand nearby. */
  readonly shapeOnly?: boolean;
  readonly size?: "sm" | "md" | "lg";
}

const pixels = { sm: 16, md: 20, lg: 28 } as const;

export function StatusMark({ shape, tone = "neutral", children, shapeOnly = false, size = "md" }: StatusMarkProps) {
  const Icon = shapes[shape];
  return (
    <span className={classes["mark"]} data-tone={tone} data-size={size}>
      <Icon aria-hidden size={pixels[size]} stroke={2.2} />
      <span className={shapeOnly ? "visually-hidden" : undefined}>{children}</span>
    </span>
  );
}
