package org.accountclosure.process.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelChecksTest {

  private final List<ModelFile> files = ModelFiles.inCheckout(Path.of(""));

  @Test
  void theModelsAgreeWithOneAnother() {
    assertThat(ModelChecks.problemsOf(ModelIndex.of(files))).isEmpty();
  }

  @Test
  void theApplicationCarriesTheModelsOfTheCheckout() {
    assertThat(ModelFiles.onClassPath()).isEqualTo(files);
  }

  @Test
  void aCallOfAProcessThatNobodyDrewIsFound() {
    assertThat(problemsWith("processId=\"ReasonReviewProcess\"", "processId=\"Nowhere\""))
        .containsExactly(
            "ClosurePreparationProcess/CallActivity_ReviewReason calls Nowhere, which no model has");
  }

  @Test
  void aDecisionForAProcessThatNobodyDrewIsFound() {
    assertThat(problemsWith("\"FreelancerClosureProcess\"</text>", "\"Nowhere\"</text>"))
        .containsExactly(
            "ClosurePreparationProcess/CallActivity_ClearAccount calls Nowhere, which no model has");
  }

  @Test
  void aCallOfWhatNoDecisionSaysIsFound() {
    assertThat(problemsWith("processId=\"=closureProcess\"", "processId=\"=reason\""))
        .containsExactly(
            "ClosurePreparationProcess/CallActivity_ClearAccount calls what reason says, but no"
                + " decision of its process answers that");
  }

  @Test
  void aCallThatForgetsAVariableIsFound() {
    assertThat(
            problemsWith(
                "<zeebe:input source=\"=&#34;BLOCKER&#34;\" target=\"escalationKind\" />", ""))
        .containsExactly(
            "BlockerClearanceProcess/CallActivity_EscalateBlocker calls SupportEscalationProcess"
                + " without escalationKind: add input mappings");
  }

  @Test
  void aCallThatHandsOverEverythingIsFound() {
    assertThat(
            problemsWith(
                "processId=\"=closureProcess\" propagateAllChildVariables=\"false\""
                    + " propagateAllParentVariables=\"false\"",
                "processId=\"=closureProcess\" propagateAllChildVariables=\"true\""
                    + " propagateAllParentVariables=\"true\""))
        .containsExactly(
            "ClosurePreparationProcess/CallActivity_ClearAccount hands over every variable:"
                + " propagate none and map what is needed",
            "ClosurePreparationProcess/CallActivity_ClearAccount takes back every variable:"
                + " propagate none and map what is needed");
  }

  @Test
  void aDecisionThatNoFileHasIsFound() {
    assertThat(problemsWith("decisionId=\"ClosureReason\"", "decisionId=\"Gone\""))
        .containsExactly(
            "ReasonReviewProcess/Task_AssessReason evaluates the decision Gone,"
                + " which no model has");
  }

  @Test
  void aRenamedAnswerOfADecisionIsFound() {
    assertThat(problemsWith("name=\"priority\"", "name=\"urgency\""))
        .contains(
            "SupportEscalationProcess reads routing.priority, but the decision SupportRouting"
                + " answers only dueIn, queue, urgency");
    assertThat(problemsWith("name=\"reasonRoute\"", "name=\"route\""))
        .containsExactly(
            "ReasonReviewProcess/Task_AssessReason names the result reasonRoute, but"
                + " ClosureReason answers route: use one name");
  }

  @Test
  void aFormFieldThatNothingTakesOutOfItsTaskIsFound() {
    assertThat(problemsWith("\"key\": \"refusalReasons\"", "\"key\": \"refusals\""))
        .contains(
            "SupportEscalationProcess/Task_DecideEscalation drops what a person enters into"
                + " refusals (support-decision.form): add an output mapping",
            "SupportEscalationProcess/Task_DecideEscalation maps refusalReasons, which"
                + " support-decision.form has no field for");
  }

  @Test
  void aMessageWithoutCorrelationKeyIsFound() {
    assertThat(problemsWith("<zeebe:subscription correlationKey=\"=caseId\" />", ""))
        .containsExactly(
            "AccountClosureProcess/BoundaryEvent_ClosureWithdrawn waits for closure-withdrawn"
                + " without a correlation key",
            "AlternativeOfferProcess/CatchEvent_OfferAnswered waits for offer-answered without"
                + " a correlation key",
            "AlternativeOfferProcess/CatchEvent_MindChanged waits for offer-answered without"
                + " a correlation key",
            "BlockerClearanceProcess/CatchEvent_NewsArrived waits for marketplace-news without"
                + " a correlation key",
            "ClientClosureProcess/CatchEvent_NewsArrived waits for marketplace-news without"
                + " a correlation key",
            "ReasonReviewProcess/CatchEvent_ViolationReviewed waits for violation-reviewed without"
                + " a correlation key");
  }

  @Test
  void aNoteThatAMappingCarriesOutOfItsTaskIsFound() {
    assertThat(
            problemsWith(
                "<zeebe:output source=\"=appealDecision\" target=\"appealDecision\" />",
                "<zeebe:output source=\"=appealDecision\" target=\"appealDecision\" />"
                    + "<zeebe:output source=\"=note\" target=\"note\" />"))
        .containsExactly(
            "ClosureAppealProcess/Task_DecideAppeal carries the note note out of the task:"
                + " remove the mapping");
  }

  @Test
  void aNoteThatNoListenerStoresIsFound() {
    assertThat(
            problemsWith(
                "eventType=\"completing\" retries=\"5\" type=\"closure.check-appeal-decision\"",
                "eventType=\"updating\" retries=\"5\" type=\"closure.check-appeal-decision\""))
        .containsExactly(
            "ClosureAppealProcess/Task_DecideAppeal asks for the note note, but no listener of its"
                + " completion stores it");
  }

  @Test
  void anUnregisteredVariableIsFound() {
    assertThat(problemsWith("=nextStep = \"WAIT\"", "=nextMove = \"WAIT\""))
        .contains(
            "The variable nextMove is not registered: say what it means in bpmn/variables.json");
  }

  @Test
  void aRegisteredVariableThatNothingUsesIsFound() {
    assertThat(problemsWith("\"name\": \"loginId\"", "\"name\": \"mailAddress\""))
        .containsExactly(
            "The variable loginId is not registered: say what it means in bpmn/variables.json",
            "No model uses the variable mailAddress: remove it from bpmn/variables.json");
  }

  @Test
  void personalDataHasNoDataClassToTravelUnder() {
    assertThatThrownBy(() -> problemsWith("\"dataClass\": \"DATE\"", "\"dataClass\": \"PERSONAL\""))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("variable recheckAt has the data class PERSONAL");
  }

  @Test
  void anErrorThatNobodyCatchesIsFound() {
    assertThat(
            problemsWith(
                "<bpmn:boundaryEvent id=\"BoundaryEvent_ClosureRefused\"",
                "errorRef=\"Error_ClosureRefused\"",
                ""))
        .containsExactly("The error closure-refused is thrown, but no event catches it");
  }

  @Test
  void aBrokenFileIsNamed() {
    assertThatThrownBy(() -> problemsWith("<bpmn:startEvent ", "<bpmn:nonsense "))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("AccountClosureProcess.bpmn: not BPMN 2.0");
    assertThatThrownBy(() -> problemsWith("<decisionTable id=\"DecisionTable_ClosureReason", "<"))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("ClosureReason.dmn: not well-formed");
    assertThatThrownBy(() -> problemsWith("\"type\": \"default\",", "\"type\": ,"))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("alternative-offer.form: not JSON");
  }

  private List<String> problemsWith(String text, String replacement) {
    List<ModelFile> changed =
        files.stream()
            .map(file -> new ModelFile(file.name(), file.text().replace(text, replacement)))
            .toList();
    assertThat(changed).as("the text to replace is there").isNotEqualTo(files);
    return ModelChecks.problemsOf(ModelIndex.of(changed));
  }

  /** Replaces the first occurrence after an anchor only. */
  private List<String> problemsWith(String anchor, String text, String replacement) {
    List<ModelFile> changed =
        files.stream()
            .map(file -> new ModelFile(file.name(), afterAnchor(file, anchor, text, replacement)))
            .toList();
    assertThat(changed).as("the text to replace is there").isNotEqualTo(files);
    return ModelChecks.problemsOf(ModelIndex.of(changed));
  }

  private static String afterAnchor(
      ModelFile file, String anchor, String text, String replacement) {
    int from = file.text().indexOf(anchor);
    int at = from < 0 ? -1 : file.text().indexOf(text, from);
    return at < 0
        ? file.text()
        : file.text().substring(0, at) + replacement + file.text().substring(at + text.length());
  }
}
