// For every error of the venue's network, in English: what happened, what is safe, what to do next.

export const venueErrors = {
  "hub-not-serving": {
    title: "This laptop is not open for others to join",
    safe: "Nothing has changed.",
    next: "Open it on the page “Venue network” first.",
  },
  "hub-unreachable": {
    title: "The chief's laptop cannot be reached",
    safe: "Everything saved on this laptop is safe, and marking can go on.",
    next: "Check that both are on the same network, that the address is right and that the chief's laptop is open for joining; then try again.",
  },
  "hub-other-key": {
    title: "The laptop at this address is not the one that the code names",
    safe: "The PIN was not sent; nothing was given away.",
    next: "Compare code and address with the chief's screen. If both are right, tell the organiser: another computer may be posing as the chief's.",
  },
  "hub-refused": {
    title: "The chief's laptop did not accept the connection",
    safe: "Everything saved on this laptop is safe.",
    next: "Ask at the chief's desk; it can let this laptop in again.",
  },
  "hub-not-understood": {
    title: "What answers at this address is not a chief's desk",
    safe: "Nothing was given away; everything saved on this laptop is safe.",
    next: "Compare address and port with the chief's screen, then try again.",
  },
  "hub-cannot-listen": {
    title: "This laptop cannot open port a port for joining",
    safe: "Everything saved on this laptop is safe, and marking can go on.",
    next: "Close the program that uses the port, or choose another port; then open it for joining again.",
  },
  "hub-unknown-device": {
    title: "The chief's laptop does not know this laptop yet",
    safe: "Everything saved on this laptop is safe.",
    next: "Join again by code and PIN, and ask the chief's desk to give this laptop to you.",
  },
  "hub-other-event": {
    title: "This chief's desk holds another event",
    safe: "No mark was handed over; everything saved on this laptop is safe.",
    next: "Check the address and connect to the chief's desk of your own event.",
  },
  "hub-not-of-event": {
    title: "That laptop is no chief's desk of this event",
    safe: "Nothing was handed over; marks and identity of this event on this laptop are untouched.",
    next: "Use the code of a laptop named below. If the chief's desk was appointed later, import an event file from it on this laptop first, then join. If it is neither, tell the organiser: another computer may be posing as the chief's.",
  },
  "hub-other-version": {
    title: "The versions on this laptop and on the chief's differ, so they cannot connect",
    safe: "Everything saved on this laptop is safe; marking can go on, and a stick can carry it to the chief's desk.",
    next: "Install the same version on both laptops, then connect.",
  },
  "hub-busy": {
    title: "The chief's laptop is busy and takes nobody in at the moment",
    safe: "Everything saved on this laptop is safe, and marking can go on.",
    next: "Try again in a moment.",
  },
  "join-code-invalid": {
    title: "The code is incomplete or mistyped",
    safe: "No other computer was contacted.",
    next: "The code has eight letters and digits and stands on the chief's screen: type it again, or scan the QR code.",
  },
  "join-pin-wrong": {
    title: "The joining PIN is wrong",
    safe: "Nothing has changed.",
    next: "Type the six digits on the chief's screen again.",
  },
  "join-pin-dead": {
    title: "This joining PIN is used up",
    safe: "Nothing has changed.",
    next: "Ask the chief's desk for a new PIN.",
  },
  "join-pin-wait": {
    title: "The joining PIN was tried too often",
    safe: "This try was not counted.",
    next: "Wait a minute and try again. If nobody is joining, tell the chief's desk: someone may be guessing the PIN.",
  },
  "device-unknown": {
    title: "That laptop is not there",
    safe: "Nothing has changed.",
    next: "It may have left the lobby. Let it join again.",
  },
  "device-revoked": {
    title: "The chief's desk has sent this laptop away",
    safe: "Everything saved here is safe, and can still be carried to the chief's desk on a stick for a ruling.",
    next: "Ask the chief's desk to let this laptop in again, or change to another one.",
  },
  "revoked-by-organiser": {
    title: "The organiser has sent this laptop away: a chief's desk cannot let it in again",
    safe: "Nothing has changed; everything on that laptop and from it is safe.",
    next: "Have an organiser let it in again, or give the person another laptop. What it wrote can be admitted entry by entry on the page “Network”.",
  },
  "laptop-holds-event": {
    title: "That laptop holds the whole event, so it cannot be given to a person",
    safe: "Nothing has changed.",
    next: "A judge's laptop may hold that judge's marks alone: give the judge another one. Where it holds no registrations, that laptop can be appointed as a chief's desk.",
  },
  "laptop-not-admitted": {
    title: "This laptop's data was copied or restored from elsewhere: the chief's desk has to let it in again",
    safe: "What is typed is kept as a draft and will not be lost; all that was submitted is safe.",
    next: "Connect this laptop to the chief's desk and have it confirmed there.",
  },
  "no-chief-desk": {
    title: "This laptop is no chief's desk of the hall and can give no receipts",
    safe: "No file was written; everything that was taken in is safe.",
    next: "Take in and write receipts on the chief's desk or its standby; where there is none yet, make one on the page “Venue network”.",
  },
  "not-in-charge": {
    title: "This laptop is not the desk in charge",
    safe: "Nothing has changed; all that was written is safe.",
    next: "Use the laptop that is in charge. If it can no longer be used, let the standby take over.",
  },
  "nothing-to-admit": {
    title: "These entries need no ruling, or are not on this laptop",
    safe: "Nothing has changed.",
    next: "Look at the list again.",
  },
  "fork-needs-ruling": {
    title: "A laptop's record has gone two ways, and nobody has ruled on it",
    safe: "Both are kept, and nothing has been signed.",
    next: "Choose the one that counts on the page “Network”, then sign.",
  },
  "other-event": {
    title: "The file belongs to another event",
    safe: "Nothing was written.",
    next: "Choose a file of this event.",
  },
};
