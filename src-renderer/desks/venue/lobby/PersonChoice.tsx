// The people of the event by role and panel, found by name or unit; who has a laptop already is marked with it.

import { Fieldset, Radio, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DoorGroup, groupDoors } from "../../entry/door-groups";
import { laptopsOf } from "../facts";
import { useLaptopName } from "../use-laptop-name";
import { useVenue } from "../venue-context";
import classes from "./Lobby.module.css";

interface PersonChoiceProps {
  readonly value: string | null;
  /** The laptop that is being given: it is not counted among those a person has. */
  readonly except: string;
  /** Leaves room for a further question below. */
  readonly low: boolean;
  readonly error: string | undefined;
  readonly onChange: (person: string) => void;
}

export function PersonChoice({ value, except, low, error, onChange }: PersonChoiceProps) {
  const { t } = useTranslation("venue");
  const { people } = useVenue();
  const [search, setSearch] = useState("");
  const groups = useMemo(
    () =>
      groupDoors(
        people.map((person) => ({ ...person, waitSeconds: 0 })),
        search,
      ),
    [people, search],
  );
  if (people.length === 0) return <Text>{t("assign.noPeople")}</Text>;
  return (
    <>
      <TextInput
        data-autofocus
        label={t("assign.search")}
        leftSection={<IconSearch aria-hidden size={20} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Radio.Group label={t("assign.people")} value={value} onChange={onChange} error={error}>
        <ScrollArea.Autosize mah={low ? "26vh" : "44vh"} type="auto" className={classes["people"] ?? ""}>
          {groups.map((group) => (
            <People key={group.id} group={group} except={except} />
          ))}
          {groups.length === 0 && <Text p="sm">{t("assign.nobody", { search })}</Text>}
        </ScrollArea.Autosize>
      </Radio.Group>
    </>
  );
}

function People({ group, except }: { group: DoorGroup; except: string }) {
  const { t } = useTranslation(["entry", "venue", "common"]);
  const { view } = useVenue();
  const laptopName = useLaptopName();
  const title =
    group.kind === "panel" ? t("entry:doors.panel", { panel: group.panel }) : t(`entry:doors.${group.kind}`);
  return (
    <Fieldset variant="unstyled" legend={title} className={classes["group"] ?? ""}>
      <Stack gap="xs">
        {group.doors.map(({ person, name, unit, role }) => {
          if (person === null) return null;
          const laptops = laptopsOf(view.devices, person).filter(({ device }) => device !== except);
          const has = laptops.map(laptopName).join(" · ");
          const about = [
            group.kind === "others" ? t(`common:roles.${role}`) : "",
            unit,
            has === "" ? "" : t("venue:assign.has", { laptops: has }),
          ];
          return (
            <Radio
              key={person}
              value={person}
              label={name}
              description={about.filter((text) => text !== "").join(" · ")}
              className={classes["person"] ?? ""}
            />
          );
        })}
      </Stack>
    </Fieldset>
  );
}
