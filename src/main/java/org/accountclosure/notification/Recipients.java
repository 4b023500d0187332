package org.accountclosure.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Contacts.Contact;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;

/** Who a notice is for: a login of the marketplace, or a queue of the staff. */
final class Recipients {

  private final Contacts contacts;
  private final Languages languages;
  private final NotificationSettings settings;

  Recipients(Contacts contacts, Languages languages, NotificationSettings settings) {
    this.contacts = contacts;
    this.languages = languages;
    this.settings = settings;
  }

  /**
   * How to address somebody.
   *
   * @param email as the marketplace has it; perhaps no address at all
   */
  record Recipient(String name, String email, Language language) {

    /** The address; empty if it cannot be one. */
    Optional<InternetAddress> address() {
      try {
        InternetAddress address = new InternetAddress(email, true);
        address.validate();
        return Optional.of(address);
      } catch (AddressException noAddress) {
        return Optional.empty();
      }
    }
  }

  /** Empty if there is no such login. */
  Optional<Recipient> of(Notice notice) {
    if (notice.template().forStaff()) {
      return Optional.of(staff(notice.recipient()));
    }
    Optional<Contact> contact =
        notice.audience() == Audience.FORMER_ADDRESS
            ? contacts.findFormer(notice.recipient())
            : contacts.find(new LoginId(notice.recipient()));
    return contact.map(this::holder);
  }

  private Recipient holder(Contact contact) {
    return new Recipient(
        contact.name(), contact.email(), languages.of(contact.language()).in(contact.zone()));
  }

  private Recipient staff(String queue) {
    String fallback = settings.staffAddress() == null ? "" : settings.staffAddress();
    return new Recipient(
        queue,
        settings.queues().getOrDefault(queue, fallback),
        languages.of(settings.staffLanguage()));
  }
}
