// What a setting means for this event, in the language of the interface, beneath it.

import { useTranslation } from "react-i18next";
import type { NoteText } from "#shared/contract/views/rule-notes";
import classes from "./Note.module.css";

/** The language of the interface, of a text that comes in both. */
export function useNoteText(): (note: NoteText) => string {
  const { i18n } = useTranslation();
  return (note) => (i18n.language === "en" ? note.en : note.zh);
}

export function Note({ notes }: { readonly notes: readonly (NoteText | undefined)[] }) {
  const textOf = useNoteText();
  const told = notes.filter((note) => note !== undefined).map(textOf);
  if (told.length === 0) return null;
  return (
    <div className={classes["note"]}>
      {told.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}
