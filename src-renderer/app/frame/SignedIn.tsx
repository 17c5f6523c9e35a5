// Who is signed in at this window, whether the laptop is shared, and the button that hands it over.

import { Badge, Button, Group, Popover, Text, Tooltip } from "@mantine/core";
import { IconLock, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SessionView } from "#shared/contract/views";
import { ErrorNotice } from "../../components/ErrorNotice";
import { useEngine } from "../../engine/context";
import { useAction } from "../../engine/use-action";

export function SignedIn({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const { session: door } = useEngine();
  const leave = useAction(() => door.signOut());
  const role = t(`roles.${session.role}`);
  return (
    <Group gap="sm">
      {session.shared && (
        <Tooltip label={t("sharedSays")}>
          <Badge color="caution" leftSection={<IconUsers aria-hidden size={18} />}>
            {t("shared")}
          </Badge>
        </Tooltip>
      )}
      <Text data-testid="signed-in">{session.name === "" ? role : t("signedInAs", { name: session.name, role })}</Text>
      <Popover opened={leave.error !== null} onClose={leave.clear} width={480} withArrow position="bottom-end">
        <Popover.Target>
          <Tooltip label={t("handOverSays")}>
            <Button
              variant="outline"
              leftSection={<IconLock aria-hidden size={20} />}
              loading={leave.pending}
              onClick={() => void leave.run()}
            >
              {t("handOver")}
            </Button>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <ErrorNotice error={leave.error} onRetry={() => void leave.run()} onClose={leave.clear} />
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
