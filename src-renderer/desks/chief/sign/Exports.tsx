// The two files that leave the desk, and what was written where.

import { Alert, Button, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconFileCheck, IconFileExport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FileWritten } from "#shared/contract/views";
import { ErrorNotice } from "../../../components/ErrorNotice";
import { useCall } from "../../../engine/use-action";
import { HashText } from "./HashText";
import classes from "./Sign.module.css";

export function Exports() {
  const { t } = useTranslation("chief");
  return (
    <section aria-labelledby="sign-export">
      <Title order={2} id="sign-export" mb="sm">
        {t("sign.export")}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Export kind="results" />
        <Export kind="event" />
      </SimpleGrid>
    </section>
  );
}

function Export({ kind }: { kind: "results" | "event" }) {
  const { t } = useTranslation("chief");
  const writing = useCall(`export.${kind}`);
  const [written, setWritten] = useState<FileWritten | null>(null);
  const write = async (): Promise<void> => {
    setWritten(null);
    const done = await writing.run({});
    if (done) setWritten(done.result);
  };
  const what = t(`sign.${kind}`);
  return (
    <Paper data-testid={`export-${kind}`}>
      <Stack gap="sm" align="flex-start">
        <Title order={3}>{what}</Title>
        <Text>{t(`sign.${kind}Says`)}</Text>
        <Button
          variant="outline"
          leftSection={<IconFileExport aria-hidden size={20} />}
          loading={writing.pending}
          onClick={() => void write()}
        >
          {t("sign.write", { what })}
        </Button>
        <ErrorNotice error={writing.error} onClose={writing.clear} />
        {written && <Written file={written} />}
      </Stack>
    </Paper>
  );
}

function Written({ file }: { file: FileWritten }) {
  const { t, i18n } = useTranslation("chief");
  if (file.path === null) return <output>{t("sign.calledOff")}</output>;
  return (
    <Alert component="output" color="good" icon={<IconFileCheck aria-hidden />} title={t("sign.written")} w="100%">
      <dl className={classes["facts"]}>
        <div className={classes["fact"]}>
          <dt>{t("sign.path")}</dt>
          <dd>{file.path}</dd>
        </div>
        <div className={classes["fact"]}>
          <dt>{t("sign.size")}</dt>
          <dd>{t("sign.bytes", { bytes: file.bytes.toLocaleString(i18n.language) })}</dd>
        </div>
        <div className={classes["fact"]}>
          <dt>{t("sign.sha256")}</dt>
          <dd>
            <HashText hash={file.sha256} name={t("sign.sha256")} />
          </dd>
        </div>
      </dl>
    </Alert>
  );
}
