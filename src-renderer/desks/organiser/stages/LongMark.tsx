// A status that is a whole sentence, and may take several lines.

import { StatusMark, type StatusMarkProps } from "../../../components/StatusMark";
import classes from "./LongMark.module.css";

export function LongMark(props: StatusMarkProps) {
  return (
    <div className={classes["long"]}>
      <StatusMark {...props} />
    </div>
  );
}
