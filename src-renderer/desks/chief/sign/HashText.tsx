// A hash in groups of four, with a button that copies it whole.

import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { grouped } from "../number-text";
import classes from "./Sign.module.css";

export function HashText({ hash, name }: { hash: string; name: string }) {
  const { t } = useTranslation("chief");
  return (
    <span className={classes["hash"]}>
      <code className={classes["groups"]}>
        {grouped(hash).map((group, at) => (
          // The same group may come twice in one hash: its place is what tells it apart.
          <span key={`${at} ${group}`}>{group} </span>
        ))}
      </code>
      <CopyButton value={hash}>
        {({ copied, copy }) => (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`${t("sign.copy")} ${name}`}
            leftSection={copied ? <IconCheck aria-hidden size={18} /> : <IconCopy aria-hidden size={18} />}
            onClick={copy}
          >
            {t(copied ? "sign.copied" : "sign.copy")}
          </Button>
        )}
      </CopyButton>
    </span>
  );
}
