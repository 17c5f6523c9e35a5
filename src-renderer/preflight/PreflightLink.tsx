// The quiet button at the entrance that leads to the preflight check.

import { Button } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";

export function PreflightLink({ to, size = "md" }: { to: string; size?: "md" | "lg" }) {
  const { t } = useTranslation("preflight");
  const [, navigate] = useLocation();
  return (
    <Button
      variant="subtle"
      size={size}
      leftSection={<IconChecklist aria-hidden size={20} />}
      onClick={() => navigate(to)}
    >
      {t("button")}
    </Button>
  );
}
