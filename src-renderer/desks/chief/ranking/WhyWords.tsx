// How a number came about, in sentences: in the language of the interface, each part under its heading.

import { Title, type TitleOrder } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { projectWords } from "#shared/scoring/explain-words/index";
import { useDesk } from "../desk-context";
import { useNames } from "../use-names";
import { lookupOf } from "./why-lookup";
import type { WhyProps } from "./WhyThisNumber";
import classes from "./Why.module.css";

export function WhyWords({ line, group, result, order }: WhyProps & { readonly order: TitleOrder }) {
  const { i18n } = useTranslation("chief");
  const { view } = useDesk();
  const names = useNames();
  const language = i18n.language === "en" ? "en" : "zh";
  const sections = projectWords(result.explanation, group, line, lookupOf(view, result, names));
  return (
    <div className={classes["words"]} data-testid="why-words">
      {sections.map(({ heading, sentences }) => (
        <section key={heading.en} className={classes["part"]}>
          <Title order={order} className={classes["partHead"]}>
            {heading[language]}
          </Title>
          <ul className={classes["sentences"]}>
            {sentences.map((sentence, at) => (
              // Two criteria of one name may read alike: its place is what tells a sentence apart.
              <li key={`${at} ${sentence.en}`}>{sentence[language]}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
