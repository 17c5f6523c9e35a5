// The pages from the draw to the archive in English.

import type * as chinese from "../../zh-CN/organiser/later";

export const order: typeof chinese.order = {
  title: "Draw",
  says: "The running order. The draw goes track by track, by lot within each; its seed goes on record, so that anyone can repeat it.",
  stage: "Stage",
  draw: "Draw",
  drawAgain: "Draw again",
  drawing: {
    title: "Draw again?",
    says: "The new order goes on record at once. The old one stays in the ledger and is no longer used.",
    loses: "The present running order (projects: {{count}})",
    losesEdits: "Changes by hand that are not saved",
    confirm: "Draw again",
  },
  seed: "Seed of the draw",
  byHand: "Set by hand",
  none: "There is no running order yet.",
  noProjects: "No project takes part yet, so nothing can be drawn.",
  list: "Running order",
  place: "Place",
  keys: "In the field of a place ↑ and ↓ move the project by one; a number and Enter moves it there.",
  placeOf: "Place of {{name}} ({{track}})",
  unplaced: "Projects taking part without a place: {{count}}",
  trackless: "Projects whose track is not in the plan, so that nobody marks them: {{count}}",
  toProjects: "Put them right",
  placeThem: "Put them at the end",
  withdrawn: "Withdrawn, leaves when saved",
  leaving: "Withdrawn projects still in the order: {{count}}. They leave when you save.",
  removeLeaving: "Take withdrawn projects out",
  project: "Project",
  unit: "Applicant unit",
  track: "Track",
  sheetTitle: "{{title}}, {{stage}}: running order",
  sheetSeed: "Seed of the draw: {{seed}}",
  sheetByHand: "Set by hand",
  saved: "The running order is saved",
};

export const rehearse: typeof chinese.rehearse = {
  title: "Rehearse",
  isOne: "This event is a rehearsal",
  isOneSays:
    "Every screen and sheet says so. Nothing of a rehearsal can enter a real event; the real result is not touched.",
  says: 'A rehearsal is an event of its own: its ledger, PINs and results are apart from the real one, every screen says "rehearsal", and nothing can mix.',
  steps: "How to rehearse",
  step: {
    leave: 'Press "Hand over" at the top right, back to the doors.',
    create: 'Press "New event", choose the same template, choose "Rehearsal" and set a PIN.',
    import: "In the rehearsal, import the same workbooks, lock the rule, draw, and hand out PINs.",
    run: "Let judges and chief sign in once, mark a project or two to the end, sign and export.",
    back: '"Hand over" again, and come back to this event.',
  },
  found: "Rehearsals on this laptop",
  none: "There is no rehearsal on this laptop yet.",
  created: "Created {{at}}",
  counts: "Projects: {{projects}}, people: {{people}}",
};

export const live: typeof chinese.live = {
  title: "Live",
  says: "On the day the chief judge leads, at the chief's desk. Here you see whether everything is ready, and how far it has come.",
  ready: "Before it begins",
  check: {
    projects: "Projects taking part: {{count}}",
    review: "The compliance review is settled",
    reviewOpen: "Projects whose review is not settled: {{count}}",
    panels: "Each track has enough judges, and there is a chief judge",
    panelsShort: "A panel has too few judges, or there is no chief judge",
    rule: "The scoring rule is locked",
    ruleOpen: "The scoring rule is not locked yet",
    order: "The running order is set",
    orderOpen: "There is no running order yet, or a project has no place in it",
    pins: "Every judge and chief judge has a PIN",
    pinsOpen: "People without a PIN: {{count}}",
  },
  yes: "Ready",
  no: "Not ready",
  fix: "See to it",
  fixOf: "See to it: {{what}}",
  network: "Judges on their own laptops: let them join this one in the hall.",
  toNetwork: "Open the network page",
  chief: "To be done at the chief's desk",
  chiefStep: {
    signIn: "The chief judge chooses their name and signs in with the PIN.",
    open: "Open one project after another, in the running order; the judges' screens follow.",
    close: "When all have submitted, close the project and open the next.",
    figures: "Enter performance results and deductions; rule on late ballots, conflicts and ties.",
    sign: "When all are closed, check the ranking and sign the certificate.",
  },
  progress: "How far it is",
  started: "Marking has begun",
  notStarted: "Marking has not begun",
  certified: "{{track}}: result signed",
  notCertified: "{{track}}: result not signed yet",
};

export const archive: typeof chinese.archive = {
  title: "Archive",
  says: "Writes every entry of the ledger into one event file (.roadshow), which another computer can import and verify.",
  keep: "Keep the file in two different places, and note its SHA-256.",
  contains: "It holds registrations and contacts: keep it safe.",
  export: "Event file",
  exportGo: "Export the event file",
};

export const written: typeof chinese.written = {
  done: "Written and checked",
  calledOff: "No place was chosen; nothing was written.",
  path: "Place",
  size: "Size",
  bytes: "{{bytes}} bytes",
  sha256: "SHA-256",
  copy: "Copy the SHA-256",
  copied: "Copied",
};
