// The menu: new window, quit, zoom and full screen; hidden on Windows and Linux until Alt is pressed, its keys always at work.

import { BrowserWindow, Menu, type BaseWindow, type MenuItemConstructorOptions } from "electron";
import type { ShellWords } from "./locales/words";
import { zoom } from "./zoom";

export function setMenu(words: ShellWords, openWindow: () => void): void {
  const { menu } = words;
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === "darwin" ? [appMenu(words)] : []),
    {
      label: menu.file,
      submenu: [
        { label: menu.newWindow, accelerator: "CmdOrCtrl+Shift+N", click: openWindow },
        { type: "separator" },
        { label: menu.quit, role: "quit" },
      ],
    },
    // On a Mac the keys for copy and paste work through the menu only.
    ...(process.platform === "darwin" ? [{ label: menu.edit, role: "editMenu" } as const] : []),
    { label: menu.view, submenu: viewItems(words) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function appMenu(words: ShellWords): MenuItemConstructorOptions {
  return { label: words.product, submenu: [{ label: words.menu.quit, role: "quit" }] };
}

function viewItems({ menu }: ShellWords): MenuItemConstructorOptions[] {
  const hidden = (accelerator: string, direction: "in" | "out"): MenuItemConstructorOptions => ({
    label: direction === "in" ? menu.zoomIn : menu.zoomOut,
    accelerator,
    visible: false,
    acceleratorWorksWhenHidden: true,
    click: (_item, window) => zoomWindow(window, direction),
  });
  return [
    { label: menu.zoomIn, accelerator: "CmdOrCtrl+Plus", click: (_item, window) => zoomWindow(window, "in") },
    hidden("CmdOrCtrl+=", "in"),
    hidden("CmdOrCtrl+numadd", "in"),
    { label: menu.zoomOut, accelerator: "CmdOrCtrl+-", click: (_item, window) => zoomWindow(window, "out") },
    hidden("CmdOrCtrl+numsub", "out"),
    {
      label: menu.actualSize,
      accelerator: "CmdOrCtrl+0",
      click: (_item, window) => contentsOf(window)?.setZoomFactor(1),
    },
    { type: "separator" },
    { label: menu.fullScreen, role: "togglefullscreen", accelerator: "F11" },
  ];
}

function zoomWindow(window: BaseWindow | undefined, direction: "in" | "out"): void {
  const contents = contentsOf(window);
  if (contents !== null) zoom(contents, direction);
}

function contentsOf(window: BaseWindow | undefined) {
  return window instanceof BrowserWindow ? window.webContents : null;
}
