// For the errors of judging and of its result, in English: what happened, what is safe, what to do next.

import type { judgingErrors as chinese } from "../zh-CN/errors-judging";

export const judgingErrors: typeof chinese = {
  "project-not-open": {
    title: "This project is not open for marks",
    safe: "What you have typed is kept as a draft.",
    next: "Wait until the chief judge opens it, or check the project and submit by hand.",
  },
  "project-closed": {
    title: "This project is closed",
    safe: "Your draft is still here; what was submitted before the close still stands.",
    next: "You may still submit: it will be a late ballot, for the chief judge to rule on.",
  },
  "project-already-open": {
    title: "This project is already open",
    safe: "Nothing has been changed.",
    next: "There is no need to open it again.",
  },
  "mark-invalid": {
    title: "A mark does not fit the rubric; nothing was submitted",
    safe: "All that you typed is kept as a draft.",
    next: "Mend the marks that are pointed out, then submit.",
  },
  "mark-missing": {
    title: "Some criteria have no mark; nothing was submitted",
    safe: "All that you typed is kept as a draft.",
    next: "Mark what is missing. To give no mark at all use “Recuse”, never a zero.",
  },
  "draft-stale": {
    title: "This draft was changed in another window",
    safe: "Nothing of either side is lost.",
    next: "This window reads the other's marks first, then saves what you changed here.",
  },
  "ballot-already-submitted": {
    title: "Your ballot for this project is already submitted",
    safe: "The submitted ballot stands as it was.",
    next: "To change a mark, choose “Amend” and give the reason.",
  },
  "ballot-not-submitted": {
    title: "There is no submitted ballot for this project",
    safe: "Nothing has been changed.",
    next: "Submit the ballot first.",
  },
  "ballot-changed-meanwhile": {
    title: "The ballots have changed meanwhile; nothing was written",
    safe: "What was there is still there.",
    next: "Look at what is there now, then decide whether to go on.",
  },
  recused: {
    title: "You are recused from this project",
    safe: "Nothing has been changed.",
    next: "If that was a mistake, withdraw the recusal first.",
  },
  "not-in-panel": {
    title: "This project is not on your panel's list",
    safe: "Nothing has been changed.",
    next: "Go back to the project on stage; if in doubt, ask the chief judge.",
  },
  "own-ballot-open": {
    title: "Your own ballot for this project is not submitted yet",
    safe: "Nothing has been changed.",
    next: "Submit it, or recuse yourself, before you see the others' marks.",
  },
  "keyings-changed": {
    title: "The keyings have just changed; nothing was taken over",
    safe: "Both keyings are on record, and nothing was altered.",
    next: "Look at the keyings as they stand now, then decide.",
  },
  "conflict-needs-ruling": {
    title: "Ballots that contradict one another wait for a ruling",
    safe: "Every one of them is kept.",
    next: "The chief judge rules on each of them first.",
  },
  "projects-not-closed": {
    title: "Some projects are not closed yet",
    safe: "Nothing has been changed.",
    next: "Close every project first.",
  },
  "performance-invalid": {
    title: "The performance result is not valid and was not saved",
    safe: "The earlier result is unchanged.",
    next: "Enter a number from 0 to the full score.",
  },
  "nothing-certified": {
    title: "No result has been signed yet",
    safe: "No file has been written.",
    next: "Let the chief judge sign the result on the Sign page first, then export it.",
  },
  "no-feedback": {
    title: "Nothing has been said at this stage yet",
    safe: "No file has been written.",
    next: "Let the judges write and submit their feedback at this stage, then export it.",
  },
  "certificate-damaged": {
    title: "The certificate does not agree with itself",
    safe: "No file has been written; the ledger is kept as it is.",
    next: "Export the event file and keep it safe, then let the chief judge sign the result anew.",
  },
  "nothing-to-sign": {
    title: "There is no result to sign yet",
    safe: "Nothing has been changed.",
    next: "Close at least one project first.",
  },
  "ruling-invalid": {
    title: "This ruling does not fit what is there; it was not written",
    safe: "Nothing has been changed.",
    next: "Look at what is there now, then rule.",
  },
  "already-certified": {
    title: "This result is already signed",
    safe: "The signed result stands as it was.",
    next: "There is no need to sign again. A new ruling makes a new result to sign.",
  },
  "result-changed": {
    title: "The result has changed since you saw it; it was not signed",
    safe: "Nothing has been changed.",
    next: "Check the newest result, then sign.",
  },
  "finding-changed": {
    title: "This finding has changed; no decision was recorded",
    safe: "Nothing was changed.",
    next: "Read the latest finding, then decide again.",
  },
  "reason-missing": {
    title: "There is no reason yet",
    safe: "Nothing was changed.",
    next: "Waiving and sending back both need a reason. Add it and save again.",
  },
  "tie-at-cut": {
    title: "A tie at the cut has not been decided",
    safe: "Nothing was changed; the certificates stand as they are.",
    next: "Let the chief judge rule on the tie and sign again, or say for each of the tied why it goes on or stays.",
  },
  "feedback-missing": {
    title: "There is no feedback yet",
    safe: "What you have entered is in the draft on this laptop.",
    next: "Write your feedback to the team, then submit.",
  },
};
