// entry in Chinese.

export const entry = {
  title: "",
};
