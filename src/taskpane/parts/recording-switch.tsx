import { Caption1, Field, Switch, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { canRecord, isRecording, startRecording, stopRecording } from "../../excel/recorder";
import { settingsWords } from "../language/settings-words";
import { useWords } from "../language/use-words";
import { canSaveFiles, saveFile } from "../save-file";

/** Records what is said to Excel from now on; switched off, it gives the recording as a file. */
export function RecordingSwitch() {
  const { t } = useWords(settingsWords);
  const [on, setOn] = useState(isRecording);
  const [text, setText] = useState<string | null>(null);
  if (!canRecord()) return null;
  return (
    <>
      <Switch
        label={t("recording")}
        checked={on}
        onChange={(_event, { checked }) => {
          if (checked) startRecording();
          else setText(savedRecording());
          setOn(isRecording());
        }}
      />
      <Caption1>{t("recordingHint")}</Caption1>
      {text !== null && (
        <Field label={t("recordingText")}>
          <Textarea
            readOnly
            value={text}
            dir="ltr"
            onFocus={({ target }) => {
              target.select();
            }}
          />
        </Field>
      )}
    </>
  );
}

/** Saves the recording; gives its text where this Excel saves no files, to be copied from the pane. */
function savedRecording(): string | null {
  const recording = stopRecording();
  if (recording === null) return null;
  const text = JSON.stringify(recording);
  if (!canSaveFiles()) return text;
  saveFile("hamrasta-recording.json", text);
  return null;
}
