package org.accountclosure.process.paths;

import java.time.Duration;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** One offer and every answer to it. */
class AlternativeOfferProcessTest extends ModelPaths {

  AlternativeOfferProcessTest() {
    super(Processes.ALTERNATIVE_OFFER_PROCESS);
  }

  @Test
  void whatDoesNotFitTheAccountIsNotOffered() {
    call(Map.of("caseId", CASE, "accountKind", "FREELANCER", "reason", "COST"));
    work(JobTypes.CLOSURE_MAKE_OFFER, Map.of("offerMade", false));
    endsBy("EndEvent_ClosureGoesOn");
  }

  @Test
  void anAcceptedAlternativeThatIsEffectiveRetainsTheAccount() {
    offered("PRIVACY");
    answered("ACCEPT");
    work(JobTypes.CLOSURE_APPLY_ALTERNATIVE, Map.of("verifyAt", inDays(7)));
    waitsAt("Gateway_EffectOrChangeOfMind");
    later(Duration.ofDays(8));
    work(JobTypes.CLOSURE_VERIFY_ALTERNATIVE, Map.of("alternativeEffective", true));
    throwsAt("EndEvent_AccountRetained");
  }

  @Test
  void anAlternativeThatIsNotEffectiveLetsTheClosureGoOnWithoutASecondPersuasion() {
    offered("PRIVACY");
    answered("ACCEPT");
    work(JobTypes.CLOSURE_APPLY_ALTERNATIVE, Map.of("verifyAt", inDays(-1)));
    work(JobTypes.CLOSURE_VERIFY_ALTERNATIVE, Map.of("alternativeEffective", false));
    endsBy("EndEvent_ClosureGoesOn");
  }

  @Test
  void theHolderAcceptsAndThinksAgain() {
    offered("PRIVACY");
    answered("ACCEPT");
    work(JobTypes.CLOSURE_APPLY_ALTERNATIVE, Map.of("verifyAt", inDays(7)));
    waitsAt("Gateway_EffectOrChangeOfMind");
    answered("DECLINE");
    endsBy("CatchEvent_MindChanged", "EndEvent_ClosureGoesOn");
  }

  @Test
  void theHolderDeclines() {
    offered("TOO_MUCH_WORK");
    answered("DECLINE");
    endsBy("EndEvent_ClosureGoesOn");
  }

  @Test
  void silenceIsFollowedByAQuestionThatTheHolderAnswers() {
    offered("COST");
    later(Duration.ofDays(8));
    work(JobTypes.CLOSURE_ASK_TO_GO_ON, Map.of("answerBy", inDays(7)));
    waitsAt("Gateway_AnswerOrSilence");
    answered("GO_ON");
    endsBy("EndEvent_ClosureGoesOn");
  }

  @Test
  void silenceToTheQuestionExpiresTheRequest() {
    offered("COST");
    later(Duration.ofDays(8));
    work(JobTypes.CLOSURE_ASK_TO_GO_ON, Map.of("answerBy", inDays(7)));
    waitsAt("Gateway_AnswerOrSilence");
    later(Duration.ofDays(8));
    work(JobTypes.CLOSURE_ASK_TO_GO_ON);
    throwsAt("EndEvent_ClosureExpired");
  }

  private void offered(String reason) {
    call(Map.of("caseId", CASE, "accountKind", "FREELANCER", "reason", reason));
    work(JobTypes.CLOSURE_MAKE_OFFER, Map.of("offerMade", true, "answerBy", inDays(7)));
    waitsAt("Gateway_AnswerOrSilence");
  }

  private void answered(String answer) {
    message(Messages.OFFER_ANSWERED, CASE, Map.of("offerAnswer", answer));
  }
}
