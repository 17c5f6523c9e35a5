// Takes in what judges and other desks have carried here, any number of files at once, and says of each what became of it.

import { List, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CarriedImported } from "#shared/contract/views";
import type { AppError } from "#shared/errors";
import { FileDrop } from "../../components/FileDrop";
import { ProgressBar } from "../../components/ProgressBar";
import { StatusMark } from "../../components/StatusMark";
import { type CarriedFile, type Outcome, afterthoughtsOf, sumOf } from "./intake";
import { useCarryIn } from "./use-carry-in";
import classes from "./carry.module.css";

export function CarryIn() {
  const { t } = useTranslation("carry");
  const { files, take, stop } = useCarryIn();
  const sum = sumOf(files);
  const pending = sum.done < sum.all;
  return (
    <Stack gap="md">
      <Text>{t("in.text")}</Text>
      <FileDrop label={t("in.file")} endings={[".roadshow"]} several onFile={take} />
      {pending && <ProgressBar label={t("in.pending")} done={sum.done} total={sum.all} onStop={stop} />}
      <Text component="output" fw={600}>
        {!pending && sum.all > 0 && t("in.sum", { ...sum })}
      </Text>
      {files.length > 0 && (
        <ol className={classes["files"]} aria-label={t("in.files")}>
          {files.toReversed().map((file) => (
            <li key={file.number} className={classes["file"]}>
              <FileOutcome {...file} />
            </li>
          ))}
        </ol>
      )}
    </Stack>
  );
}

function FileOutcome({ name, outcome }: CarriedFile) {
  return (
    <>
      <div className={classes["fileHead"]}>
        <OutcomeMark {...outcome} />
        <span className={classes["fileName"]}>{name}</span>
      </div>
      {outcome.state === "taken" && <Taken result={outcome.result} />}
      {outcome.state === "refused" && <Refused error={outcome.error} />}
    </>
  );
}

function OutcomeMark(outcome: Outcome): ReactNode {
  const { t } = useTranslation("carry");
  switch (outcome.state) {
    case "waiting":
      return <StatusMark shape="waiting">{t("in.waiting")}</StatusMark>;
    case "taking":
      return (
        <StatusMark shape="open" tone="accent">
          {t("in.taking")}
        </StatusMark>
      );
    case "stopped":
      return <StatusMark shape="closed">{t("in.stopped")}</StatusMark>;
    case "refused":
      return (
        <StatusMark shape="absent" tone="danger">
          {t("in.refused")}
        </StatusMark>
      );
    case "taken":
      return (
        <StatusMark shape="check" tone="good">
          {t(outcome.result.added > 0 ? "in.taken" : "in.nothingNew")}
        </StatusMark>
      );
  }
}

function Taken({ result }: { result: CarriedImported }) {
  const { t } = useTranslation("carry");
  const { people, forks, added, known } = result;
  const more = afterthoughtsOf(result);
  return (
    <>
      <Text>
        {people.length > 0 && <strong>{t("in.of", { people: people.join(t("separator")) })}</strong>}{" "}
        {t("in.counts", { added, known })}
      </Text>
      {(forks.length > 0 || more.length > 0) && (
        <List>
          {forks.length > 0 && <List.Item>{t("in.forks", { people: forks.join(t("separator")) })}</List.Item>}
          {more.map((kind) => (
            <List.Item key={kind}>{t(`in.${kind}Says`, { entries: result[kind] })}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}

/** Short, since there may be many: what happened, what is safe, what to do. */
function Refused({ error }: { error: AppError }) {
  const { t } = useTranslation(["errors", "carry"]);
  const { place, title, rehearsal } = error.details;
  return (
    <Text role="alert">
      <strong>{t(`errors:${error.code}.title`)}</strong>{" "}
      {typeof place === "number" && place > 0 && t("carry:in.place", { place })}
      {typeof title === "string" &&
        title !== "" &&
        t(rehearsal === 1 ? "carry:in.belongsToRehearsal" : "carry:in.belongsTo", { title })}{" "}
      {t(`errors:${error.code}.safe`)} {t(`errors:${error.code}.next`)}
    </Text>
  );
}
