// The words of an import: fields by their names, and problems by their codes.

import { useTranslation } from "react-i18next";
import type { IntakeProblem } from "#shared/contract/views";
import { memberOfField } from "#shared/intake/member-columns";
import { useJoin } from "../parts/use-join";
import type { organiser } from "../../../locales/zh-CN/organiser";

type FieldName = keyof typeof organiser.intake.field;
type ProblemCode = keyof typeof organiser.intake.problems.words;

export interface IntakeWords {
  field(name: string): string;
  problem(problem: IntakeProblem): string;
}

export function useIntakeWords(): IntakeWords {
  const { t, i18n } = useTranslation("organiser");
  const join = useJoin();
  const known = (key: string): boolean => i18n.exists(key, { ns: "organiser" });
  const field = (name: string): string => {
    const member = memberOfField(name);
    if (member) return t("intake.memberOf", { number: member.number, part: t(`intake.memberPart.${member.part}`) });
    const joint = /^jointUnits(\d+)$/u.exec(name);
    if (joint) return t("intake.jointUnitOf", { number: joint[1] });
    return known(`intake.field.${name}`) ? t(`intake.field.${name as FieldName}`) : name;
  };
  return {
    field,
    problem({ code, details }) {
      const named = { ...details, ...("field" in details ? { field: field(String(details["field"])) } : {}) };
      if (known(`intake.problems.words.${code}`)) return t(`intake.problems.words.${code as ProblemCode}`, named);
      return t("intake.problems.other", { code, details: join(Object.values(details).map(String)) });
    },
  };
}
