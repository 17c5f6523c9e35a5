// Security, written as attacks: what a page of ours would try if somebody else's script had got into it.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, root, test } from "../support/app";

/** Another's server, which a successful attack would reach. */
let server: Server;
let hits: string[] = [];
let foreign = "";

test.use({ start: { attacks: true } });

test.beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    if (request.url === "/redirect") response.writeHead(302, { Location: "/landed" });
    response.end("<title>foreign</title><script>parent.postMessage('hello', '*')</script>");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  foreign = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.beforeEach(() => {
  hits = [];
});

test.afterAll(() => void server.close());

/** Time enough for an attack to have reached the server on this very machine. */
const settle = (page: Page) => page.waitForTimeout(700);

async function stillAtHome(page: Page): Promise<void> {
  await settle(page);
  expect(new URL(page.url()).protocol).toBe("app:");
  expect(await page.evaluate(() => `${location.protocol}//${location.host}`)).toBe("app://roadshow");
  expect(hits).toEqual([]);
}

test("the page has neither Node nor Electron, and a bridge of just the named functions", async ({ page }) => {
  const world = await page.evaluate(() => ({
    node: ["require", "process", "module", "Buffer", "global", "electron", "ipcRenderer"].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.roadshow).sort(),
    frozen: Object.isFrozen(window.roadshow),
    replaced: Reflect.defineProperty(window, "roadshow", { value: {} }),
  }));
  expect(world).toEqual({
    node: [],
    bridge: ["keyStore", "locale", "onEnginePort", "openWindow", "platform", "print", "setLocale", "version"],
    frozen: true,
    replaced: false,
  });
});

test("every window is sandboxed, isolated and without Node", async ({ app, page }) => {
  await app.openWindow(page);
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as typeof window.webContents & {
        getLastWebPreferences(): Electron.WebPreferences;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(preferences).toHaveLength(2);
  for (const each of preferences) {
    expect(each).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
    expect(each.webviewTag ?? false).toBe(false);
  }
});

const foreignPlaces = ["/page", "/redirect", "file:///etc/passwd", "app://evil/", "data:text/html,x", "chrome://gpu"];

for (const [way, go] of Object.entries({
  link: (to: string) => {
    const link = Object.assign(document.createElement("a"), { href: to, textContent: "go" });
    document.body.append(link);
    link.click();
  },
  location: (to: string) => {
    location.href = to;
  },
  replace: (to: string) => location.replace(to),
  form: (to: string) => {
    const form = Object.assign(document.createElement("form"), { action: to, method: "post" });
    document.body.append(form);
    form.submit();
  },
  "meta refresh": (to: string) => {
    const meta = Object.assign(document.createElement("meta"), { httpEquiv: "refresh", content: `0; url=${to}` });
    document.head.append(meta);
  },
})) {
  test(`a ${way} leads nowhere`, async ({ page }) => {
    for (const target of foreignPlaces) {
      await page.evaluate(go, target.startsWith("/") ? foreign + target : target);
      await stillAtHome(page);
    }
  });
}

test("no window can be opened but by the bridge", async ({ app, page }) => {
  const opened = await page.evaluate((to) => {
    const link = Object.assign(document.createElement("a"), { href: to, target: "_blank", rel: "opener" });
    document.body.append(link);
    link.click();
    return [to, "", "about:blank", "app://roadshow/", "file:///etc/passwd"].map((url) => window.open(url, "_blank"));
  }, `${foreign}/page`);
  expect(opened).toEqual([null, null, null, null, null]);
  await stillAtHome(page);
  expect(app.electron.windows()).toHaveLength(1);
});

test("no frame and no webview can bring a foreign page in", async ({ app, page }) => {
  await page.evaluate((to) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.addEventListener("message", ({ source, data }: MessageEvent) => {
      if (source !== window) heard.push(data);
    });
    const frame = (set: Partial<HTMLIFrameElement>) =>
      document.body.append(Object.assign(document.createElement("iframe"), set));
    frame({ src: `${to}/page` });
    frame({ src: `${to}/redirect` });
    frame({ src: "file:///etc/passwd" });
    frame({ src: "app://roadshow/" });
    frame({ src: "data:text/html,<script>parent.postMessage(1, '*')</script>" });
    for (const name of ["webview", "object", "embed"]) {
      const element = document.createElement(name);
      element.setAttribute("src", `${to}/page`);
      element.setAttribute("data", `${to}/page`);
      document.body.append(element);
    }
  }, foreign);
  await stillAtHome(page);
  const found = await app.electron.evaluate(({ BrowserWindow, webContents }) => ({
    contents: webContents.getAllWebContents().length,
    frames: BrowserWindow.getAllWindows()[0]
      ?.webContents.mainFrame.framesInSubtree.slice(1)
      .map(({ url, origin }) => ({ url, origin })),
  }));
  expect(found.contents).toBe(1);
  // A refused frame is left empty, or holds an error page that has no origin.
  expect(found.frames?.filter(({ url, origin }) => origin !== "null" && url !== "")).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
});

test("nothing can be fetched, sent or run from elsewhere", async ({ page }) => {
  const outcome = await page.evaluate(async (to) => {
    const refused = (work: () => Promise<unknown>) =>
      work().then(
        () => "let through",
        () => "refused",
      );
    const element = (name: string, set: Record<string, string>) =>
      new Promise<void>((done, fail) => {
        const made = document.createElement(name);
        made.addEventListener("load", () => done());
        made.addEventListener("error", () => fail(new Error("refused")));
        for (const [key, value] of Object.entries(set)) made.setAttribute(key, value);
        document.head.append(made);
      });
    const socket = () =>
      new Promise<void>((done, fail) => {
        const made = new WebSocket(to.replace("http", "ws"));
        made.addEventListener("open", () => done());
        made.addEventListener("error", () => fail(new Error("refused")));
      });
    navigator.sendBeacon(`${to}/beacon`, "x");
    const inline = document.createElement("script");
    inline.textContent = "window.ran = true";
    document.head.append(inline);
    const style = document.createElement("style");
    style.textContent = "body { --stolen: 1 }";
    document.head.append(style);
    // In a task of the page's own: what the test itself runs may evaluate, whatever the policy says.
    const evaluated = await refused(
      () =>
        new Promise((done, fail) => {
          setTimeout(() => {
            try {
              // oxlint-disable-next-line no-eval -- the attack itself
              done((0, eval)("window.ran = true"));
            } catch (error) {
              fail(error);
            }
          });
        }),
    );
    return {
      fetch: await refused(() => fetch(`${to}/fetch`, { mode: "no-cors" })),
      file: await refused(() => fetch("file:///etc/passwd")),
      socket: await refused(socket),
      script: await refused(() => element("script", { src: `${to}/script.js` })),
      sheet: await refused(() => element("link", { rel: "stylesheet", href: `${to}/sheet.css` })),
      image: await refused(() => element("img", { src: `${to}/image.png` })),
      eval: evaluated,
      ran: "ran" in window,
      styled: getComputedStyle(document.body).getPropertyValue("--stolen"),
    };
  }, foreign);
  expect(outcome).toEqual({
    fetch: "refused",
    file: "refused",
    socket: "refused",
    script: "refused",
    sheet: "refused",
    image: "refused",
    eval: "refused",
    ran: false,
    styled: "",
  });
  await stillAtHome(page);
});

test("app:// serves the interface's own folder and nothing beside it", async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const paths = [
      "/..%2fmain/shell.js",
      "/%2e%2e%2fmain/shell.js",
      "/assets/..%5c..%5cmain/shell.js",
      "/../../package.json",
      "/assets/none.js",
    ];
    return Promise.all(
      paths.map(async (path) => {
        const response = await fetch(`app://roadshow${path}`);
        return { path, status: response.status, leaked: /better-sqlite3|BrowserWindow/.test(await response.text()) };
      }),
    );
  });
  for (const answer of answers) expect(answer).toMatchObject({ status: 404, leaked: false });
});

test("every page comes with the strict policy, and a nonce of its own", async ({ page }) => {
  const read = () =>
    page.evaluate(async () => {
      const response = await fetch("app://roadshow/");
      return { policy: response.headers.get("content-security-policy") ?? "", text: await response.text() };
    });
  const [first, second] = [await read(), await read()];
  expect(first.policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
  expect(first.policy).not.toMatch(/unsafe|\*|https?:/);
  expect(first.policy).not.toBe(second.policy);
  expect(first.text).not.toContain("ROADSHOW-STYLE-NONCE");
});

test("every permission is refused", async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const failed = (work: Promise<unknown>) =>
      work.then(
        () => "granted",
        () => "refused",
      );
    const states = await Promise.all(
      ["geolocation", "notifications", "camera", "microphone", "clipboard-read", "midi"].map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName });
        return status.state;
      }),
    );
    return {
      states: [...new Set(states)],
      notification: await Notification.requestPermission(),
      place: await failed(new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
      camera: await failed(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await failed(navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await failed(navigator.clipboard.readText()),
      midi: await failed(navigator.requestMIDIAccess()),
      lock: await failed(navigator.wakeLock.request("screen")),
    };
  });
  expect(outcome).toEqual({
    states: ["denied"],
    notification: "denied",
    place: "refused",
    camera: "refused",
    screen: "refused",
    clipboard: "refused",
    midi: "refused",
    lock: "refused",
  });
});

test("a message from a foreign frame can pass no port off as the engine's", async ({ page }) => {
  await page.evaluate(() => {
    const ports: MessagePort[] = [];
    Object.assign(window, { ports });
    window.roadshow.onEnginePort((port) => ports.push(port));
    document.body.append(document.createElement("iframe"));
  });
  const count = () => page.evaluate(() => (window as unknown as { ports: MessagePort[] }).ports.length);
  await expect.poll(count).toBe(1);
  const [, frame] = page.frames();
  const seen = await frame?.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    parent.postMessage("roadshow:engine-port", "*", [port2]);
    return { bridge: "roadshow" in window, port: port1 instanceof MessagePort };
  });
  expect(seen).toEqual({ bridge: false, port: true });
  await settle(page);
  expect(await count()).toBe(1);
});

test("a page that is not ours gets no bridge, though it has our preload", async ({ app, page }) => {
  const preload = join(root, "out", "preload", "bridge.cjs");
  const load = (given: string) =>
    app.electron.evaluate(async ({ BrowserWindow }, path) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } });
      await stranger.loadURL("app://roadshow/");
      const bridge: unknown = await stranger.webContents.executeJavaScript("typeof window.roadshow");
      stranger.destroy();
      return bridge;
    }, given);
  expect(await page.evaluate(() => typeof window.roadshow)).toBe("object");
  expect(await load(preload)).toBe("undefined");
});
