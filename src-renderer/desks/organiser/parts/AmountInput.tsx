// A field for an exact amount or a count: text, so that an input method's full-width figures and points are understood.

import { TextInput } from "@mantine/core";
import { amountText } from "../rule/rule-draft";

export interface AmountInputProps {
  readonly label: string;
  /** Keeps the label for those who listen, where a table's header shows it. */
  readonly labelHidden?: boolean;
  readonly description?: string;
  readonly value: string;
  readonly error?: string | null;
  /** Keeps the fault's words for those who listen, where they are shown elsewhere. */
  readonly errorHidden?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly width?: string;
  readonly whole?: boolean;
  readonly onChange: (value: string) => void;
}

export function AmountInput(props: AmountInputProps) {
  const { label, labelHidden = false, value, error = null, readOnly = false, width = "8rem", onChange } = props;
  return (
    <TextInput
      {...(labelHidden ? { "aria-label": label } : { label })}
      description={props.description}
      // Fields side by side stay level whether or not they have a hint.
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={value}
      error={error}
      errorProps={props.errorHidden ? { className: "visually-hidden" } : {}}
      readOnly={readOnly}
      required={props.required ?? false}
      inputMode={props.whole ? "numeric" : "decimal"}
      autoComplete="off"
      w={width}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        // Not while typing: an input method may still be composing.
        const plain = amountText(value);
        if (plain !== value && !readOnly) onChange(plain);
      }}
    />
  );
}
