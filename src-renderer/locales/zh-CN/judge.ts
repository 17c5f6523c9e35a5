// judge in Chinese.

export const judge = {
  title: "",
};
