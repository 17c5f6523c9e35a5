// The chief judge's desk: opening and closing, performance results, rulings, and the signed result.

import type { ChiefView, ResultView } from "#shared/contract/views";
import type { Port } from "../../port";
import type { Handlers } from "../handlers";
import { adviceView, dropPastStatistics, stabilityView } from "./advice";
import { closeAll, closeProject, openAll, openProject, reopenProject } from "./standing";
import { rule, saveDeduction, savePerformance } from "./rulings";
import { resultView, sign } from "./result";
import { chiefView } from "./view";

type ChiefChannel =
  | "chief.view"
  | "chief.open"
  | "chief.open-all"
  | "chief.close"
  | "chief.close-all"
  | "chief.reopen"
  | "chief.save-performance"
  | "chief.save-deduction"
  | "chief.rule"
  | "chief.result"
  | "chief.sign"
  | "chief.advice"
  | "chief.stability";

export const chiefHandlers: Handlers<ChiefChannel> = {
  "chief.view": (port: Port): ChiefView => {
    dropPastStatistics(port);
    return chiefView(port);
  },
  "chief.open": (port, { project }) => openProject(port, project),
  "chief.open-all": (port, { projects }) => openAll(port, projects),
  "chief.close": (port, closing) => closeProject(port, closing),
  "chief.close-all": (port, { projects }) => closeAll(port, projects),
  "chief.reopen": (port, { project, reason }) => reopenProject(port, project, reason),
  "chief.save-performance": (port, input) => savePerformance(port, input),
  "chief.save-deduction": (port, input) => saveDeduction(port, input),
  "chief.rule": (port, { subject, reason }) => rule(port, subject, reason),
  "chief.result": (port, { part }): ResultView => resultView(port, part),
  "chief.sign": (port, { part, scoringHash }) => sign(port, scoringHash, part),
  "chief.advice": (port, { part, track }) => adviceView(port, track, part),
  "chief.stability": (port, input) => stabilityView(port, input),
};
