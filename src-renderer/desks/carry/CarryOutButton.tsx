// The button of every desk by which one's own entries go onto a stick; and that of the chief's for receipts.

import { Button, type ButtonProps } from "@mantine/core";
import { IconUsb } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CarryOutDialog } from "./CarryOutDialog";

interface CarryOutButtonProps extends Pick<ButtonProps, "variant" | "size"> {
  readonly what?: "own" | "receipts";
}

export function CarryOutButton({ what = "own", variant = "default", size = "md" }: CarryOutButtonProps) {
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
        {t(what === "own" ? "out.button" : "receipts.button")}
      </Button>
      <CarryOutDialog what={what} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
