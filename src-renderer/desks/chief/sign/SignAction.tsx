// The signature itself: confirmed by ticking that the result was checked and by typing the first characters of its hash.

import { Button, Checkbox, List, Text, TextInput } from "@mantine/core";
import { IconCertificate } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import { ConfirmDialog } from "../../../components/ConfirmDialog";
import { useCall } from "../../../engine/use-action";
import { useDesk } from "../desk-context";
import { certificatesOf } from "../result-facts";
import { useNames } from "../use-names";

export interface SignActionProps {
  readonly result: ResultView;
  readonly refresh: () => Promise<void>;
}

export function SignAction({ result, refresh }: SignActionProps) {
  const { t } = useTranslation("chief");
  const { view } = useDesk();
  const [asked, setAsked] = useState(false);
  return (
    <div>
      <Button
        size="lg"
        leftSection={<IconCertificate aria-hidden />}
        disabled={result.blockers.length > 0}
        onClick={() => setAsked(true)}
        data-testid="sign-begin"
      >
        {t(certificatesOf(view, result).length > 0 ? "sign.beginAgain" : "sign.begin")}
      </Button>
      {asked && (
        // Another input takes another confirmation: the dialog starts anew with the hash that it is about.
        <SignDialog key={result.scoringHash} result={result} refresh={refresh} onClose={() => setAsked(false)} />
      )}
    </div>
  );
}

function SignDialog({ result, refresh, onClose }: SignActionProps & { onClose: () => void }) {
  const { t } = useTranslation("chief");
  const desk = useDesk();
  const signing = useCall("chief.sign");
  const [checked, setChecked] = useState(false);
  const [typed, setTyped] = useState("");
  const digits = result.scoringHash.slice(0, 4);
  const given = typed.normalize("NFKC").trim().toLowerCase();
  const newest = certificatesOf(desk.view, result)[0];
  const confirm = async (): Promise<void> => {
    const signed = await signing.run({ part: desk.part, scoringHash: result.scoringHash });
    await Promise.all([desk.refresh(), refresh()]);
    if (signed) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t("sign.confirmTitle")}
      confirmLabel={t("sign.confirm")}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      pending={signing.pending}
      disabled={!checked || given !== digits || result.blockers.length > 0}
      error={signing.error}
    >
      <Winners result={result} />
      <Text>{t("sign.confirmSays")}</Text>
      {newest && <Text fw={600}>{t("sign.supersedes", { number: newest.number })}</Text>}
      <Checkbox
        label={t("sign.checked")}
        checked={checked}
        onChange={(event) => setChecked(event.currentTarget.checked)}
      />
      <TextInput
        label={t("sign.type", { digits })}
        value={typed}
        maxLength={8}
        autoComplete="off"
        spellCheck={false}
        error={given.length >= digits.length && given !== digits ? t("sign.typeWrong") : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function Winners({ result }: { result: ResultView }) {
  const { t } = useTranslation("chief");
  const names = useNames();
  return (
    <List>
      {result.result.groups.map(({ id, ranking }) => {
        const first = ranking.filter(({ rank }) => rank === 1).map(({ project }) => project);
        return (
          <List.Item key={id}>
            {first.length > 0
              ? t("sign.first", { track: names.track(id), projects: names.projects(first) })
              : t("sign.firstNone", { track: names.track(id) })}
          </List.Item>
        );
      })}
    </List>
  );
}
