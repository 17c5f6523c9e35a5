// The result as it would be, or was, signed: ranks, totals and awards of each track, the rule, and the input's hash.

import { SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ResultView } from "#shared/contract/views";
import { NumberText } from "../../../components/NumberText";
import { useNames } from "../use-names";
import { HashText } from "./HashText";
import classes from "./Sign.module.css";

export function ReadBack({ result }: { result: ResultView }) {
  const { t } = useTranslation("chief");
  return (
    <section aria-labelledby="sign-read-back">
      <Title order={2} id="sign-read-back" mb="sm">
        {t(result.certified ? "sign.signedResult" : "sign.readBack")}
      </Title>
      <Stack gap="lg">
        <div className={classes["tracks"]}>
          {result.result.groups.map((group) => (
            <TrackRanking key={group.id} group={group} result={result} />
          ))}
        </div>
        <section aria-labelledby="sign-rule">
          <Title order={3} id="sign-rule" mb="xs">
            {t("sign.ruleText")}
          </Title>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <blockquote lang="zh-CN" className={classes["rule"]}>
              {result.ruleText.zh}
            </blockquote>
            <blockquote lang="en" className={classes["rule"]}>
              {result.ruleText.en}
            </blockquote>
          </SimpleGrid>
        </section>
        <section aria-labelledby="sign-hash">
          <Title order={3} id="sign-hash" mb="xs">
            {t("sign.scoringHash")}
          </Title>
          <HashText hash={result.scoringHash} name={t("sign.scoringHash")} />
          <Text c="dimmed">{t("sign.hashSays")}</Text>
        </section>
      </Stack>
    </section>
  );
}

interface TrackRankingProps {
  readonly group: ResultView["result"]["groups"][number];
  readonly result: ResultView;
}

function TrackRanking({ group, result }: TrackRankingProps) {
  const { t } = useTranslation("chief");
  const names = useNames();
  const awardOf = (project: string): string =>
    result.awards.find((award) => award.track === group.id && award.projects.includes(project))?.name ?? "";
  const nameOf = (award: string): string =>
    result.awards.find((each) => each.track === group.id && each.award === award)?.name ?? award;
  const vacancies = result.vacancies.filter(({ track }) => track === group.id);
  return (
    <div>
      <table className={classes["ranking"]} data-testid="read-back">
        <caption>{names.track(group.id)}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes["rank"]}>
              {t("ranking.rank")}
            </th>
            <th scope="col">{t("ranking.project")}</th>
            <th scope="col" className={classes["total"]}>
              {t("ranking.total")}
            </th>
            <th scope="col">{t(`outcome.column.${result.outcome}`)}</th>
          </tr>
        </thead>
        <tbody>
          {group.ranking.map((line) => (
            <tr key={line.project}>
              <td className={classes["rank"]}>{line.rank ?? "—"}</td>
              <th scope="row">{names.project(line.project)}</th>
              <td className={classes["total"]}>
                <NumberText
                  value={line.status === "ranked" ? line.total : null}
                  missing={t("ranking.incomplete")}
                  strong
                />
              </td>
              <td>{awardOf(line.project)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {vacancies.map(({ award, places }) => (
        <Text key={award} mt="xs">
          {t("vacancy.line", { award: nameOf(award), count: places })}
        </Text>
      ))}
    </div>
  );
}
