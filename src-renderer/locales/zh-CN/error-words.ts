// What every error says to a person.

export type ErrorWords = {
  title: string;
  safe: string;
  next: string;
};
