// What was found at start and must be told; it stays until someone has put it away, and comes back with the next window.

import { useState } from "react";
import type { StartupNote } from "#shared/contract/views";
import { AppError } from "#shared/errors";
import { ErrorNotice } from "../../components/ErrorNotice";
import classes from "./StartupNotes.module.css";

export function StartupNotes({ notes }: { notes: readonly StartupNote[] }) {
  const [read, setRead] = useState<readonly string[]>([]);
  const unread = notes.map((note) => ({ note, key: JSON.stringify(note) })).filter(({ key }) => !read.includes(key));
  if (unread.length === 0) return null;
  return (
    <div className={classes["notes"]}>
      {unread.map(({ note, key }) => (
        <ErrorNotice key={key} error={new AppError(note.code, note.details)} onClose={() => setRead([...read, key])} />
      ))}
    </div>
  );
}
