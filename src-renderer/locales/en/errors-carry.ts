// For what can go wrong with a stick, in English.

export const carryErrors = {
  "stick-full": {
    title: "The stick is full; the file was not written",
    safe: "Nothing on this laptop is affected, and no piece of a file was left on the stick.",
    next: "Delete what is not needed on the stick, or take another one, and export again.",
  },
  "stick-read-only": {
    title: "The stick cannot be written to; it may be write-protected",
    safe: "Nothing on this laptop is affected, and no piece of a file was left on the stick.",
    next: "Slide its write-protection switch open, or take another stick, and export again.",
  },
  "stick-gone": {
    title: "The stick was disconnected before the file was complete",
    safe: "Nothing on this laptop is affected. A file ending in .partial on the stick is unfinished and can be deleted.",
    next: "Plug the stick in again, export once more, and wait for “safe to remove”.",
  },
  "stick-unreliable": {
    title: "What was read back from the stick is not what was written",
    safe: "Nothing on this laptop is affected; the file was not kept.",
    next: "This stick cannot be relied on. Take another one and export again.",
  },
};
