// "Why this number": said in sentences in both languages, and printed on A4, for one project or for all.

import { writeFileSync } from "node:fs";
import { type App, expect, test } from "../support/app";
import { ChiefPage } from "./chief-page";
import { SmallFinal } from "./small-final";

const first = "01 示例项目01：智能影像读片";
const second = "02 示例项目02：病案质控";
const third = "03 示例项目03：导诊问答";

/** The first project ahead and one judge recused; the other two with the very same totals. */
async function playOut(final: SmallFinal, chief: ChiefPage): Promise<void> {
  for (const [project, shares] of [
    [0.9, 1, 0.8, 0.7, 0.6, null],
    [0.6, 0.7, 0.8, 0.7, 0.6, 0.9],
    [0.6, 0.7, 0.8, 0.7, 0.6, 0.9],
  ].entries()) {
    await chief.openNext();
    for (const [judge, share] of shares.entries()) {
      if (share !== null) await final.submit(judge, project, share);
      else await final.judge(judge).window.call("judge.recuse", { project: final.project(project), reason: "示例" });
    }
    await chief.close(6);
  }
  await chief.goTo("性能与扣分");
  await chief.page.getByRole("textbox", { name: `${first} 的扣分`, exact: true }).fill("1.5");
  await chief.saveWithoutReason(first);
  await chief.page.getByRole("textbox", { name: `${first} 的扣分理由` }).fill("超时");
  for (const project of [first, second, third]) await chief.savePerformance(project, "88.2");
}

interface Printed {
  /** What the sheet held when the page was printed. */
  readonly text: string;
  readonly sheets: number;
  readonly pages: number;
}

/** Has the next print of any window end in a PDF file instead of the system's dialogue, and does what leads to it. */
async function printed(app: App, path: string, press: () => Promise<void>): Promise<Printed> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const kept: { pdf?: string; seen?: Omit<Printed, "pages"> } = {};
    Object.assign(globalThis, { roadshowPrinted: kept });
    const look = `({ text: document.querySelector("[data-print-sheet]").textContent,
      sheets: document.querySelectorAll("[data-testid=why-sheet]").length })`;
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.print = () =>
        void (async () => {
          kept.seen = (await webContents.executeJavaScript(look)) as Omit<Printed, "pages">;
          const pdf = await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
          kept.pdf = pdf.toString("base64");
        })();
  });
  await press();
  const kept = () =>
    app.electron.evaluate(
      () =>
        (globalThis as unknown as { roadshowPrinted: { pdf?: string; seen?: Omit<Printed, "pages"> } }).roadshowPrinted,
    );
  await expect.poll(async () => (await kept()).pdf !== undefined, { timeout: 30_000 }).toBe(true);
  const { pdf = "", seen = { text: "", sheets: 0 } } = await kept();
  const bytes = Buffer.from(pdf, "base64");
  writeFileSync(path, bytes);
  const source = bytes.toString("latin1");
  // A4 in points.
  expect(source).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  return { ...seen, pages: source.match(/\/Type \/Page\b/g)?.length ?? 0 };
}

test("a number is told in sentences and printed, alone or with all of its track", async ({ app }, info) => {
  const final = await SmallFinal.setUp(app, { judges: 6, projects: 3, tracks: 1 });
  const chief = new ChiefPage(final.chief);
  const { page } = chief;

  await test.step("before a project is closed there is nothing to explain or print, and the desk says so", async () => {
    await chief.goTo("排名");
    await page.getByRole("button", { name: `${first}：为什么是这个数` }).click();
    await expect(page.getByTestId("why")).toContainText("这个项目还没有截止");
    await expect(page.getByRole("button", { name: /打印/ })).toHaveCount(0);
    await chief.goTo("现场");
  });

  await playOut(final, chief);
  await chief.goTo("排名");
  await page.getByRole("button", { name: `${first}：为什么是这个数` }).click();
  const words = page.getByTestId("why-words");

  await test.step("the sentences name judges, drops, averages, weights, the deduction and the rank", async () => {
    for (const sentence of [
      `${first}：总分 80.96 分，“AI+智慧医疗”第 1 名。`,
      "共 6 位评委，其中 5 位给了分数。示例评委06 回避：不计分，也不按零分处理。",
      "达到 5 位，按规则去掉 1 个最高分（示例评委02 100）和 1 个最低分（示例评委05 60）。",
      "其余 3 个分数求平均：(90 + 80 + 70) ÷ 3 = 80。",
      "现场评分 80，权重 0.7：80 × 0.7 = 56。",
      "扣分 1.5 分（超时）。精确总分是各部分之和减去扣分：56 + 26.46 − 1.5 = 80.96。",
      "四舍五入保留 2 位小数，公布的总分是 80.96 分。",
      "没有别的项目与它同分。",
    ]) {
      await expect(words).toContainText(sentence);
    }
  });

  await test.step("one project is printed alone, on white, and the sheet is gone again", async () => {
    const button = page.getByRole("button", { name: `打印这份说明：${first}` });
    const { text, sheets, pages } = await printed(app, info.outputPath("one.pdf"), () => button.click());
    expect(sheets).toBe(1);
    expect(pages).toBeGreaterThan(0);
    for (const part of ["医学人工智能应用技能大赛决赛（示例）", "决赛", first, "80.96", "示例评委06", "计分规则"])
      expect(text).toContain(part);
    expect(text).toMatch(/计分输入的 SHA-256: (?:[0-9a-f]{4} ?){16}/);
    expect(text).toContain("尚未签发");
    await expect(page.getByTestId("why-sheet")).toHaveCount(0);
  });

  await test.step("all of a track are printed one after another, each on a page of its own", async () => {
    const button = page.getByRole("button", { name: "打印本赛道全部 3 份说明（每个项目另起一页）" });
    const { text, sheets, pages } = await printed(app, info.outputPath("all.pdf"), () => button.click());
    expect(sheets).toBe(3);
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(text).toContain("因此与");
    for (const project of [first, second, third]) expect(text).toContain(`${project}：为什么是这个数`);
    await expect(page.getByTestId("why-sheet")).toHaveCount(0);
  });

  await test.step("the same in English", async () => {
    await page.evaluate(() => localStorage.setItem("language", "en"));
    await page.reload();
    await page.getByRole("button", { name: `${second}: why this number` }).click();
    await expect(words).toContainText("With at least 5 present, the rule drops");
    await expect(words).toContainText(`so it shares rank 2 with ${third}.`);
    const button = page.getByRole("button", { name: `Print this explanation: ${second}` });
    const { text } = await printed(app, info.outputPath("english.pdf"), () => button.click());
    expect(text).toContain("The announced total, rounded half up to 2 decimal places");
  });
});
