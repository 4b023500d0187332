package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.accountclosure.closure.PreviewingClosure;
import org.accountclosure.closure.PreviewingClosure.Preview;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.RequestingClosure.Command;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a closure would meet, and asking for it. */
@Controller
@RequestMapping("/my/accounts/{id}")
class AccountPageController {

  private final PreviewingClosure previewing;
  private final RequestingClosure requesting;
  private final PreviewPage preview;
  private final OwnAccounts accounts;
  private final Readers readers;
  private final Pages pages;

  AccountPageController(
      PreviewingClosure previewing,
      RequestingClosure requesting,
      PreviewPage preview,
      OwnAccounts accounts,
      Readers readers,
      Pages pages) {
    this.previewing = previewing;
    this.requesting = requesting;
    this.preview = preview;
    this.accounts = accounts;
    this.readers = readers;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<String> look(Caller caller, @PathVariable String id, HttpServletRequest request) {
    Preview found = own(id, caller);
    return accounts
        .openCase(caller.login())
        .filter(open -> open.accountId().equals(found.account().id()))
        .map(open -> Pages.goTo(OwnAccounts.pathOf(open)))
        .orElseGet(() -> show(HttpStatus.OK, found, RequestForm.fresh(), "", caller, request));
  }

  @PostMapping
  ResponseEntity<String> ask(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "") List<String> consents,
      @RequestParam(defaultValue = "") String wholeLogin,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request) {
    Preview found = own(id, caller);
    RequestForm form = new RequestForm(reason, comment, consents, wholeLogin.equals("true"), key);
    String mistake = form.mistake();
    if (!mistake.isEmpty()) {
      return show(HttpStatus.UNPROCESSABLE_ENTITY, found, form, mistake, caller, request);
    }
    Result result = requesting.request(command(found, form, caller));
    if (result instanceof Result.Opened opened) {
      return Pages.goTo(OwnAccounts.pathOf(opened.closureCase()), Said.REQUESTED);
    }
    if (result instanceof Result.AlreadyOpen open) {
      return Pages.goTo(OwnAccounts.pathOf(open.closureCase()), Said.ALREADY_OPEN);
    }
    return show(HttpStatus.CONFLICT, found, form, textFor(result), caller, request);
  }

  private static Command command(Preview found, RequestForm form, Caller caller) {
    return new Command(
        found.account().id(),
        caller.asActor(),
        form.reasonCode().orElseThrow(),
        form.comment().isBlank() ? null : form.comment(),
        form.consentCodes(),
        caller.channel(),
        form.key(),
        true,
        form.wholeLogin());
  }

  /** The name of the text for what opened no case. */
  private static String textFor(Result result) {
    if (result instanceof Result.Rejected rejected) {
      return "Rejection." + rejected.why();
    }
    return result instanceof Result.KeyUsedOtherwise ? "sentBefore" : "otherCaseOpen";
  }

  private ResponseEntity<String> show(
      HttpStatus status,
      Preview found,
      RequestForm form,
      String error,
      Caller caller,
      HttpServletRequest request) {
    Reader reader = readers.of(caller.login(), request);
    String words = error.isEmpty() ? "" : reader.texts().of(error);
    return pages.show(status, preview.of(found, form, words, reader), request);
  }

  private Preview own(String id, Caller caller) {
    if (caller.isStaff() || id.isBlank() || id.length() > CasesOfHolders.LONGEST_ID) {
      throw new NotYours();
    }
    return previewing
        .preview(new AccountId(id))
        .filter(found -> found.account().loginId().equals(caller.login()))
        .orElseThrow(NotYours::new);
  }
}
