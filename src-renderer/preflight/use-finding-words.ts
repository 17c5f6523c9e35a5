// What was found and what to do about it, as sentences in the language of the interface.

import { useTranslation } from "react-i18next";
import type { PreflightFinding, PreflightStepView, PreflightView } from "#shared/contract/views/preflight";
import { useFormat } from "../components/use-format";
import { factWords } from "./fact-words";

export interface FindingWords {
  /** All that a step found. */
  found(step: PreflightStepView): string;
  /** Each way out once, in the order of the findings. */
  waysOut(step: PreflightStepView): readonly string[];
  /** Whose check it was, of what, and when. */
  about(view: PreflightView): string;
}

const systems: Readonly<Record<string, string>> = { win32: "Windows", darwin: "macOS", linux: "Linux" };

export function useFindingWords(): FindingWords {
  const { t, i18n } = useTranslation("preflight");
  const { dateTime } = useFormat();
  const sentence = ({ found, facts }: PreflightFinding): string =>
    t(`found.${found}`, { replace: factWords(facts, i18n.language, dateTime) });
  return {
    // Chinese sentences stand without a space between them.
    found: ({ findings }) => findings.map(sentence).join(i18n.language.startsWith("zh") ? "" : " "),
    waysOut: ({ findings }) =>
      [...new Set(findings.flatMap(({ wayOut }) => wayOut ?? []))].map((wayOut) => t(`waysOut.${wayOut}`)),
    about: ({ laptop, version, system: { platform, release, arch }, at }) =>
      t("about", {
        laptop,
        version,
        system: `${systems[platform] ?? platform} ${release} ${arch}`,
        at: dateTime(at),
      }),
  };
}
