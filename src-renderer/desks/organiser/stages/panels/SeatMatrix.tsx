// Judges by what of the rubric they mark: a tick for the seat, one a segment, and one a criterion where that is looked at.

import { Checkbox, ScrollArea, Switch, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "#shared/contract/views";
import type { Rule } from "#shared/scoring/document";
import { type PanelDraft, withCriteria, withSeat } from "./panel-draft";
import { criteriaOf } from "./seats";

export interface SeatMatrixProps {
  readonly people: readonly PersonView[];
  readonly rule: Rule | null;
  readonly draft: PanelDraft;
  /** Those on the panel who are given nothing, once that is to be put right. */
  readonly idle: readonly string[];
  readonly onChange: (draft: PanelDraft) => void;
}

interface Unit {
  readonly id: string;
  readonly name: string;
  /** The segment's name above single criteria. */
  readonly above: string;
  readonly criteria: readonly string[];
}

export function SeatMatrix({ people, rule, draft, idle, onChange }: SeatMatrixProps) {
  const { t } = useTranslation("organiser");
  const [fine, setFine] = useState(() => rule !== null && isFine(rule, draft));
  const units = rule === null ? [] : unitsOf(rule, fine);
  return (
    <div>
      {units.length > 0 && (
        <Switch
          mb="sm"
          label={t("stages.panels.byCriterion")}
          checked={fine}
          onChange={(event) => setFine(event.currentTarget.checked)}
        />
      )}
      <ScrollArea.Autosize
        mah="45vh"
        type="auto"
        viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("stages.panels.matrix") }}
      >
        <Table stickyHeader>
          <caption className="visually-hidden">{t("stages.panels.matrix")}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("stages.panels.judge")}</Table.Th>
              {units.map((unit) => (
                <Table.Th key={unit.id} scope="col">
                  {unit.above !== "" && (
                    <Text size="sm" c="dimmed" fw={400}>
                      {unit.above}
                    </Text>
                  )}
                  {unit.name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <SeatRow
                key={person.person}
                {...{ person, rule, units, draft, onChange }}
                idle={idle.includes(person.person)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </div>
  );
}

interface SeatRowProps extends Pick<SeatMatrixProps, "rule" | "draft" | "onChange"> {
  readonly person: PersonView;
  readonly units: readonly Unit[];
  readonly idle: boolean;
}

function SeatRow({ person: { person, name, unit: of }, units, rule, draft, idle, onChange }: SeatRowProps) {
  const { t } = useTranslation("organiser");
  const held = draft.get(person);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Checkbox
          label={name}
          description={of}
          error={idle && t("stages.panels.idle")}
          checked={held !== undefined}
          onChange={(event) => onChange(withSeat(draft, person, event.currentTarget.checked, rule))}
        />
      </Table.Th>
      {units.map((unit) => {
        const ticked = unit.criteria.filter((criterion) => held?.includes(criterion)).length;
        const all = ticked === unit.criteria.length;
        return (
          <Table.Td key={unit.id}>
            <Checkbox
              aria-label={t("stages.panels.cell", { judge: name, what: unit.name })}
              disabled={held === undefined}
              checked={held !== undefined && all}
              indeterminate={ticked > 0 && !all}
              onChange={() => onChange(withCriteria(draft, person, unit.criteria, !all))}
            />
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}

function unitsOf({ segments }: Rule, fine: boolean): Unit[] {
  return segments.flatMap((segment) => {
    const above = segment.name ?? segment.id;
    const criteria = criteriaOf({ segments: [segment] });
    if (!fine) return [{ id: segment.id, name: above, above: "", criteria }];
    return segment.criteria.map(({ id, name }, at) => ({
      id: `${segment.id}.${id}`,
      name: name ?? id,
      above,
      criteria: criteria.slice(at, at + 1),
    }));
  });
}

/** Whether somebody is given only some criteria of a segment. */
function isFine(rule: Rule, draft: PanelDraft): boolean {
  return unitsOf(rule, false).some(({ criteria }) =>
    [...draft.values()].some((held) => {
      const ticked = criteria.filter((criterion) => held.includes(criterion)).length;
      return ticked > 0 && ticked < criteria.length;
    }),
  );
}
