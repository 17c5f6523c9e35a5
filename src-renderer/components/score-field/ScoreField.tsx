// The field for one mark: a text that is read strictly, moved between by keys, stepped by touch, and visibly blank.

import { ActionIcon } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type MarkRange, type TypedMark, readTypedMark, stepTypedMark } from "#shared/event/typed-mark";
import { moveFrom } from "./moving";
import classes from "./ScoreField.module.css";

export interface ScoreFieldProps {
  readonly label: string;
  readonly range: MarkRange;
  /** The text as typed, valid or not. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Names the field to `focusField`. */
  readonly name: string;
  readonly disabled?: boolean;
  /** More about the criterion, such as its weight or its earlier mark. */
  readonly note?: string | undefined;
}

export function ScoreField({ label, range, value, onChange, name, disabled = false, note }: ScoreFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [composed, setComposed] = useState<string | null>(null);
  const arriving = useRef(false);
  const mark = readTypedMark(value, range);
  const step = (direction: 1 | -1) => onChange(stepTypedMark(value, range, direction));

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || composed !== null) return;
    if (moveFrom(event.currentTarget, event.key)) event.preventDefault();
  };

  return (
    <div className={classes["field"]} data-kind={mark.kind}>
      <label htmlFor={id} className={classes["label"]}>
        {label}
      </label>
      <div className={classes["row"]}>
        <Stepper
          label={`${t("mark.less", { step: range.step })} · ${label}`}
          disabled={disabled}
          onStep={() => step(-1)}
        >
          <IconMinus aria-hidden />
        </Stepper>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          data-score-field={name}
          className={classes["input"]}
          placeholder={t("mark.blank")}
          disabled={disabled}
          value={composed ?? value}
          aria-invalid={mark.kind === "problem"}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            if ((event.nativeEvent as InputEvent).isComposing) setComposed(event.currentTarget.value);
            else onChange(event.currentTarget.value);
          }}
          onCompositionStart={(event) => setComposed(event.currentTarget.value)}
          onCompositionEnd={(event) => {
            setComposed(null);
            onChange(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            arriving.current = document.activeElement !== event.currentTarget;
          }}
          onClick={(event) => {
            if (arriving.current) event.currentTarget.select();
            arriving.current = false;
          }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Stepper
          label={`${t("mark.more", { step: range.step })} · ${label}`}
          disabled={disabled}
          onStep={() => step(1)}
        >
          <IconPlus aria-hidden />
        </Stepper>
      </div>
      <output id={`${id}-hint`} htmlFor={id} className={classes["hint"]}>
        {composed === null ? <Hint mark={mark} range={range} /> : null}
        {note && <span className={classes["note"]}>{note}</span>}
      </output>
    </div>
  );
}

function Hint({ mark, range }: { mark: TypedMark; range: MarkRange }) {
  const { t } = useTranslation();
  if (mark.kind !== "problem") return t("mark.rangeAndStep", { ...range });
  const { kind: _kind, code, ...values } = mark;
  const example = stepTypedMark(range.max, range, -1);
  return <strong className={classes["problem"]}>{t(`mark.problems.${code}`, { ...values, example })}</strong>;
}

interface StepperProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onStep: () => void;
  readonly children: React.ReactNode;
}

/** For the hand; the keyboard goes from field to field and types. */
function Stepper({ label, disabled, onStep, children }: StepperProps) {
  return (
    <ActionIcon
      className={classes["stepper"] ?? ""}
      variant="default"
      tabIndex={-1}
      aria-label={label}
      disabled={disabled}
      onClick={onStep}
    >
      {children}
    </ActionIcon>
  );
}
