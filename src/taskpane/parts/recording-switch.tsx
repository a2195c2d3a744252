import { Caption1, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { canRecord, isRecording, startRecording, stopRecording } from "../../excel/recorder";
import { settingsWords } from "../language/settings-words";
import { useWords } from "../language/use-words";
import { saveFile } from "../save-file";

/** Records what is said to Excel from now on; switched off, it gives the recording as a file. */
export function RecordingSwitch() {
  const { t } = useWords(settingsWords);
  const [on, setOn] = useState(isRecording);
  if (!canRecord()) return null;
  return (
    <>
      <Switch
        label={t("recording")}
        checked={on}
        onChange={(_event, { checked }) => {
          if (checked) startRecording();
          else saveRecording();
          setOn(isRecording());
        }}
      />
      <Caption1>{t("recordingHint")}</Caption1>
    </>
  );
}

function saveRecording(): void {
  const recording = stopRecording();
  if (recording !== null) saveFile("hamrasta-recording.json", JSON.stringify(recording));
}
