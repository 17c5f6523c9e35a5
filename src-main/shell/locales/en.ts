// The shell's own words in English: its menu, its save dialogues and what it says when the engine cannot run.

import type { ShellWords } from "./words";

export const en: ShellWords = {
  product: "Roadshow Judge",
  menu: {
    file: "File",
    newWindow: "New window",
    quit: "Quit",
    edit: "Edit",
    view: "View",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    actualSize: "Actual size",
    fullScreen: "Full screen",
    window: "Window",
  },
  save: {
    workbook: { title: "Export the results workbook", kind: "Excel workbook" },
    "event-file": { title: "Export the event file", kind: "Roadshow event file" },
  },
  trouble: {
    title: "Roadshow Judge cannot go on",
    quit: "Quit",
    tryAgain: "Try again",
    openFolder: "Open the data folder",
    engineKeepsFailing:
      "The background process that keeps the data has stopped several times within a minute.\n\nEvery mark that was shown as saved is on this computer's disk; nothing is lost.\n\nTry again first. If that does not help, quit and restart the computer, or copy the data folder to another computer and open it there.",
    pageKeepsFailing:
      "The page in this window has stopped several times within a minute.\n\nEvery mark that was shown as saved is on this computer's disk; nothing is lost.\n\nTry again, or quit and open the application anew.",
    codes: {
      "key-store-unavailable":
        "The master key (master.key), which protects the keys on this computer, cannot be read.\n\nNo data was changed. No new master key is made, because that would make the existing keys useless.\n\nSign in with the system account used before, unlock the system's key store and try again. If the data folder was copied from elsewhere, export the event file on the computer it came from.",
      "store-readonly":
        "The data folder cannot be written to.\n\nNo data was changed.\n\nCheck the folder's permissions, or use an account that may write there, and try again.",
      "store-full":
        "The disk is full, so no data can be written.\n\nEvery mark that was shown as saved is still there.\n\nMake room and try again.",
      "store-on-network-drive":
        "The data folder is on a network drive or in a cloud-synced folder, where a database can be damaged; so it was not opened.\n\nNo data was changed.\n\nMove the data folder to this computer's own disk and try again.",
      "store-busy":
        "Another program is using the data.\n\nNo data was changed.\n\nClose any other running Roadshow Judge or backup program and try again.",
      "store-damaged":
        "The database is damaged and cannot be opened.\n\nThe damaged file was kept as it is; nothing was deleted.\n\nOpen the data folder, keep a copy of its files, and ask the organiser to restore from the copy on another computer.",
      unexpected:
        "Something unexpected went wrong while starting.\n\nNo data was changed.\n\nTry again. If that does not help, keep the data folder and ask for technical support.",
    },
    code: "Error code: {{code}}",
    detail: "Detail: {{detail}}",
  },
};
