package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.accountclosure.closure.AnsweringOffer;
import org.accountclosure.closure.AnsweringSupport;
import org.accountclosure.closure.AppealingRefusal;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case of one's own: looking at it, and everything that a holder can say in it. */
@Controller
@RequestMapping("/my/closures/{id}")
class CasePageController {

  private final CasesOfHolders cases;
  private final CasePage page;
  private final AnsweringOffer offers;
  private final AnsweringSupport answers;
  private final AppealingRefusal appeals;
  private final WithdrawingClosure withdrawals;
  private final Readers readers;
  private final Pages pages;

  CasePageController(
      CasesOfHolders cases,
      CasePage page,
      AnsweringOffer offers,
      AnsweringSupport answers,
      AppealingRefusal appeals,
      WithdrawingClosure withdrawals,
      Readers readers,
      Pages pages) {
    this.cases = cases;
    this.page = page;
    this.offers = offers;
    this.answers = answers;
    this.appeals = appeals;
    this.withdrawals = withdrawals;
    this.readers = readers;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<String> look(Caller caller, @PathVariable String id, HttpServletRequest request) {
    return show(HttpStatus.OK, cases.find(id, caller), Draft.NONE, request);
  }

  @PostMapping("/offer")
  ResponseEntity<String> answerOffer(
      Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String answer) {
    CaseId about = cases.find(id, caller).closureCase().id();
    OfferAnswer wanted =
        Arrays.stream(OfferAnswer.values())
            .filter(code -> code.name().equals(answer))
            .findFirst()
            .orElseThrow(NotYours::new);
    return back(about, Results.of(offers.answer(about, wanted, caller.asActor()), wanted));
  }

  @PostMapping("/answers")
  ResponseEntity<String> answer(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request) {
    CaseView found = cases.find(id, caller);
    CaseId about = found.closureCase().id();
    if (question.isBlank() || question.length() > CasesOfHolders.LONGEST_ID) {
      return back(about, Said.NOT_ASKED);
    }
    Draft draft = Draft.answer(question, text);
    return draft.isWrong()
        ? show(HttpStatus.UNPROCESSABLE_ENTITY, found, draft, request)
        : back(
            about,
            Results.of(answers.answer(about, new EscalationId(question), text, caller.asActor())));
  }

  @PostMapping("/appeal")
  ResponseEntity<String> appeal(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request) {
    CaseView found = cases.find(id, caller);
    CaseId about = found.closureCase().id();
    Draft draft = Draft.appeal(text);
    return draft.isWrong()
        ? show(HttpStatus.UNPROCESSABLE_ENTITY, found, draft, request)
        : back(about, Results.of(appeals.appeal(about, text, caller.asActor())));
  }

  /** Says what was done and stays, before anything is ended. */
  @GetMapping("/withdrawal")
  ResponseEntity<String> beforeWithdrawal(
      Caller caller, @PathVariable String id, HttpServletRequest request) {
    CaseView found = cases.find(id, caller);
    ClosureCase about = found.closureCase();
    if (about.ended() || about.pastPointOfNoReturn()) {
      return back(about.id(), about.ended() ? Said.ALREADY_ENDED : Said.PAST_POINT_OF_NO_RETURN);
    }
    Reader reader = readers.of(about.loginId(), about.policyVersion(), request);
    var done = ReceiptPart.irreversible(found, reader);
    return pages.show(
        new Page(
            "withdrawal",
            reader.texts().of("withdrawTitle"),
            reader,
            Map.of(
                "path",
                OwnAccounts.pathOf(about),
                "done",
                done,
                "nothingDone",
                done.isEmpty(),
                "onHold",
                about.onHold())),
        request);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<String> withdraw(Caller caller, @PathVariable String id) {
    CaseId about = cases.find(id, caller).closureCase().id();
    return back(about, Results.of(withdrawals.withdraw(about, caller.asActor())));
  }

  private ResponseEntity<String> show(
      HttpStatus status, CaseView found, Draft draft, HttpServletRequest request) {
    ClosureCase about = found.closureCase();
    Reader reader = readers.of(about.loginId(), about.policyVersion(), request);
    return pages.show(
        status, page.of(found, Visit.signedIn(about.id().value(), draft), reader), request);
  }

  private static ResponseEntity<String> back(CaseId about, Said said) {
    return Pages.goTo("/my/closures/" + about, said);
  }
}
