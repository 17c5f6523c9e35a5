// The running order as a list: moved by buttons, by the arrow keys, or by typing the place where a project is to go.

import { Badge, Group, Stack, Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";
import { moveTo } from "../lists";
import { MoveButtons } from "../parts/MoveButtons";
import { Pager } from "../parts/PagedTable";
import { pageOf } from "../parts/paging";
import { useTrackName } from "../projects/use-track-names";
import { amountText } from "../rule/rule-draft";
import classes from "./OrderList.module.css";

const pageSize = 100;

export interface OrderListProps {
  readonly placed: readonly ProjectView[];
  /** Of those, the ones that take no part any more. */
  readonly leaving: readonly ProjectView[];
  readonly fixed: boolean;
  /** The order holds just those placed, so that a place in one is a place in the other. */
  readonly onMove: (edit: (order: readonly string[]) => readonly string[]) => void;
}

export function OrderList({ placed, leaving, fixed, onMove }: OrderListProps) {
  const { t } = useTranslation("organiser");
  const [wanted, setWanted] = useState(1);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const { page, pages, shown, from } = pageOf(placed, wanted, pageSize);
  const move = (at: number, to: number) => {
    const project = placed[at];
    const target = Math.max(0, Math.min(placed.length - 1, to));
    if (!project || target === at) return;
    const first = Math.floor(target / pageSize) * pageSize;
    onMove((order) => moveTo(order, at, target));
    setSaid(t("list.moved", { name: project.name, place: target + 1 }));
    setWanted(first / pageSize + 1);
    requestAnimationFrame(() => focusRow(list.current, target - first));
  };
  return (
    <Stack gap="sm">
      {!fixed && <Text c="dimmed">{t("order.keys")}</Text>}
      <ol ref={list} className={classes["list"]} aria-label={t("order.list")} start={from + 1}>
        {shown.map((project, index) => {
          const at = from + index;
          return (
            <OrderRow
              key={project.project}
              project={project}
              at={at}
              last={at === placed.length - 1}
              startsTrack={project.track !== placed[at - 1]?.track}
              leaves={leaving.includes(project)}
              fixed={fixed}
              onMove={(to) => move(at, to)}
            />
          );
        })}
      </ol>
      <output className="visually-hidden">{said}</output>
      {pages > 1 && <Pager page={page} pages={pages} onPage={setWanted} />}
    </Stack>
  );
}

/** Who was moved stays in hand. */
function focusRow(list: HTMLOListElement | null, index: number): void {
  list?.children[index]?.querySelector<HTMLElement>("input")?.focus();
}

interface OrderRowProps {
  readonly project: ProjectView;
  readonly at: number;
  readonly last: boolean;
  readonly startsTrack: boolean;
  readonly leaves: boolean;
  readonly fixed: boolean;
  readonly onMove: (to: number) => void;
}

function OrderRow({ project, at, last, startsTrack, leaves, fixed, onMove }: OrderRowProps) {
  const { t } = useTranslation("organiser");
  const trackName = useTrackName();
  const track = trackName(project.track);
  return (
    <li className={classes["row"]} data-starts-track={startsTrack || undefined}>
      {fixed ? (
        <span className={classes["place"]}>{at + 1}</span>
      ) : (
        <PlaceField at={at} label={t("order.placeOf", { name: project.name, track })} onMove={onMove} />
      )}
      <div className={classes["words"]}>
        <Text fw={600}>{project.name}</Text>
        <Text size="sm" c="dimmed">
          {`${project.seq} · ${project.applicantUnit}`}
        </Text>
        {leaves && (
          <StatusMark shape="absent" tone="danger" size="sm">
            {t(project.withdrawn === null ? "stages.leftBehind" : "order.withdrawn")}
          </StatusMark>
        )}
      </div>
      <Group gap="sm" wrap="nowrap">
        <Badge color="neutral">{track}</Badge>
        {!fixed && (
          <MoveButtons
            name={project.name}
            first={at === 0}
            last={last}
            onUp={() => onMove(at - 1)}
            onDown={() => onMove(at + 1)}
          />
        )}
      </Group>
    </li>
  );
}

interface PlaceFieldProps {
  readonly at: number;
  readonly label: string;
  readonly onMove: (to: number) => void;
}

/** ↑ and ↓ move by one; a number and Enter moves there. */
function PlaceField({ at, label, onMove }: PlaceFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const text = amountText(typed ?? "");
    setTyped(null);
    if (/^\d{1,6}$/.test(text)) onMove(Number(text) - 1);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowUp") onMove(at - 1);
    else if (event.key === "ArrowDown") onMove(at + 1);
    else if (event.key === "Enter") take();
    else if (event.key === "Escape") setTyped(null);
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      classNames={{ input: classes["place"] ?? "" }}
      w="4.5rem"
      value={typed ?? String(at + 1)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={take}
      onKeyDown={onKey}
    />
  );
}
