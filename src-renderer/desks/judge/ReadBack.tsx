// Every mark of a ballot read back, segment by segment, with what each was before where it is being changed.

import { Table } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { NumberText } from "../../components/NumberText";
import type { Sheet, SheetLine } from "./sheet";
import classes from "./judge.module.css";

interface ReadBackProps {
  readonly sheet: Sheet;
  /** The sheet that this one takes the place of. */
  readonly before?: Sheet;
}

export function ReadBack({ sheet, before }: ReadBackProps) {
  const { t } = useTranslation("judge");
  const earlier = new Map(before?.segments.flatMap(({ lines }) => lines).map((line) => [line.name, amountOf(line)]));
  return (
    <Table className={classes["readBack"]} withRowBorders>
      <caption className="visually-hidden">{t("readBack.caption")}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("readBack.criterion")}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t("readBack.mark")}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      {sheet.segments.map(({ segment, lines, subtotal }) => (
        <Table.Tbody key={segment.id}>
          <Table.Tr className={classes["readBackSegment"]}>
            <Table.Th scope="rowgroup">{segment.name ?? segment.id}</Table.Th>
            <Table.Td ta="end">
              <NumberText value={subtotal} strong />
            </Table.Td>
          </Table.Tr>
          {lines.map((line) => (
            <Table.Tr key={line.name}>
              <Table.Th scope="row" fw={400}>
                {line.criterion.name ?? line.criterion.id}
              </Table.Th>
              <Table.Td ta="end">
                <Change before={earlier.get(line.name) ?? null} after={amountOf(line)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      ))}
      <Table.Tfoot>
        <Table.Tr className={classes["readBackTotal"]}>
          <Table.Th scope="row">{t("total")}</Table.Th>
          <Table.Td ta="end">
            <Change before={before?.total ?? null} after={sheet.total} />
          </Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

function Change({ before, after }: { before: string | null; after: string | null }) {
  const { t } = useTranslation("judge");
  if (before === null || before === after) return <NumberText value={after} strong />;
  return (
    <span className={classes["change"]}>
      <span className="visually-hidden">{t("readBack.was")}</span>
      <s>{before}</s>
      <IconArrowRight aria-hidden size={18} />
      <span className="visually-hidden">{t("readBack.becomes")}</span>
      <NumberText value={after} strong />
    </span>
  );
}

function amountOf(line: SheetLine): string | null {
  return line.mark.kind === "mark" ? line.mark.amount : null;
}
