// Protects the files beside the interface: no address reaches outside the folder that app:// serves.

import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileFor, isOurs } from "../../../src-main/shell/page-address";

const folder = "/program/out/renderer";

describe("whose address it is", () => {
  it.each(["app://roadshow/", "app://roadshow", "app://roadshow/judge/3?x=1#y", "app://roadshow/assets/a.js"])(
    "%s is ours",
    (address) => expect(isOurs(address)).toBe(true),
  );

  it.each([
    "http://roadshow/",
    "https://roadshow/",
    "app://evil/",
    "app://roadshow.evil/",
    "app://roadshow@evil/",
    "app://evil@roadshow/",
    "app://:x@roadshow/",
    "app://roadshow:8080/",
    "app:roadshow",
    "app:///roadshow/",
    "application://roadshow/",
    "file:///app://roadshow/",
    "javascript:location='app://roadshow/'",
    "data:text/html,app://roadshow/",
    "blob:app://roadshow/1",
    "//roadshow/",
    "roadshow",
    "",
  ])("%s is not", (address) => expect(isOurs(address)).toBe(false));
});

describe("the file of an address", () => {
  it.each([
    ["app://roadshow/", "index.html"],
    ["app://roadshow/judge/12", "index.html"],
    ["app://roadshow/assets/index-1.js", "assets/index-1.js"],
    ["app://roadshow/assets//index-1.js?v=2", "assets/index-1.js"],
    ["app://roadshow/assets/%E5%AD%97.woff2", "assets/字.woff2"],
  ])("%s is %s", (address, path) => expect(fileFor(folder, address)).toBe(join(folder, path)));

  it.each([
    "app://roadshow/..%2fmain/shell.js",
    "app://roadshow/%2e%2e%2fmain/shell.js",
    "app://roadshow/assets/..%5c..%5cmain/shell.js",
    "app://roadshow/assets\\..%2f..\\main/shell.js%00.png",
    "app://roadshow/x%00.js",
    "app://roadshow/C:%2fWindows/win.ini",
    "app://roadshow/index.html::$DATA",
    "app://roadshow/%zz.js",
    "app://evil/index.html",
    "file:///etc/passwd",
  ])("%s has none", (address) => expect(fileFor(folder, address)).toBeNull());

  it("lies in the folder, whatever the path", () => {
    const piece = fc.constantFrom("..", ".", "%2e%2e", "%2f", "%5c", "\\", "/", "main", "shell.js", "%00", "a:b", "");
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        const file = fileFor(folder, `app://roadshow/${pieces.join("/")}`);
        expect(file === null || (file.startsWith(`${folder}/`) && !file.split("/").includes(".."))).toBe(true);
      }),
    );
  });
});
