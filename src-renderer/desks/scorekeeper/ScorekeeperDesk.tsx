// The scorekeeper's desk: the sheets to be keyed in, and one of them at a time.

import { useLocation } from "wouter";
import type { ScorekeeperView } from "#shared/contract/views";
import { ViewGate } from "../../components/ViewGate";
import { useView } from "../../engine/use-view";
import { KeyingDraftsContext, useOwnQueue } from "./drafts";
import { KeyingScreen } from "./KeyingScreen";
import { type ListedSheet, listedSheets } from "./sheet-list";
import { SheetList } from "./SheetList";
import classes from "./scorekeeper.module.css";

const base = "/scorekeeper";

export function ScorekeeperDesk() {
  const view = useView("scorekeeper.view", {});
  const queue = useOwnQueue();
  return (
    <KeyingDraftsContext value={queue}>
      <ViewGate view={view}>{(data) => <Desk view={data} />}</ViewGate>
    </KeyingDraftsContext>
  );
}

/** The sheet stands in the address, so that a window that had to be loaded anew comes back to it. */
function Desk({ view }: { view: ScorekeeperView }) {
  const [address, navigate] = useLocation();
  const sheets = listedSheets(view);
  const [, , project, judge] = address.split("/");
  const shown = sheets.find((each) => each.project === project && each.judge === judge) ?? null;
  const open = (sheet: ListedSheet): void => navigate(`${base}/${sheet.project}/${sheet.judge}`);
  const close = (): void => navigate(base);
  return (
    <div className={classes["desk"]}>
      {shown === null ? (
        <SheetList view={view} sheets={sheets} onOpen={open} />
      ) : (
        <KeyingScreen key={`${shown.project} ${shown.judge}`} view={view} sheet={shown} onLeave={close} />
      )}
    </div>
  );
}
