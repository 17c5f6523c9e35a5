// An error as a person needs it: what happened, what is safe, what to do next, and the code for whoever helps.

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#shared/errors";
import classes from "./ErrorNotice.module.css";

export interface ErrorNoticeProps {
  /** Nothing is shown for null. */
  readonly error: AppError | null;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
  /** More that this place knows, such as how many tries are left. */
  readonly children?: ReactNode;
}

export function ErrorNotice({ error, onRetry, onClose, children }: ErrorNoticeProps) {
  const { t } = useTranslation(["errors", "common"]);
  if (!error) return null;
  return (
    <Alert
      role="alert"
      color="danger"
      className={classes["notice"]}
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`errors:${error.code}.title`)}
    >
      <dl className={classes["facts"]}>
        <dt>{t("common:errorSafe")}</dt>
        <dd>{t(`errors:${error.code}.safe`)}</dd>
        <dt>{t("common:errorNext")}</dt>
        <dd>{t(`errors:${error.code}.next`)}</dd>
      </dl>
      {children}
      <Group gap="sm" align="flex-start" justify="space-between">
        <ErrorDetails error={error} />
        <Group gap="sm">
          {onRetry && (
            <Button variant="outline" color="danger" onClick={onRetry}>
              {t("common:retry")}
            </Button>
          )}
          {onClose && (
            <Button variant="subtle" color="danger" onClick={onClose}>
              {t("common:close")}
            </Button>
          )}
        </Group>
      </Group>
    </Alert>
  );
}

function ErrorDetails({ error }: { error: AppError }) {
  const { t } = useTranslation();
  const details = Object.entries(error.details);
  return (
    <details className={classes["details"]}>
      <summary>{t("showDetails")}</summary>
      <Text component="span" size="sm">
        {t("errorCode", { code: error.code })}
        {details.map(([name, value]) => ` · ${name}: ${value}`)}
      </Text>
    </details>
  );
}
