// Whether a person can sign in.

import { useTranslation } from "react-i18next";
import type { PersonView } from "#shared/contract/views";
import { StatusMark } from "../../../components/StatusMark";

export function PinMark({ person }: { person: PersonView }) {
  const { t } = useTranslation("organiser");
  if (person.pinLocked) {
    return (
      <span title={t("people.pinSays.locked")}>
        <StatusMark shape="locked" tone="danger">
          {t("people.pin.locked")}
        </StatusMark>
      </span>
    );
  }
  return person.hasPin ? (
    <StatusMark shape="check" tone="good">
      {t("people.pin.issued")}
    </StatusMark>
  ) : (
    <StatusMark shape="none">{t("people.pin.none")}</StatusMark>
  );
}
