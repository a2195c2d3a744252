import {
  Body1,
  Button,
  Caption1,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  makeStyles,
  OverlayDrawer,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { COMPONENTS } from "../../alignment/evaluation";
import { DEFAULT_SETTINGS, type ScoringSettings, SMALLEST_MINIMUM_GROUP } from "../../alignment/settings";
import { paneWords } from "../language/pane-words";
import { settingsWords } from "../language/settings-words";
import { useWords } from "../language/use-words";
import { NumberField } from "../parts/number-field";
import { RecordingSwitch } from "../parts/recording-switch";
import { usePane, usePaneState } from "../state/use-pane";

const useStyles = makeStyles({
  drawer: { width: "min(100vw, 360px)" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { marginTop: tokens.spacingVerticalM },
  secondary: { color: tokens.colorNeutralForeground2 },
  pairs: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM, alignItems: "end" },
  footer: { flexWrap: "wrap", gap: tokens.spacingVerticalS },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/**
 * Stays there when it is closed: a drawer that is taken away while it is open leaves the page behind it hidden from screen readers.
 * What was typed and not applied is forgotten with its contents.
 */
export default function SettingsDrawer({ open }: { open: boolean }) {
  const styles = useStyles();
  const pane = usePane();
  return (
    <OverlayDrawer
      open={open}
      position="end"
      className={styles.drawer}
      onOpenChange={(_event, change) => {
        pane.setSettingsOpen(change.open);
      }}
    >
      <SettingsForm />
    </OverlayDrawer>
  );
}

/** Everything about scoring that a manager may change; takes effect when applied. */
function SettingsForm() {
  const styles = useStyles();
  const pane = usePane();
  const { analysis } = usePaneState("analysis");
  const { t } = useWords(settingsWords);
  const { t: frame } = useWords(paneWords);
  const [draft, setDraft] = useState<ScoringSettings>({ ...DEFAULT_SETTINGS, ...analysis?.settings });
  const change = (part: Partial<ScoringSettings>): void => {
    setDraft({ ...draft, ...part });
  };
  const total = COMPONENTS.reduce((sum, component) => sum + draft.componentWeights[component], 0);
  const [watch, good, strong] = draft.bands;
  const rising = watch < good && good < strong;

  return (
    <>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={frame("close")}
              onClick={() => {
                pane.setSettingsOpen(false);
              }}
            />
          }
        >
          {t("heading")}
        </DrawerHeaderTitle>
        <Caption1 className={styles.secondary}>{t("lead")}</Caption1>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("weights")}
        </Subtitle2>
        <Body1 className={styles.secondary}>{t("weightsHint")}</Body1>
        {COMPONENTS.map((component) => (
          <NumberField
            key={component}
            label={t(component)}
            value={draft.componentWeights[component]}
            minimum={0}
            maximum={100}
            step={5}
            hint={total > 0 ? t("share", { share: draft.componentWeights[component] / total }) : ""}
            onChange={(value) => {
              change({ componentWeights: { ...draft.componentWeights, [component]: value } });
            }}
          />
        ))}
        {total === 0 && (
          <Caption1 role="alert" className={styles.error}>
            {t("weightsAllZero")}
          </Caption1>
        )}
        <Field label={t("combination")}>
          <RadioGroup
            value={draft.combination}
            onChange={(_event, { value }) => {
              change({ combination: value === "geometric" ? "geometric" : "arithmetic" });
            }}
          >
            <Radio value="arithmetic" label={t("arithmetic")} />
            <Radio value="geometric" label={t("geometric")} />
          </RadioGroup>
        </Field>
        <Field label={t("departmentsWeigh")} hint={t("departmentsWeighHint")}>
          <RadioGroup
            value={draft.organisationWeights}
            onChange={(_event, { value }) => {
              change({ organisationWeights: value === "headcount" ? "headcount" : "equal" });
            }}
          >
            <Radio value="equal" label={t("weighEqually")} />
            <Radio value="headcount" label={t("weighByHeadcount")} />
          </RadioGroup>
        </Field>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("thresholds")}
        </Subtitle2>
        <div className={styles.pairs}>
          <NumberField
            label={t("target")}
            value={draft.target}
            minimum={0}
            maximum={100}
            step={1}
            onChange={(target) => {
              change({ target });
            }}
          />
          <NumberField
            label={t("stage")}
            value={draft.stageThreshold}
            minimum={0}
            maximum={100}
            step={1}
            onChange={(stageThreshold) => {
              change({ stageThreshold });
            }}
          />
          <NumberField
            label={t("watch")}
            value={watch}
            minimum={0}
            maximum={100}
            step={1}
            onChange={(value) => {
              change({ bands: [value, good, strong] });
            }}
          />
          <NumberField
            label={t("good")}
            value={good}
            minimum={0}
            maximum={100}
            step={1}
            onChange={(value) => {
              change({ bands: [watch, value, strong] });
            }}
          />
          <NumberField
            label={t("strong")}
            value={strong}
            minimum={0}
            maximum={100}
            step={1}
            onChange={(value) => {
              change({ bands: [watch, good, value] });
            }}
          />
        </div>
        {!rising && (
          <Caption1 role="alert" className={styles.error}>
            {t("bandsNotRising")}
          </Caption1>
        )}
        <Subtitle2 as="h3" className={styles.heading}>
          {t("anonymity")}
        </Subtitle2>
        <NumberField
          label={t("minimumGroup")}
          value={draft.minimumGroup}
          minimum={SMALLEST_MINIMUM_GROUP}
          maximum={50}
          step={1}
          hint={t("minimumGroupHint")}
          onChange={(minimumGroup) => {
            change({ minimumGroup });
          }}
        />
        <RecordingSwitch />
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        <Button appearance="primary" disabled={total === 0 || !rising} onClick={() => void pane.applySettings(draft)}>
          {t("apply")}
        </Button>
        <Button
          onClick={() => {
            setDraft(DEFAULT_SETTINGS);
          }}
        >
          {t("defaults")}
        </Button>
      </DrawerFooter>
    </>
  );
}
