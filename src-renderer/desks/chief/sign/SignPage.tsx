// Signing: what still stands in the way, the result read back, the signature, the certificates, and the files.

import { Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import { ViewGate } from "../../../components/ViewGate";
import { useView } from "../../../engine/use-view";
import { useDesk } from "../desk-context";
import { PartChooser } from "../PartChooser";
import { certificatesOf } from "../result-facts";
import { Blockers } from "./Blockers";
import { Certificates } from "./Certificates";
import { Exports } from "./Exports";
import { Mismatch } from "./Mismatch";
import { ReadBack } from "./ReadBack";
import { SignAction } from "./SignAction";

export function SignPage() {
  const { t } = useTranslation("chief");
  const { part } = useDesk();
  const result = useView("chief.result", { part });
  return (
    <Stack gap="xl">
      <Title order={1}>{t("sign.title")}</Title>
      <PartChooser />
      <ViewGate view={result}>{(data) => <Sign key={part} result={data} refresh={result.refresh} />}</ViewGate>
    </Stack>
  );
}

function Sign({ result, refresh }: { result: ResultView; refresh: () => Promise<void> }) {
  const { view } = useDesk();
  return (
    <Stack gap="xl">
      <Mismatch result={result} />
      {result.certified ? (
        <>
          <Certificates result={result} />
          <Exports />
          <ReadBack result={result} />
        </>
      ) : (
        <>
          <Blockers result={result} />
          <ReadBack result={result} />
          <SignAction result={result} refresh={refresh} />
          {certificatesOf(view, result).length > 0 && <Certificates result={result} />}
          <Exports />
        </>
      )}
    </Stack>
  );
}
