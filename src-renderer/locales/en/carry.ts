// The file carrier in English.

import type { carry as chinese } from "../zh-CN/carry";

export const carry: typeof chinese = {
  separator: ", ",
  out: {
    title: "Save to a stick",
    button: "Save to a stick…",
    text: "While the network is down, carry what you have written on this laptop to the chief's desk.",
    own: "The file holds only what you yourself have written on this laptop, and nothing of anybody else.",
    everything:
      "The file holds everything of this event, registrations and contacts included. Please keep it in safe hands.",
    again: "Save it as often as you like. Taken in twice, nothing counts twice.",
    go: "Choose where, and save",
    choosing: "Choose the stick in the window that has opened…",
    writing: "Writing, and reading back from the stick. Please do not pull it out…",
    calledOff: "No place was chosen, and no file was written.",
    safe: "The stick is safe to remove",
    next: "The file is complete, and was read back from the stick unchanged. Please take it to the chief's desk, where it is taken in.",
    path: "Place",
    size: "Size",
    bytes: "{{bytes}} bytes",
    oneMore: "Save another",
  },
  receipts: {
    title: "Write receipts to a stick",
    button: "Write receipts to a stick…",
    text: "Once it is taken in, save this desk's receipts to the same stick for the judge: only when the judge's laptop has read them does it know that the chief's desk has the ballots.",
    holds:
      "The file holds what the whole hall knows (people, rules, openings and closings) and receipts signed by this desk, and nobody's marks. The same file does for all judges.",
    next: "The receipts are complete, and were read back from the stick unchanged. Take them to the judges, who read them in where they save to a stick.",
    inTitle: "Receipts of the chief's desk",
    inText:
      "When the chief's desk has taken in your stick it writes a file of receipts. Read it in, and this laptop knows which of your entries are there.",
    file: "File of receipts (.roadshow)",
    all: "Read in: the chief's desk has all that you wrote on this laptop",
    some: "Read in: {{count}} of your entries are not at the chief's desk yet; please save to a stick once more",
  },
  in: {
    title: "Take in sticks",
    text: "Take in files that judges or other desks have brought on sticks, in any order; what comes twice does not count twice.",
    file: "Files that were brought (.roadshow, several at once)",
    files: "Files that were brought",
    pending: "Verifying and taking in one by one…",
    sum: "Files: {{all}}. Taken in: {{taken}}; refused: {{refused}}; new entries: {{added}}.",
    waiting: "Waiting",
    taking: "Being verified",
    taken: "Taken in",
    nothingNew: "Taken in; nothing new",
    refused: "Refused",
    stopped: "Not taken in",
    of: "{{people}}:",
    counts: "{{added}} new, {{known}} already here.",
    place: "The fault is at entry {{place}} of the file.",
    belongsToRehearsal: "It belongs to the rehearsal “{{title}}”.",
    belongsTo: "It belongs to “{{title}}”.",
    forks:
      "The entries of {{people}} were gone on with on two laptops. Both are kept; rule on the page “Venue network” which one counts.",
    notEnrolledSays:
      "{{entries}} come from a laptop that has not been let in; they are kept and do not count yet. Give that laptop to its person on the page “Venue network”; they count by themselves then, and need not be taken in again.",
    setAsideSays:
      "{{entries}} were written after a standby took over, or after that laptop was sent away; they are kept and do not count yet. Rule on them on the page “Venue network”.",
    refusedSays:
      "{{entries}} were written in another's name, beyond what their author may write, or are unknown to this version; they are kept and do not count. Please tell the organiser.",
    officeSays:
      "{{entries}} are the organiser's registrations and contacts; they do not go to a chief's desk and were not kept.",
  },
};
