// Where a judge's mark is held, and what to do while the chief's desk cannot be reached, in English.

import type { judgeNetwork as chinese } from "../zh-CN/judge-network";

export const judgeNetwork: typeof chinese = {
  held: {
    label: "Where this entry is held",
    reached: {
      here: "Saved on this laptop",
      chief: "At the chief's desk",
      two: "On two machines",
      central: "At central",
    },
    waiting: {
      here: "Waiting to be saved",
      chief: "Waiting for the chief's desk",
      two: "Waiting for a second machine",
      central: "To central once online",
    },
  },
  stall: {
    label: "Marks have not reached the chief's desk",
    title: {
      waiting: "Your marks have not reached the chief's desk.",
      full: "The chief's laptop cannot store anything more: your marks are not there yet.",
    },
    safe: {
      waiting:
        "Please go on marking: everything is saved on this laptop, nothing is lost, and it gets there by itself.",
      full: "Please go on marking: everything is saved on this laptop and nothing is lost. The network is well; once the chief's desk has freed disk space, it gets there by itself.",
      refused:
        "You can go on marking: everything is kept on this laptop and nothing is lost, but it does not get there until the chief's desk has seen to it.",
    },
    seconds: "Entries waiting: {{entries}}; the oldest for {{seconds}} seconds.",
    minutes: "Entries waiting: {{entries}}; the oldest for {{minutes}} minutes.",
    whatToDo: "What to do",
    cable: "See that the network cable is plugged in, or that this laptop is on the hall's Wi-Fi.",
    next: {
      waiting: "Tell the chief's desk that this laptop does not get through.",
      full: "Tell the chief's desk that the disk of their laptop is full or failing: it needs space, or the standby takes over.",
      refused: "Tell the chief's desk: this laptop has to be let in again there, or you are given another one.",
    },
    stick: "If that does not help, save your entries to a stick and hand it to the chief's desk.",
    refused: {
      revoked: "The chief's desk has sent this laptop away.",
      "unknown-device": "The chief's desk has to let this laptop in again.",
      version: "This laptop's program is not of the same version as the chief's desk.",
    },
  },
  stepByHand: {
    title: "The chief's desk cannot be heard: step by hand",
    text: "Marks are saved on this laptop as always, and get there by themselves once it is back.",
    ask: "Is number {{place}}, “{{name}}”, on stage?",
    yes: "Yes, mark it",
    no: "No, choose another project",
    says: "The ballot will say that the chief's opening was not seen.",
  },
  openingUnseen: "The chief's opening was not seen",
  openingUnseenText: "The ballot will say so. Word from the chief's desk does not take this ballot off the screen.",
};
