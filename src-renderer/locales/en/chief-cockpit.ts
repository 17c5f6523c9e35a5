// The chief judge's cockpit in English: the panel's reach, who stands apart, what is outstanding, the venue's machines.

import type { chiefCockpit as chinese } from "../zh-CN/chief-cockpit";

export const chiefCockpit: typeof chinese = {
  cockpit: {
    reach: {
      impossible:
        "Panel of {{panel}}, {{recused}} recused: at most {{able}} can mark, fewer than the {{minimum}} that the rule asks for. It cannot be ranked unless a recusal is withdrawn or the organiser adds a judge.",
      exact:
        "Panel of {{panel}}, {{recused}} recused: {{able}} left, and the rule asks for {{minimum}}. Just enough: all {{able}} have to submit for it to be ranked.",
      short:
        "Closed with {{submitted}} ballots, fewer than the {{minimum}} that the rule asks for: no total and no rank, unless a late ballot is ruled to count or the project is reopened.",
    },
    reachTitle: "Recusals and the minimum",
    present: "Sub. / panel",
    sums: "Submitted / recused",
    sumsOf: "{{submitted}} / {{recused}}",
    presentOf: "{{submitted}} / {{panel}}",
    spread: "Spread",
    noSpread: "fewer than two totals that compare",
    noSpreadShort: "—",
    outlier: "Stands out",
    outlierCell: "{{cell}}, stands out",
    outlierSays:
      "Far from the other judges' totals for this project (modified z score {{score}}). Advice only; it changes no result.",
    outlierRule:
      "Stands out: a modified z score, 0.6745 × (total − median) ÷ median absolute deviation, beyond ±3.5 (Iglewicz and Hoaglin, 1993); the mean absolute deviation where more than half the totals are equal. Told from four totals on. Advice only; it changes no result.",
    whereabouts: {
      title: "Where the ballot is",
      here: "on this laptop alone",
      chief: "received at the chief's desk",
      two: "on two machines",
      central: "at the central service",
    },
    fullCell: "{{cell}}. {{says}}",
    cellAt: "{{cell}}, {{whereabouts}}",
    outstanding: {
      label: "Missing, and to be ruled",
      missing: "Missing: {{count}}",
      marking: "Marking: {{count}}",
      late: "Late, to be ruled: {{count}}",
      conflicts: "Several ballots, to be ruled: {{count}}",
      lateBy: "{{project}} · {{judge}}",
    },
    settle: {
      title: "Also to settle before signing",
      kinds: {
        disputed: "Figures disagree",
        "ballot-missing": "Ballot not here",
        "ruled-twice": "Ruled twice",
      },
      disputed: {
        performance:
          "Machines have entered different performance results, and none of them counts. Check, and enter it again under “Performance & deductions”; what is entered then counts.",
        deduction:
          "Machines have entered different deductions, and none of them counts. Check, and enter it again under “Performance & deductions”; what is entered then counts.",
      },
      entered: "Entered {{time}}: {{value}} ({{note}})",
      takenBack: "taken back",
      toFigures: "Enter it again",
      "ballot-missing":
        "The closing counts a ballot of {{names}} that this laptop has not received. Without it the result would be another, so nothing can be signed. It is not lost: it is on the judge's laptop. Let that laptop reach this desk, or import its records from a stick. If it really cannot be found, reopen the project and close it again.",
      "ruled-twice":
        "Two late ballots of {{names}} have both been ruled to count. Neither does now, and the record at closing stands. Under “Rulings made”, rule one of them out.",
    },
    openNext: {
      title: "Open for marks?",
      says: "{{keys}} once more opens, Esc cancels.",
      after: "Once it is closed, {{keys}} again asks to open the next: {{next}}",
    },
    strip: {
      label: "Machines of the hall",
      judges: "Judges online",
      online: "{{online}} of {{expected}}",
      ballots: "Ballots",
      allAcknowledged: "all acknowledged",
      outOfReach: "out of reach, so not known: {{count}} laptops",
      notStored: "not stored here",
      oldest: "oldest unacknowledged for {{age}}",
      standby: "Standby desk",
      standbys: { present: "online", absent: "not online", none: "none appointed" },
      clocks: "Clocks",
      notMeasured: "not measured yet",
      offset: "at most {{seconds}} s apart",
    },
    age: { seconds: "{{count}} s", minutes: "{{count}} min", hours: "{{count}} h" },
    stalled: {
      title: "A ballot has not been acknowledged for more than 30 seconds",
      says: "The marks are saved on the judge's own laptop: nothing is lost, and judging can go on. See whether that laptop is awake and on this hall's network; once it is back, the ballot comes by itself and need not be sent again. If it stays away, export to a stick on that laptop and import it at this desk.",
    },
    notStored: {
      title: "This laptop cannot store what the judges send: its disk is full or failing",
      says: "No mark is lost: what was not taken is still on the judges' own laptops, and marking can go on. Free disk space now (1 GB at least); what is missing then comes by itself, nothing has to be submitted again. If no space can be freed and there is a standby, let it take over: it has followed everything.",
    },
    notes: {
      standby:
        "The standby desk is not online: should this laptop fail, no machine that is up to date could take over. Switch it on and let it reach this hall's network.",
      clock:
        "A laptop's clock is far off. No result and no order depends on clocks; only the times that it writes down are wrong. Set it when there is time.",
    },
  },
};
