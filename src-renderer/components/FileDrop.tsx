// Takes a file from a person, or several, chosen or dropped, and hands on name and bytes of each; nothing is sent from here.

import { Button, Stack, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./FileDrop.module.css";

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FileDropProps {
  readonly label: string;
  /** Endings with their dot, such as [".xlsx"]. */
  readonly endings: readonly string[];
  /** Called for each, in the order in which they were chosen. */
  readonly onFile: (file: PickedFile) => void;
  readonly disabled?: boolean;
  readonly several?: boolean;
}

type Trouble = { readonly kind: "unreadable" | "wrongKind"; readonly name: string };

export function FileDrop({ label, endings, onFile, disabled = false, several = false }: FileDropProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLFieldSetElement>(null);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const hint = useId();

  const takeOne = async (file: File) => {
    if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
      setTrouble({ kind: "wrongKind", name: file.name });
      return;
    }
    setReading(file.name);
    try {
      onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      setTrouble({ kind: "unreadable", name: file.name });
    } finally {
      setReading(null);
    }
  };
  const take = async (files: readonly File[]) => {
    if (disabled) return;
    setTrouble(null);
    for (const file of several ? files : files.slice(0, 1)) await takeOne(file);
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(
    () => (area.current ? acceptDrops(area.current, setOver, (files) => void latest.current(files)) : undefined),
    [],
  );

  return (
    <fieldset ref={area} className={classes["drop"]} data-over={over || undefined} aria-label={label}>
      <Stack align="center" gap="sm">
        <IconFileImport aria-hidden size={32} />
        <Text fw={600}>{label}</Text>
        <Text id={hint} c="dimmed" component="output">
          {reading ? t("file.reading", { name: reading }) : t(over ? "file.dropHere" : "file.drop")}
        </Text>
        <Button
          variant="default"
          disabled={disabled}
          loading={reading !== null}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          {t("file.choose")}
        </Button>
        {trouble && (
          <Text role="alert" c="danger" fw={600}>
            {t(`file.${trouble.kind}`, { name: trouble.name, kinds: endings.join(", ") })}
          </Text>
        )}
      </Stack>
      <input
        ref={input}
        type="file"
        accept={endings.join(",")}
        multiple={several}
        hidden
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </fieldset>
  );
}

/** A drop is heard by the area itself: it is no control, and is not to be announced as one. */
function acceptDrops(area: HTMLElement, setOver: (over: boolean) => void, take: (files: readonly File[]) => void) {
  const stop = new AbortController();
  const on = (type: "dragover" | "dragleave" | "drop", over: boolean) =>
    area.addEventListener(
      type,
      (event) => {
        event.preventDefault();
        setOver(over);
        if (type === "drop") take([...(event.dataTransfer?.files ?? [])]);
      },
      { signal: stop.signal },
    );
  on("dragover", true);
  on("dragleave", false);
  on("drop", false);
  return () => stop.abort();
}
