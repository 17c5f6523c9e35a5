// The drafts of whoever keys at this window; they outlive the desk, so that nothing typed is lost with it.

import { createContext, useContext, useEffect } from "react";
import { useStore } from "zustand";
import type { KeyingView, SessionView } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { useEngine, useSession } from "../../engine/context";
import type { Engine } from "../../engine/engine";
import { type DraftQueue, type DraftState, type StoredDraft, createDraftQueue } from "../../stores/draft-queue";
import { joinSheet, splitSheet } from "./typed-sheet";

const queues = new WeakMap<Engine, Map<string, DraftQueue>>();

function keyOf(session: SessionView | null | undefined): string | null {
  return session ? `${session.event} ${session.person}` : null;
}

/** One sheet among those of a queue. */
export function sheetKey({ project, judge }: { readonly project: string; readonly judge: string }): string {
  return `${project} ${judge}`;
}

function placeOf(key: string): { project: string; judge: string } {
  const [project = "", judge = ""] = key.split(" ");
  return { project, judge };
}

function queueOf(engine: Engine, session: SessionView): DraftQueue {
  const all = queues.get(engine) ?? new Map<string, DraftQueue>();
  queues.set(engine, all);
  const key = String(keyOf(session));
  for (const [other, queue] of all) if (other !== key && queue.isSettled()) all.delete(other);
  const queue = all.get(key) ?? createQueue(engine, key);
  all.set(key, queue);
  return queue;
}

function createQueue({ client, session }: Engine, key: string): DraftQueue {
  const isOwn = (): boolean => keyOf(session.store.getState().hello?.session) === key;
  const queue = createDraftQueue({
    async save(sheet, marks, revision) {
      // The engine files a draft under whoever is signed in: nothing is sent while that is somebody else.
      if (!isOwn()) throw new AppError("not-signed-in");
      return client.call("scorekeeper.save-draft", { ...placeOf(sheet), ...splitSheet(marks, ""), revision });
    },
    read: async (sheet) => storedDraft((await client.call("scorekeeper.sheet", placeOf(sheet))).draft),
  });
  client.onConnection((connection) => {
    if (connection === "connected" && isOwn()) queue.retry();
  });
  session.beforeSignOut(async () => {
    if (isOwn()) await queue.settled();
  });
  return queue;
}

export function storedDraft(draft: KeyingView["draft"]): StoredDraft | null {
  return draft && { marks: joinSheet(draft), revision: draft.revision, savedAt: draft.savedAt };
}

/** What was left unsaved when the session was interrupted is sent as soon as it is back. */
export function useOwnQueue(): DraftQueue {
  const queue = queueOf(useEngine(), useSession());
  useEffect(() => queue.retry(), [queue]);
  return queue;
}

export const KeyingDraftsContext = createContext<DraftQueue | null>(null);

export function useKeyingDrafts(): DraftQueue {
  const queue = useContext(KeyingDraftsContext);
  if (!queue) throw new Error("useKeyingDrafts outside the scorekeeper's desk");
  return queue;
}

export function useKeyingDraft(sheet: string): DraftState | null {
  return useStore(useKeyingDrafts().store, (drafts) => drafts[sheet] ?? null);
}
