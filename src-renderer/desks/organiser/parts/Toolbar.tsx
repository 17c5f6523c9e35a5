// Above a long list: the search box, and whatever filters the page has.

import { Group, TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface ToolbarProps {
  readonly search: string;
  readonly onSearch: (typed: string) => void;
  readonly children?: ReactNode;
}

export function Toolbar({ search, onSearch, children }: ToolbarProps) {
  const { t } = useTranslation("organiser");
  return (
    <Group component="search" gap="md" align="flex-end" mb="sm">
      <TextInput
        label={t("table.search")}
        value={search}
        leftSection={<IconSearch aria-hidden size={20} />}
        rightSection={
          search !== "" && (
            <UnstyledButton p="xs" aria-label={t("table.clear")} onClick={() => onSearch("")}>
              <IconX aria-hidden size={20} />
            </UnstyledButton>
          )
        }
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      {children}
    </Group>
  );
}
