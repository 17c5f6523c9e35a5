// Narrows the work list down: by words, by track, by one's own state.

import { NativeSelect, SegmentedControl, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { JudgeProject, JudgeView } from "#shared/contract/views";
import type { WorkListState } from "./use-work-list";
import { focusFirstRow } from "./WorkRows";
import { type WorkState, listed, workStates } from "./work-list";
import classes from "./materials.module.css";

interface WorkFilterProps {
  readonly view: JudgeView;
  readonly own: readonly JudgeProject[];
  readonly list: WorkListState;
  /** How many the list shows now. */
  readonly shown: number;
}

const all = "all";

export function WorkFilter({ view, own, list, shown }: WorkFilterProps) {
  const { t } = useTranslation("judge");
  const { wanted, want } = list;
  const tracks = view.tracks.filter(({ id }) => own.some(({ track }) => track === id));
  const countOf = (state: WorkState | null): number => listed(own, { ...wanted, state }).length;
  return (
    <search className={classes["filter"]} aria-label={t("materials.filter")}>
      <TextInput
        className={classes["search"] ?? ""}
        type="search"
        aria-label={t("materials.search")}
        placeholder={t("materials.search")}
        leftSection={<IconSearch aria-hidden size={20} />}
        value={wanted.search}
        onChange={(event) => want({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "Enter") return;
          if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          focusFirstRow();
        }}
      />
      {tracks.length > 1 && (
        <NativeSelect
          size="md"
          aria-label={t("materials.track")}
          value={wanted.track ?? all}
          onChange={(event) => want({ track: event.currentTarget.value === all ? null : event.currentTarget.value })}
          data={[
            { value: all, label: t("materials.allTracks") },
            ...tracks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <SegmentedControl
        className={classes["states"] ?? ""}
        aria-label={t("materials.state")}
        value={wanted.state ?? all}
        onChange={(value) => want({ state: workStates.find((state) => state === value) ?? null })}
        data={[
          { value: all, label: t("materials.states.all", { count: countOf(null) }) },
          ...workStates.map((state) => ({
            value: state,
            label: t(`materials.states.${state}`, { count: countOf(state) }),
          })),
        ]}
      />
      <Text component="output" className="visually-hidden">
        {t("materials.shown", { shown })}
      </Text>
    </search>
  );
}
