// The scorekeeper's desk in English.

import type { scorekeeper as chinese } from "../zh-CN/scorekeeper";

export const scorekeeper: typeof chinese = {
  title: "Key in paper ballots",
  says: "Two people key each sheet, neither seeing what the other keyed. Where they agree, the chief judge takes it over as a ballot.",
  search: "Sheet number, project or judge",
  searchHint: "Type the number printed on the sheet and press Enter to open it",
  sections: {
    differs: "Differs from what was keyed by others: look at the sheet again",
    draft: "Half keyed",
    second: "Second keying needed",
    rest: "Other sheets",
    found: "Sheets found",
  },
  sectionSays: {
    differs:
      "You are told where it differs, not what the other person keyed. Look at the sheet; correct what you mistyped, and leave it where you did not: the chief judge then checks the sheet.",
    second: "Somebody has keyed these once; now it takes you, on your own.",
  },
  columns: { number: "Sheet", project: "Project", judge: "Judge", state: "State", deed: "Action" },
  states: {
    none: "Not keyed",
    once: "Keyed once",
    uncompared: "Keyed by two",
    agrees: "Two agree",
    differs: "Differs",
    recused: "Recused",
    "taken-over": "Taken over",
  },
  by: "Keyed by {{names}}",
  mineKeyed: "Keyed by you",
  mineDraft: "Half keyed by you",
  key: "Key in",
  goOn: "Go on",
  lookAgain: "Look again",
  look: "Look",
  deedOf: "{{deed}}: {{number}} {{project}} · {{judge}}",
  more: "Show {{count}} more (of {{all}})",
  nothing: "Nothing found for “{{search}}”. Check the sheet number, or type the project's or the judge's name.",
  empty: {
    title: "There is no sheet to key in yet",
    text: "Once the organiser has entered projects and panels and locked the rule, they are listed here by themselves.",
  },
  unlocked: "The rule is not locked yet, so these cannot be keyed: {{tracks}}",
  alone: {
    title: "This event has only one scorekeeper",
    text: "It takes two people for each sheet; the same person twice does not do. Ask the organiser to add another scorekeeper under “People”.",
  },
  apart: {
    title: "No link to the chief's desk: what others have keyed is not shown for now",
    text: "Key as usual: everything is saved on this laptop. It is shown again by itself once the link is back; until then agree with the other scorekeeper who keys which sheets.",
  },
  back: "Back to the list",
  sheetOf: "Sheet {{number}}",
  judgeOf: "Judge: {{judge}}",
  form: {
    label: "Key in what stands on the sheet",
    second: "Somebody has keyed this sheet once. Key it on your own: you do not see what was keyed; do not ask for it.",
    blank:
      "Where the sheet has a blank, an unclear correction or a mark out of range, do not guess: have the judge complete and sign it first. Key nothing where the judge recuses: hand the sheet to the chief judge, who takes the recusal on record.",
    closed: {
      title: "This project is closed",
      text: "It is kept all the same; once taken over it is a late ballot, and the chief judge rules whether it counts.",
    },
    partial: "This judge marks only a part; nothing else is to be keyed.",
    number: "Sheet number",
    numberHint: "Check it with the top right corner of the sheet",
    feedback: "The words on the sheet",
    feedbackHint: "Just as they are written.",
    feedbackMissing: "No words have been keyed yet",
    check: "Check and key in",
    correctCheck: "Check the correction",
    dropCorrection: "Drop the correction",
  },
  total: {
    label: "Total on sheet",
    plain: "the marks added up, without weights",
    sum: "The marks as keyed add up to {{sum}}",
    waiting: "Compared once all marks are keyed",
    blank: "Type the sheet's total to check against",
    unreadable: "A total is a number",
    same: "Agrees with the marks",
    differs: "Marks add up to {{sum}}: {{by}} off",
  },
  confirm: {
    title: "Check what you keyed",
    says: "Read it back from the sheet. It goes on record; you can correct it later, and the earlier keying is kept.",
    button: "Key in",
    buttonAnyway: "Key in the marks all the same",
    same: "The sheet's total agrees with the marks.",
    differs:
      "The sheet's total {{total}} and the sum of the marks {{sum}} are {{by}} apart. Check each mark again; where the judge added up wrongly, the marks stand.",
    blank: "The sheet's total was not typed, so one check is missing. Go on if the sheet has none.",
    number:
      "The sheet number is {{typed}}, but this sheet should be {{printed}}. Make sure that it is the right sheet.",
  },
  done: {
    once: "Keyed by you at {{time}}; waits for a second person",
    uncompared: "Keyed by you at {{time}}, and by somebody else; compared once the chief's desk has yours",
    agrees: "Two people agree; waits for the chief judge",
    differs: "Differs from what was keyed by others",
    recused:
      "The sheet says that the judge recuses, and the chief judge has taken that on record; keyings are kept and not taken over",
    "taken-over": "Taken over as a ballot by the chief judge",
    differsAt: "It differs at:",
    differsSays:
      "Look at these on the sheet. If you mistyped, press “Correct”; if you did not, leave it: the chief judge checks the sheet.",
    sheet: "Sheet number",
    feedback: "Words",
    correct: "Correct my keying",
    next: "Next sheet",
    label: "Your keying",
  },
  dropTitle: "Drop the correction?",
  dropLoses: "the correction that you have not confirmed",
  dropKeeps: "Your earlier keying is unchanged and still stands.",
};
