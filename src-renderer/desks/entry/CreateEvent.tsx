// A new event from a template, a rehearsal or a real one, with the PIN that opens the organiser's desk.

import { Button, Group, Modal, Radio, Stack, Text, TextInput } from "@mantine/core";
import { type SyntheticEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HelloView } from "#shared/contract/views";
import { ErrorNotice } from "../../components/ErrorNotice";
import { useEngine } from "../../engine/context";
import { useAction } from "../../engine/use-action";
import { PinInput } from "./PinInput";
import { LEAST_PIN, MOST_PIN } from "./pin";

interface CreateEventProps {
  readonly templates: HelloView["templates"];
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function CreateEvent({ templates, opened, onClose }: CreateEventProps) {
  const { t } = useTranslation(["entry", "common"]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t("entry:create.title")}
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <CreateForm templates={templates} onClose={onClose} />
    </Modal>
  );
}

type Kind = "real" | "rehearsal";

const described = ["competition-2025", "scenario-selection-2024"] as const;

function isDescribed(id: string): id is (typeof described)[number] {
  return (described as readonly string[]).includes(id);
}

function CreateForm({ templates, onClose }: Omit<CreateEventProps, "opened">) {
  const { t } = useTranslation(["entry", "common"]);
  const { session } = useEngine();
  const [template, setTemplate] = useState(templates[0]?.id ?? "");
  const [title, setTitle] = useState(templates[0]?.title ?? "");
  const [kind, setKind] = useState<Kind | null>(null);
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [asked, setAsked] = useState(false);
  const pinHint = useId();
  const create = useAction(() =>
    session.create({ template, title: title.trim(), rehearsal: kind === "rehearsal", pin }),
  );

  const wrong = {
    title: title.trim() === "" && t("entry:create.titleMissing"),
    kind: kind === null && t("entry:create.kindMissing"),
    pin: pin.length < LEAST_PIN && t("entry:create.pinShort", { least: LEAST_PIN }),
    again: pin !== again && t("entry:create.pinDiffers"),
  };
  const onTemplate = (id: string) => {
    const chosen = templates.find((each) => each.id === id);
    if (!chosen) return;
    if (title === (templates.find((each) => each.id === template)?.title ?? "")) setTitle(chosen.title);
    setTemplate(chosen.id);
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!Object.values(wrong).some(Boolean)) void create.run();
  };

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Radio.Group
          label={t("entry:create.template")}
          description={t("entry:create.templateHint")}
          value={template}
          onChange={onTemplate}
        >
          <Stack gap="sm" mt="xs">
            {templates.map((each) => (
              <Radio
                key={each.id}
                value={each.id}
                label={each.title}
                description={isDescribed(each.id) && t(`entry:create.templates.${each.id}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          required
          label={t("entry:create.name")}
          value={title}
          maxLength={200}
          error={asked && wrong.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Radio.Group
          required
          label={t("entry:create.kind")}
          description={t("entry:create.kindHint")}
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          error={asked && wrong.kind}
        >
          <Group grow gap="md" align="flex-start" mt="xs">
            <Radio
              value="rehearsal"
              label={t("entry:create.rehearsal")}
              description={t("entry:create.rehearsalHint")}
            />
            <Radio value="real" label={t("entry:create.real")} description={t("entry:create.realHint")} />
          </Group>
        </Radio.Group>
        <Text id={pinHint} size="sm" c="dimmed" mb={-8}>
          {t("entry:create.pinHint", { least: LEAST_PIN, most: MOST_PIN })}
        </Text>
        <Group grow align="flex-start">
          <PinInput
            describedBy={pinHint}
            label={t("entry:create.pin")}
            value={pin}
            onChange={setPin}
            error={asked && wrong.pin}
          />
          <PinInput label={t("entry:create.pinAgain")} value={again} onChange={setAgain} error={asked && wrong.again} />
        </Group>
        <ErrorNotice error={create.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={create.pending}>
            {t("entry:create.confirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
