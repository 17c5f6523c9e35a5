// Says in one line that what is to be judged lies outside this application.

import { Text } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./materials.module.css";

export function MaterialsPlace() {
  const { t } = useTranslation("judge");
  return (
    <Text component="p" className={classes["place"] ?? ""}>
      <IconFolder aria-hidden size={20} />
      <span>{t("materials.elsewhere")}</span>
    </Text>
  );
}
