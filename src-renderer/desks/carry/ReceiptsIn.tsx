// Takes in the receipts that the chief's desk gave back on the stick, and says what is known to be there now.

import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReceiptsImported } from "#shared/contract/views";
import { ErrorNotice } from "../../components/ErrorNotice";
import { FileDrop, type PickedFile } from "../../components/FileDrop";
import { StatusMark } from "../../components/StatusMark";
import { useCall } from "../../engine/use-action";
import classes from "./carry.module.css";

export function ReceiptsIn() {
  const { t } = useTranslation("carry");
  const taking = useCall("import.receipts");
  const [taken, setTaken] = useState<ReceiptsImported | null>(null);
  const take = async (file: PickedFile): Promise<void> => {
    setTaken(null);
    setTaken((await taking.run({ file }))?.result ?? null);
  };
  return (
    <Stack component="section" gap="sm" className={classes["receipts"] ?? ""} aria-labelledby="carry-receipts">
      <Title order={3} id="carry-receipts" size="h4">
        {t("receipts.inTitle")}
      </Title>
      <Text>{t("receipts.inText")}</Text>
      <FileDrop
        label={t("receipts.file")}
        endings={[".roadshow"]}
        disabled={taking.pending}
        onFile={(file) => void take(file)}
      />
      <ErrorNotice error={taking.error} />
      <output data-testid="receipts-in">
        {taken !== null && (
          <StatusMark shape={taken.waiting === 0 ? "check" : "waiting"} tone={taken.waiting === 0 ? "good" : "caution"}>
            {t(taken.waiting === 0 ? "receipts.all" : "receipts.some", { count: taken.waiting })}
          </StatusMark>
        )}
      </output>
    </Stack>
  );
}
