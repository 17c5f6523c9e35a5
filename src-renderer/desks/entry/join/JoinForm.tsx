// The way to the chief's desk, a step at a time: the code, where it is not in a QR text the address, and the PIN.

import { Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCall } from "../../../engine/use-action";
import { AddressStep } from "./AddressStep";
import { CodeStep } from "./CodeStep";
import { readHubText } from "./hub-text";
import classes from "./join.module.css";
import { PinStep } from "./PinStep";

type Step = "code" | "address" | "pin";

export interface JoinDraft {
  /** As typed: a code, or the text of a QR code. */
  readonly hub: string;
  readonly address: string;
  /** Of this laptop. */
  readonly name: string;
}

interface JoinFormProps {
  readonly draft: JoinDraft;
  readonly onDraft: (edit: (now: JoinDraft) => JoinDraft) => void;
  readonly onJoined: () => Promise<void>;
}

export function JoinForm({ draft, onDraft, onJoined }: JoinFormProps) {
  const { t } = useTranslation("venue");
  const { hub, address, name } = draft;
  const isLink = readHubText(hub).kind === "link";
  const [step, setStep] = useState<Step>(isLink || address !== "" ? "pin" : "code");
  const [pin, setPin] = useState("");
  const join = useCall("venue.join");
  const change = (part: Partial<JoinDraft>) => onDraft((now) => ({ ...now, ...part }));
  const go = (to: Step) => {
    join.clear();
    setStep(to);
  };
  const submit = async (where: { readonly pin: string; readonly name: string }): Promise<void> => {
    const done = await join.run({ hub, address: isLink ? null : address, pin: where.pin, name: where.name });
    if (done) await onJoined();
    else setPin("");
  };
  const steps: readonly Step[] = isLink ? ["code", "pin"] : ["code", "address", "pin"];
  return (
    <Paper className={classes["form"] ?? ""}>
      <Head step={steps.indexOf(step) + 1} steps={steps.length} title={t(`join.${step}.title`)}>
        {step === "pin" || step === "code" ? t(`join.${step}.says`) : t("join.address.foundSays")}
      </Head>
      {step === "code" && (
        <CodeStep
          value={hub}
          onChange={(text) => change({ hub: text })}
          onNext={() => go(isLink ? "pin" : "address")}
        />
      )}
      {step === "address" && (
        <AddressStep
          value={address}
          onChange={(found) => change({ address: found })}
          onBack={() => go("code")}
          onNext={() => go("pin")}
        />
      )}
      {step === "pin" && (
        <PinStep
          pin={pin}
          onPin={setPin}
          name={name}
          onName={(typed) => change({ name: typed })}
          pending={join.pending}
          error={join.error}
          onBack={() => go(isLink ? "code" : "address")}
          onCode={() => go("code")}
          onAddress={isLink ? null : () => go("address")}
          onJoin={(where) => void submit(where)}
        />
      )}
    </Paper>
  );
}

interface HeadProps {
  readonly step: number;
  readonly steps: number;
  readonly title: string;
  readonly children: ReactNode;
}

function Head({ step, steps, title, children }: HeadProps) {
  const { t } = useTranslation("venue");
  return (
    <Stack gap={0} mb="md">
      <Text c="dimmed" aria-live="polite">
        {t("join.step", { step, steps })}
      </Text>
      <Title order={2}>{title}</Title>
      <Text>{children}</Text>
    </Stack>
  );
}
