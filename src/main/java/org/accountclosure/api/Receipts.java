package org.accountclosure.api;

import java.util.Optional;
import org.accountclosure.closure.WritingReceipt;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Contacts.Contact;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.notification.Languages;
import org.springframework.stereotype.Component;

/** Receipts as the API shows them: in the language of the holder. */
@Component
class Receipts {

  private final WritingReceipt writing;
  private final Contacts contacts;
  private final Languages languages;
  private final Policies policies;

  Receipts(WritingReceipt writing, Contacts contacts, Languages languages, Policies policies) {
    this.writing = writing;
    this.contacts = contacts;
    this.languages = languages;
    this.policies = policies;
  }

  /** Empty while the case is under way. */
  Optional<ReceiptView> of(ClosureCase closureCase) {
    String language = contacts.find(closureCase.loginId()).map(Contact::language).orElse("");
    ClosureSettings figures = policies.of(closureCase.policyVersion());
    return writing
        .of(closureCase.id())
        .map(
            receipt -> ReceiptView.of(receipt, code -> languages.inWords(code, language, figures)));
  }
}
