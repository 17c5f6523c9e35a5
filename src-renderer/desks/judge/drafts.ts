// The draft queue of whoever is signed in at this window; it outlives the desk, so that nothing typed is lost with it.

import { createContext, useContext, useEffect } from "react";
import { useStore } from "zustand";
import type { BallotView, SessionView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { useEngine, useSession } from "../../engine/context";
import type { Engine } from "../../engine/engine";
import { type DraftQueue, type DraftState, type StoredDraft, createDraftQueue } from "../../stores/draft-queue";
import { joinFeedback, splitFeedback } from "../../stores/feedback";

const queues = new WeakMap<Engine, Map<string, DraftQueue>>();

function keyOf(session: SessionView | null | undefined): string | null {
  return session ? `${session.event} ${session.person}` : null;
}

/** Others' queues are dropped here, but for those that still hold something unsaved. */
function queueOf(engine: Engine, session: SessionView): DraftQueue {
  const all = queues.get(engine) ?? new Map<string, DraftQueue>();
  queues.set(engine, all);
  const key = String(keyOf(session));
  for (const [other, queue] of all) if (other !== key && queue.isSettled()) all.delete(other);
  const queue = all.get(key) ?? createQueue(engine, key);
  all.set(key, queue);
  return queue;
}

function createQueue(engine: Engine, key: string): DraftQueue {
  const { client, session } = engine;
  const isOwn = (): boolean => keyOf(session.store.getState().hello?.session) === key;
  const queue = createDraftQueue({
    async save(project, marks, revision) {
      // The engine files a draft under whoever is signed in: nothing is sent while that is somebody else.
      if (!isOwn()) throw new AppError("not-signed-in");
      return client.call("judge.save-draft", { project, ...splitFeedback(marks), revision });
    },
    read: async (project) => storedDraft((await client.call("judge.ballot", { project })).draft),
  });
  client.onConnection((connection) => {
    if (connection === "connected" && isOwn()) queue.retry();
  });
  session.beforeSignOut(async () => {
    if (isOwn()) await queue.settled();
  });
  return queue;
}

/** The engine's draft as the queue holds it: the words to the team among the marks. */
export function storedDraft(draft: BallotView["draft"]): StoredDraft | null {
  return draft && { marks: joinFeedback(draft), revision: draft.revision, savedAt: draft.savedAt };
}

/** The signed-in judge's queue. What was left unsaved when the session was interrupted is sent as soon as it is back. */
export function useOwnQueue(): DraftQueue {
  const queue = queueOf(useEngine(), useSession());
  useEffect(() => queue.retry(), [queue]);
  return queue;
}

export const DraftsContext = createContext<DraftQueue | null>(null);

export function useDrafts(): DraftQueue {
  const queue = useContext(DraftsContext);
  if (!queue) throw new Error("useDrafts outside the judge's desk");
  return queue;
}

export function useDraft(project: string): DraftState | null {
  return useStore(useDrafts().store, (drafts) => drafts[project] ?? null);
}
