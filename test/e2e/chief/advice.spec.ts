// Advice beside the result: pictures with words, open to everyone, stopped at will, and without any influence on what is signed.

import { writeFileSync } from "node:fs";
import { findings, prefer } from "../support/accessibility";
import { expect, test } from "../support/app";
import { ChiefPage } from "./chief-page";
import { printedBy } from "./printing";
import { SmallFinal } from "./small-final";

/** Judge by judge, for each project: the second is ahead of the third only by the third judge. */
const shares = [
  [0.96, 0.97, 0.99, 0.98, 0.96],
  [0.8, 0.8, 0.97, 0.8, 0.8],
  [0.84, 0.84, 0.84, 0.84, 0.84],
  [0.4, 0.45, 0.4, 0.5, 0.38],
] as const;

async function playOut(final: SmallFinal, chief: ChiefPage, of: readonly (readonly number[])[]): Promise<void> {
  for (const [project, row] of of.entries()) {
    await chief.openNext();
    for (const [judge, share] of row.entries()) await final.submit(judge, project, share);
    await chief.close(row.length);
  }
}

/** Without the performance evaluation, so that every project has a total; nothing is dropped. */
async function plainRule(final: SmallFinal): Promise<void> {
  const { organiser } = final;
  const { stage, rules } = await organiser.call("organiser.view", {});
  const lock = async (hash: string, locked: boolean): Promise<void> => {
    await organiser.call("organiser.lock-rule", { stage, hash, locked });
  };
  await lock(rules.find((rule) => rule.stage === stage)?.hash ?? "", false);
  const panel = { ...final.rule.panel, dropHighest: 0, dropLowest: 0 };
  const rule = { ...final.rule, panel, components: [{ source: "onsite", weight: "1" }], ties: ["exact", "ruling"] };
  await organiser.call("organiser.save-rule", { stage, rule });
  const saved = (await organiser.call("organiser.view", {})).rules.find((each) => each.stage === stage);
  await lock(saved?.hash ?? "", true);
}

test("it says which places are firm and which hang on one judge, and what is signed is the same as before", async ({
  app,
}, info) => {
  const final = await SmallFinal.setUp(app, { judges: 5, projects: 4, tracks: 1 });
  await plainRule(final);
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  await chief.goTo("参考");
  await expect(page.getByText("还没有可以参考的成绩")).toBeVisible();
  await playOut(final, chief, shares);
  await chief.goTo("签发");
  const hash = page.getByRole("region", { name: "计分输入的 SHA-256" }).locator("code");
  const before = await hash.innerText();

  await chief.goTo("参考");
  await expect(page.getByText("这里的一切只供参考，从不用于计分")).toBeVisible();
  await expect(page.getByTestId("basis")).toContainText("126 种抽法全部算过");
  await expect(page.getByTestId("firmness-said")).toContainText("第 1 名稳固");
  await expect(page.getByTestId("firmness-said")).toContainText("第 2、3 名系于示例评委03一人");
  await expect(page.getByTestId("places").getByRole("row", { name: /02 示例项目02/ })).toContainText("不稳");
  await expect(page.getByTestId("what-if")).toContainText("第 2、第 3 名互换");
  await expect(
    page
      .getByTestId("marks")
      .getByRole("row", { name: /02 示例项目02/ })
      .first(),
  ).toContainText("明显高于其他评委");
  await page.getByTestId("marks").getByText("用表格看").press("Enter");
  await expect(page.getByTestId("marks").getByRole("table").last()).toContainText("明显不同");

  const sheet = await printedBy(app, () => page.getByRole("button", { name: "打印" }).click());
  expect(sheet.text).toContain("第 1 名稳固");
  // On paper everything stands open.
  expect(sheet.text).toContain("ICC(3,k)");
  writeFileSync(info.outputPath("advice.pdf"), sheet.pdf);

  await chief.goTo("签发");
  await expect(hash).toHaveText(before);
  await chief.sign();
  await expect(chief.next).toContainText("导出成绩");
});

test("it is open to everyone, in any appearance and language, without scrolling sideways", async ({ app }) => {
  const final = await SmallFinal.setUp(app, { judges: 5, projects: 4, tracks: 1 });
  await plainRule(final);
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  await playOut(final, chief, shares);
  await chief.goTo("参考");
  const found: string[] = [];
  for (const [scheme, language] of [
    ["paper", "zh-CN"],
    ["dark", "en"],
    ["contrast", "zh-CN"],
  ] as const) {
    await prefer(page, scheme, language);
    await expect(page.getByTestId("places")).toBeVisible();
    for (const name of ["marks", "figures"]) await page.getByTestId(name).locator("summary").click();
    found.push(...(await findings(page)).map((each) => `${scheme} ${language}: ${each}`));
    for (const size of [
      { width: 1366, height: 768 },
      // 1366 × 768 enlarged to 200 %.
      { width: 683, height: 384 },
    ]) {
      await page.setViewportSize(size);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${language} ${size.width}`).toBeLessThanOrEqual(0);
    }
  }
  expect(found).toEqual([]);
});

test("a long resampling is stopped and gone on with, and what was sampled so far is told with its error", async ({
  app,
}) => {
  const final = await SmallFinal.setUp(app, { judges: 11, projects: 3, tracks: 1 });
  await plainRule(final);
  const chief = new ChiefPage(final.chief);
  const { page } = chief;
  const row = (share: number) => Array.from({ length: 11 }, (_, at) => share + (at % 3) / 100);
  await playOut(final, chief, [row(0.8), row(0.7), row(0.79)]);
  await chief.goTo("参考");
  const firmness = page.getByTestId("firmness");
  await expect(firmness.getByText(/^[1-9]\d* \/ 100000/)).toBeVisible();
  await firmness.getByRole("button", { name: "停止" }).click();
  await expect(page.getByTestId("basis")).toContainText(/只抽样了 [\d,]+ 次（原定 100,000 次）就停下了，误差约 ±/);
  const sampled = await page.getByTestId("basis").innerText();
  // Nothing is asked for any more, here or on another page.
  await chief.goTo("排名");
  await chief.goTo("参考");
  await expect(page.getByTestId("basis")).toHaveText(sampled);
  await firmness.getByRole("button", { name: "继续" }).click();
  await expect(page.getByTestId("basis")).toContainText("抽样 100,000 次，误差约 ±", { timeout: 120_000 });
});
