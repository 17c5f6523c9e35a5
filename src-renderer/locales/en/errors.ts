// For every error a person can meet, in English: what happened, what is safe, what to do next.

import type { errors as chinese } from "../zh-CN/errors";
import { carryErrors } from "./errors-carry";
import { centralErrors } from "./errors-central";
import { judgingErrors } from "./errors-judging";
import { venueErrors } from "./errors-venue";

export const errors: typeof chinese = {
  "bad-message": {
    title: "The engine did not understand this request",
    safe: "Nothing has been changed.",
    next: "Please try again. If it stays so, load the screen again.",
  },
  "not-allowed": {
    title: "The person signed in may not do this",
    safe: "Nothing has been changed.",
    next: "Have someone sign in who may.",
  },
  "unknown-channel": {
    title: "The window and the engine are of different versions",
    safe: "Nothing has been changed.",
    next: "Please close the application and open it again.",
  },
  "engine-gone": {
    title: "The engine stopped before it answered",
    safe: "Whatever showed as saved is safe.",
    next: "It is being started again. Look whether this step took effect; if not, do it again.",
  },
  unexpected: {
    title: "Something failed in a way that was not foreseen",
    safe: "Whatever showed as saved is safe.",
    next: "Please try again. If it happens again, show the technical details to the organiser.",
  },
  "store-damaged": {
    title: "The database of this laptop was damaged and has been set aside",
    safe: "The damaged file was kept as it was, under another name. What it and the newest backup still held has been taken over and verified.",
    next: "Compare every ballot with its judge before going on. If something is missing, import the event file from another laptop or a stick: nothing is taken twice.",
  },
  "store-readonly": {
    title: "The data folder of this laptop cannot be written to",
    safe: "Whatever showed as saved is safe. What is not saved yet stays on the screen only.",
    next: "Check that the disk is not write-protected and that this user may write there, then try again.",
  },
  "store-full": {
    title: "The disk is full; this was not saved",
    safe: "Whatever showed as saved is safe. What you have just typed is on the screen only.",
    next: "Do not close the window. Make room on the disk, then try again.",
  },
  "store-busy": {
    title: "Another program holds the database",
    safe: "Whatever showed as saved is safe.",
    next: "Close any other copy of this application, wait a moment, and try again.",
  },
  "store-on-network-drive": {
    title: "The data folder is on a network drive or in a cloud-synced folder and cannot be used",
    safe: "Nothing has been changed.",
    next: "Move the data folder to a disk of this laptop, then open the application again.",
  },
  "key-store-unavailable": {
    title: "The signing keys kept by this laptop cannot be read",
    safe: "Whatever showed as saved is safe.",
    next: "Make sure that you are logged in to this computer with the usual account, then open the application again.",
  },
  "event-unknown": {
    title: "This laptop does not have this event",
    safe: "Nothing has been changed.",
    next: "Go back to the list of events, or import the event file.",
  },
  "event-file-damaged": {
    title: "The event file is damaged or incomplete",
    safe: "Nothing has been changed. Not one entry of it was taken.",
    next: "Export it again on the laptop it came from, and try another stick.",
  },
  "event-file-newer": {
    title: "This file was written by a newer version of the program, which this laptop cannot read yet",
    safe: "Nothing has been changed. Not one entry of it was taken.",
    next: "Update this laptop to the same version, then choose the file again.",
  },
  "event-file-unreadable": {
    title: "This event file cannot be read",
    safe: "Nothing has been changed.",
    next: "Check that the stick is in place and the file can be opened, then choose it again.",
  },
  "file-unreadable": {
    title: "This file cannot be read",
    safe: "Nothing has been changed.",
    next: "Check that the file is still there and can be opened, then choose it again.",
  },
  "file-unwritable": {
    title: "The file cannot be written to the chosen place",
    safe: "The data of this laptop is not affected; only the file was not written.",
    next: "Choose another place, or check free space and write protection, and try again.",
  },
  "no-root-key": {
    title: "This laptop did not create the event and does not hold its root key",
    safe: "Nothing has been changed.",
    next: "Do this on the laptop that created the event.",
  },
  "critical-kind-unknown": {
    title: "An organiser or chief has written critical entries that this version does not know",
    safe: "Every entry was kept as it is.",
    next: "Update the application before computing or signing.",
  },
  "pin-wrong": {
    title: "That PIN is wrong",
    safe: "Nothing has been changed.",
    next: "Enter it again. If you have forgotten it, the organiser can issue a new one.",
  },
  "pin-locked": {
    title: "Too many wrong PINs: locked",
    safe: "The marks that were saved are safe.",
    next: "Ask the organiser for a new PIN; the organiser waits a while and tries again.",
  },
  "pin-missing": {
    title: "No PIN has been issued to this person yet",
    safe: "Nothing has been changed.",
    next: "Ask the organiser to issue one.",
  },
  "pin-too-short": {
    title: "The PIN is too short",
    safe: "Nothing has been changed.",
    next: "Use 4 to 12 digits.",
  },
  "person-unknown": {
    title: "This person is not on the list",
    safe: "Nothing has been changed.",
    next: "The list may just have changed. Go back and choose again.",
  },
  "not-signed-in": {
    title: "Nobody is signed in at this window any more",
    safe: "Whatever showed as saved is safe.",
    next: "Please enter your PIN again.",
  },
  "rule-locked": {
    title: "The scoring rule is locked",
    safe: "Nothing has been changed.",
    next: "To change it, lift the lock first; that is possible before the first project is opened.",
  },
  "rule-invalid": {
    title: "The scoring rule has problems and was not saved",
    safe: "The earlier rule still stands.",
    next: "Mend what is marked, then save it again.",
  },
  "rule-not-locked": {
    title: "The scoring rule is not locked yet",
    safe: "Nothing has been changed.",
    next: "Have the organiser check and lock the rule first.",
  },
  "plan-invalid": {
    title: "The event's set-up has problems and was not saved",
    safe: "The earlier set-up still stands.",
    next: "Mend what is marked, then save it again.",
  },
  "project-unknown": {
    title: "There is no such project",
    safe: "Nothing has been changed.",
    next: "It may just have been changed. Go back to the list and choose again.",
  },
  "nothing-to-import": {
    title: "There is nothing to import",
    safe: "Nothing has been changed.",
    next: "The file says the same as what is here, or no row is ticked.",
  },
  "import-expired": {
    title: "This preview has lapsed",
    safe: "Nothing has been changed.",
    next: "Choose the file again, then confirm.",
  },
  "locked-after-start": {
    title: "Judging has begun and this part of the set-up is fixed",
    safe: "Nothing has been changed.",
    next: "Changes on the day are made by the chief judge's rulings.",
  },
  ...judgingErrors,
  ...venueErrors,
  ...centralErrors,
  ...carryErrors,
  "workbook-unreadable": {
    title: "This workbook cannot be read",
    safe: "Nothing has been changed.",
    next: "Open it in a spreadsheet program, save it as .xlsx, and import that.",
  },
  "workbook-encrypted": {
    title: "This workbook has a password",
    safe: "Nothing has been changed.",
    next: "Save a copy without the password and import that.",
  },
  "workbook-too-large": {
    title: "This workbook is too large",
    safe: "Nothing has been changed.",
    next: "Remove sheets and pictures that are not needed, save it, and import that.",
  },
  "workbook-no-known-column": {
    title: "The workbook has no column that is known",
    safe: "Nothing has been changed.",
    next: "Check that it is the right file and kind, and that the header is among the first rows.",
  },
  "workbook-empty": {
    title: "The workbook has no rows of data",
    safe: "Nothing has been changed.",
    next: "Check what is in the file and choose again.",
  },
  "bad-arguments": {
    title: "The command's arguments are wrong",
    safe: "Nothing has been changed.",
    next: "Mend them as the usage says.",
  },
};
