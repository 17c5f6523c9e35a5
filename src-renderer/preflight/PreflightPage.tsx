// The preflight check as a screen of its own, for whoever has not signed in.

import { Anchor } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { PageHeader } from "../components/PageHeader";
import { PreflightBody } from "./PreflightBody";
import classes from "./preflight.module.css";

/** `back` is the address that it was opened from. */
export function PreflightPage({ back }: { back: string }) {
  const { t } = useTranslation(["preflight", "common"]);
  return (
    <div className={classes["page"]}>
      <Link href={back} asChild>
        <Anchor className={classes["back"] ?? ""}>
          <IconArrowLeft aria-hidden size={20} /> {t("common:back")}
        </Anchor>
      </Link>
      <PageHeader title={t("preflight:title")} description={t("preflight:says")} />
      <PreflightBody />
    </div>
  );
}
