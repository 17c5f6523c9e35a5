// Before anyone is signed in: the events of this laptop, and the doors of one.

import type { HelloView } from "#shared/contract/views";

export interface EventHead {
  readonly title: string;
  readonly rehearsal: boolean;
}

export function Entry({ hello }: { hello: HelloView; onAbout: (event: EventHead | null) => void }) {
  return <div>{hello.version}</div>;
}
