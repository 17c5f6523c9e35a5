// The button of every desk by which one's own entries go onto a stick.

import { Button, type ButtonProps } from "@mantine/core";
import { IconUsb } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CarryOutDialog } from "./CarryOutDialog";

export function CarryOutButton({ variant = "default", size = "md" }: Pick<ButtonProps, "variant" | "size">) {
  const { t } = useTranslation("carry");
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant={variant}
        size={size}
        leftSection={<IconUsb aria-hidden size={20} />}
        onClick={() => setOpened(true)}
      >
        {t("out.button")}
      </Button>
      <CarryOutDialog opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
