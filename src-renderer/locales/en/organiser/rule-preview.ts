// The trial of a rule on marks, in English.

import type { preview as chinese } from "../../zh-CN/organiser/rule-preview";

export const preview: typeof chinese = {
  title: "Preview: a ranking by these settings",
  says: "Tried on this event's own projects and panels, beside the rule that is saved. It follows every change, keeps nothing, and no other desk sees it.",
  policy:
    "Before a certificate is signed the real marks of this stage are not used here, so that nobody sees a ranking early; tracks that are signed are tried on the signed marks.",
  computing: "Computing…",
  current: "Up to date",
  problems: "Computed once the problems are put right.",
  lockedSays:
    "The rule is locked. You can try what other settings would do: it is shown here only, and the rule stays.",
  begin: "Try other settings",
  end: "End the trial",
  reset: "Back to the locked settings",
  trial: "A trial: the rule is locked and stays, and nothing of this is saved",
  noProjects: "There are no projects yet",
  noProjectsSays: "Once they are imported or added, the rule is tried here on this event's projects and panels.",
  track: "Track",
  from: {
    sample: "Sample marks: drawn by chance for every project and judge, the same each time. They are not real.",
    "earlier-stage": "Marks of {{stage}}, as its certificate signs them.",
    stage: "Marks of this stage, as its certificate signs them.",
  },
  filled: "No values yet for: {{sources}}. Sample values stand in.",
  against: {
    saved: "Beside the saved rule",
    "other-rubric":
      "The criteria differ from those saved: there is nothing to compare with, and only the new ranking is shown.",
    none: "There is no saved rule to compare with.",
  },
  summary:
    "Projects: {{projects}}; moved: {{moved}}; sharing a rank: {{shared}}; decided by a comparison: {{decided}}; not ranked: {{unranked}}",
  caption: "{{track}}: the ranking tried",
  columns: {
    rank: "Rank",
    move: "Moved",
    project: "Project",
    total: "Total",
    before: "Rank before",
    beforeTotal: "Total before",
    why: "Remarks",
  },
  move: {
    up: "Up {{by}}",
    down: "Down {{by}}",
    same: "Same",
    ranked: "Now ranked",
    unranked: "No longer ranked",
    none: "—",
  },
  strip: "Tried on {{projects}} projects: {{moved}} moved, {{shared}} sharing a rank, {{unranked}} not ranked",
  show: "Show the ranking",
  trackMoved: "{{track}} ({{moved}} moved)",
  notRanked: "Not ranked",
  shared: "Shared",
  decidedBy: "Tie, decided by: {{rung}}",
  reasons: {
    ballots: "Complete ballots: {{present}}, at least {{minimum}} needed",
    segment: "Marks for {{name}}: {{present}}, at least {{minimum}} needed",
    component: "No value for: {{source}}",
  },
};
