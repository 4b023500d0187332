package org.accountclosure.notification;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.LookingAfterNotices;
import org.accountclosure.closure.ReachingHolder;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Note;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Reached;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.ScriptedSmtp;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Notices on their way from the outbox to a mail server. */
abstract class NoticeDeliveryOnDatabase {

  private final MovableClock clock = MovableClock.at("2026-03-02T12:00:00Z");
  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final ScriptedSmtp scripted = new ScriptedSmtp();
  private final JavaMailSenderImpl mail = new JavaMailSenderImpl();
  private final ClosureWorld world;

  NoticeDeliveryOnDatabase(TestDatabase kind) {
    world =
        new ClosureWorld(
            kind,
            clock,
            Map.of(
                "account-closure.notification.from", "Accounts <accounts@market.example>",
                "account-closure.notification.reply-to", "help@market.example",
                "account-closure.notification.staff-address", "staff@market.example",
                "account-closure.notification.queues.trust", "trust@market.example",
                "account-closure.notification.base-url", "https://closure.market.example/l/"),
            context -> context.registerBean(JavaMailSender.class, () -> mail));
  }

  @BeforeEach
  void startTheServer() {
    server.start();
    mail.setHost("127.0.0.1");
    mail.setPort(server.getSmtp().getPort());
  }

  @AfterEach
  void end() {
    server.stop();
    scripted.close();
    world.close();
  }

  @Test
  void anOutcomeReachesTheHolderByMailOnce() throws Exception {
    CaseId id = closed("ann");

    assertThat(relay().deliverDue()).isEqualTo(1);
    assertThat(relay().deliverDue()).isZero();

    MimeMessage mail = theMail();
    assertThat(mail.getSubject()).isEqualTo("Your account is closed");
    assertThat(mail.getAllRecipients()[0]).hasToString("ann@example.org");
    assertThat(mail.getFrom()[0]).hasToString("Accounts <accounts@market.example>");
    assertThat(mail.getReplyTo()[0]).hasToString("help@market.example");
    assertThat(mail.getMessageID()).matches("<[0-9a-f]{32}@market.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getSentDate()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(GreenMailUtil.getWholeMessage(mail))
        .contains("multipart/alternative", "text/plain; charset=UTF-8", "text/html; charset=UTF-8");
    assertThat(text(mail))
        .contains("Hello ann,", "acc-ann", id.value(), "https://closure.market.example/l/ey");
    assertThat(world.count("notice where status = 'SENT' and attempts = 1")).isEqualTo(1);
    assertThat(world.count("case_link where purpose = 'READ'")).isEqualTo(1);
  }

  @Test
  void theHolderReadsTheirOwnLanguage() throws Exception {
    world.freelancer("ann");
    world.jdbc().sql("update mp_login set language = 'de-AT', display_name = 'Änne'").update();
    close("ann");

    relay().deliverDue();

    assertThat(theMail().getSubject()).isEqualTo("Ihr Konto ist geschlossen");
    assertThat(theMail().getHeader("Content-Language")).containsExactly("de");
    assertThat(text(theMail())).contains("Guten Tag Änne,");
  }

  @Test
  void staffGetTheirQueuesMail() throws Exception {
    CaseId id = closed("ann");
    enqueue(NoticeTemplate.ESCALATION_DUE, id);
    world.jdbc().sql("update notice set recipient = 'trust' where audience = 'STAFF'").update();
    enqueue(NoticeTemplate.ESCALATION_TO_LEAD, id);

    relay().deliverDue();

    assertThat(recipients())
        .containsExactlyInAnyOrder(
            "ann@example.org", "trust@market.example", "staff@market.example");
  }

  @Test
  void severalNodesSendEachNoticeOnce() throws Exception {
    int holders = 25;
    for (int i = 0; i < holders; i++) {
      closed("holder-" + i);
    }
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        work.add(() -> relay().deliverDue());
      }
      int delivered = 0;
      for (Future<Integer> done : nodes.invokeAll(work)) {
        delivered += done.get();
      }
      assertThat(delivered).isEqualTo(holders);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(server.getReceivedMessages()).hasSize(holders);
    assertThat(recipients()).doesNotHaveDuplicates();
    assertThat(world.count("notice where status = 'SENT'")).isEqualTo(holders);
  }

  /** Nobody can send and record in one step; the Message-ID tells that it is the same mail. */
  @Test
  void aNodeThatDiesBetweenSendingAndRecordingLeavesTwoMailsOfOneId() throws Exception {
    closed("ann");
    SqlNotices notices = world.the(SqlNotices.class);
    var claimed = world.the(Transactions.class).inOne(() -> notices.claim(Duration.ofMinutes(5)));
    world.the(NoticeSender.class).deliver(claimed.orElseThrow().notice());

    assertThat(relay().deliverDue()).isZero();
    clock.add(Duration.ofMinutes(5));
    assertThat(relay().deliverDue()).isEqualTo(1);

    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(server.getReceivedMessages()[0].getMessageID())
        .isEqualTo(server.getReceivedMessages()[1].getMessageID());
    assertThat(text(server.getReceivedMessages()[0]))
        .isEqualTo(text(server.getReceivedMessages()[1]));
  }

  @Test
  void aServerThatIsAwayIsTriedAgainWithGrowingPauses() {
    closed("ann");
    server.stop();
    assertThat(relay().deliverDue()).isZero();
    clock.add(Duration.ofSeconds(59));
    relay().deliverDue();
    assertThat(world.count("notice where status = 'PENDING' and attempts = 1")).isEqualTo(1);
    clock.add(Duration.ofSeconds(1));
    relay().deliverDue();
    clock.add(Duration.ofSeconds(119));
    relay().deliverDue();
    assertThat(world.count("notice where status = 'PENDING' and attempts = 2")).isEqualTo(1);

    useScripted();
    clock.add(Duration.ofSeconds(1));
    assertThat(relay().deliverDue()).isEqualTo(1);
    assertThat(scripted.accepted()).isEqualTo(1);
    assertThat(world.count("notice where status = 'SENT' and last_error is null")).isEqualTo(1);
  }

  @Test
  void nobodyIsToldALaterThingAboutACaseBeforeAnEarlierOne() throws Exception {
    CaseId id = closed("ann");
    server.stop();
    clock.add(Duration.ofSeconds(10));
    enqueue(NoticeTemplate.LINK_REISSUED, id);
    assertThat(relay().deliverDue()).isZero();
    assertThat(world.count("notice where template = 'link-reissued' and attempts = 0"))
        .isEqualTo(1);

    server.start();
    mail.setPort(server.getSmtp().getPort());
    clock.add(Duration.ofMinutes(1));
    assertThat(relay().deliverDue()).isEqualTo(2);
    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Your account is closed");
    assertThat(server.getReceivedMessages()[1].getSubject())
        .isEqualTo("Your new link to your case");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 451 4.3.0 try again later",
    "RCPT, 452 4.2.2 mailbox full for now",
    "MAIL, 550 5.7.1 who are you",
    "MAIL, 530 5.7.0 sign in first",
    "RCPT, 530 5.7.0 sign in first",
    "DATA, 421 4.3.2 shutting down",
    "., 451 4.3.0 not now"
  })
  void whatTheOperatorOrTimeCanMendIsTriedAgain(String command, String reply) {
    closed("ann");
    useScripted();
    scripted.answer(command, reply);
    assertThat(relay().deliverDue()).isZero();
    assertThat(world.count("notice where status = 'PENDING' and last_error is not null"))
        .isEqualTo(1);
    assertThat(world.count("undelivered_notice")).isZero();

    scripted.acceptAll();
    clock.add(Duration.ofMinutes(1));
    assertThat(relay().deliverDue()).isEqualTo(1);
    assertThat(scripted.accepted()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such mailbox, ADDRESS_REFUSED",
    "RCPT, 553 5.1.3 not an address, ADDRESS_REFUSED",
    "., 554 5.6.0 not wanted, MESSAGE_REFUSED"
  })
  void whatIsRefusedForGoodReachesAPerson(
      String command, String reply, UndeliverableReason reason) {
    CaseId id = closed("ann");
    useScripted();
    scripted.answer(command, reply);
    relay().deliverDue();

    scripted.acceptAll();
    clock.add(Duration.ofDays(1));
    relay().deliverDue();
    assertThat(
            world
                .jdbc()
                .sql("select reason from undelivered_notice where notice_key = ?")
                .param(id + ":closed")
                .query(String.class)
                .single())
        .isEqualTo(reason.name());
    assertThat(engineRequests()).containsExactly(id + ":closed");
    assertThat(world.count("notice where status = 'UNDELIVERABLE' and last_error is not null"))
        .isGreaterThanOrEqualTo(1);
    assertThat(timeline(id)).contains(TimelineStep.NOTICE_UNDELIVERABLE);
    assertThat(
            world.count("notice where template = 'notice-undeliverable' and recipient = 'support'"))
        .isEqualTo(1);
  }

  @Test
  void whoHasNoAddressOrIsGoneIsReachedByAPerson() {
    closed("ann");
    closed("bob");
    world.jdbc().sql("update mp_login set email = 'no address' where login_id = 'ann'").update();
    world.jdbc().sql("update notice set recipient = 'nobody' where recipient = 'bob'").update();

    relay().deliverDue();

    assertThat(reasons())
        .containsExactlyInAnyOrder(
            UndeliverableReason.ADDRESS_MISSING.name(),
            UndeliverableReason.RECIPIENT_UNKNOWN.name());
    assertThat(recipients()).containsOnly("staff@market.example").hasSize(2);
  }

  @Test
  void atLastAPersonTakesOverWhatWasTriedForTooLong() {
    CaseId id = closed("ann");
    server.stop();
    for (int hour = 0; hour < 73; hour++) {
      relay().deliverDue();
      clock.add(Duration.ofHours(1));
    }
    relay().deliverDue();
    assertThat(reasons()).startsWith(UndeliverableReason.TRIED_TOO_LONG.name());
    assertThat(engineRequests()).containsExactly(id + ":closed");
  }

  @Test
  void onePersonTellsEverythingThatCouldNotBeDelivered() {
    CaseId id = closed("ann");
    enqueue(NoticeTemplate.APPEAL_RECEIVED, id);
    world.jdbc().sql("update mp_login set email = '' where login_id = 'ann'").update();
    relay().deliverDue();
    assertThat(reasons()).hasSize(2);
    assertThat(engineRequests()).hasSize(1);

    LookingAfterNotices looking = world.the(LookingAfterNotices.class);
    world.the(People.class).signUp(new LoginId("sam"), null, Set.of(StaffRole.SUPPORT));
    String key = id + ":closed";
    assertThat(looking.open(key, new Routing("support", 50, Duration.ofDays(2))))
        .isEqualTo(
            new LookingAfterNotices.Opened(
                clock.instant().plus(Duration.ofDays(2)),
                clock.instant().plus(Duration.ofDays(1))));
    assertThat(looking.reached(key, "sam", "BY_PHONE", "Called")).isEmpty();
    for (int delivery = 0; delivery < 2; delivery++) {
      assertThat(looking.reached(key, "sam", "BY_PHONE", "Called")).isEmpty();
      looking.record(key, Reached.BY_PHONE);
    }
    assertThat(
            world.count(
                "undelivered_notice where looked_after_by = 'sam' and reached = 'BY_PHONE'"))
        .isEqualTo(2);
    assertThat(timeline(id)).containsOnlyOnce(TimelineStep.HOLDER_REACHED);
    assertThat(world.the(Notes.class).of(id)).extracting(Note::text).containsExactly("Called");

    enqueue(NoticeTemplate.APPEAL_UPHELD, id);
    relay().deliverDue();
    assertThat(engineRequests()).hasSize(2);
  }

  @Test
  void onlySupportLooksAfterANoticeAndSaysHow() {
    CaseId id = closed("ann");
    String key = id + ":closed";
    world.the(ReachingHolder.class).undeliverable(key, UndeliverableReason.ADDRESS_REFUSED);
    world.the(People.class).signUp(new LoginId("sam"), null, Set.of(StaffRole.SUPPORT));
    world.the(People.class).signUp(new LoginId("tess"), null, Set.of(StaffRole.TRUST));
    LookingAfterNotices looking = world.the(LookingAfterNotices.class);

    assertThat(looking.assignee(key, "sam")).isEmpty();
    assertThat(looking.assignee(key, "")).isEmpty();
    assertThat(looking.assignee(key, "tess"))
        .hasValueSatisfying(denial -> assertThat(denial).contains("tess"));
    assertThat(looking.reached(key, "tess", "BY_PHONE", "Called")).isPresent();
    assertThat(looking.reached(key, null, "BY_PHONE", "Called")).isPresent();
    assertThat(looking.reached(key, "sam", "BY_PIGEON", "Called")).isPresent();
    assertThat(looking.reached(key, "sam", "BY_PHONE", " ")).isPresent();
    assertThatThrownBy(() -> looking.record(key, Reached.BY_PHONE))
        .hasMessage("Nobody has looked after notice " + key);
    assertThat(world.count("undelivered_notice where looked_after_by is not null")).isZero();

    assertThat(looking.reached(key, "sam", "NOT_REACHED", "The number is dead")).isEmpty();
    looking.record(key, Reached.NOT_REACHED);
    assertThat(timeline(id)).contains(TimelineStep.HOLDER_NOT_REACHED);
  }

  /** Whatever fails while the person is finishing has not been told; it needs a task of its own. */
  @Test
  void aNoticeThatFailsAfterThePersonHasFinishedReachesAnother() {
    CaseId id = closed("ann");
    String key = id + ":closed";
    ReachingHolder reaching = world.the(ReachingHolder.class);
    reaching.undeliverable(key, UndeliverableReason.ADDRESS_REFUSED);
    world.the(People.class).signUp(new LoginId("sam"), null, Set.of(StaffRole.SUPPORT));
    LookingAfterNotices looking = world.the(LookingAfterNotices.class);
    looking.reached(key, "sam", "BY_PHONE", "Called");

    enqueue(NoticeTemplate.APPEAL_RECEIVED, id);
    String late = NoticeSamples.of(NoticeTemplate.APPEAL_RECEIVED, id, "ann").key();
    reaching.undeliverable(late, UndeliverableReason.ADDRESS_REFUSED);
    looking.record(key, Reached.BY_PHONE);

    assertThat(engineRequests()).containsExactly(key, late);
    assertThat(world.count("undelivered_notice where ended_at is null")).isEqualTo(1);
  }

  @Test
  void aNoticeIsGivenToAPersonOnceHoweverOftenThatIsAskedFor() {
    CaseId id = closed("ann");
    ReachingHolder reaching = world.the(ReachingHolder.class);
    reaching.undeliverable(id + ":closed", UndeliverableReason.ADDRESS_REFUSED);
    reaching.undeliverable(id + ":closed", UndeliverableReason.TRIED_TOO_LONG);
    assertThat(reasons()).containsExactly(UndeliverableReason.ADDRESS_REFUSED.name());
    assertThat(engineRequests()).hasSize(1);
    assertThat(relay().deliverDue()).isEqualTo(1);
  }

  @Test
  void whatWasDeliveredIsNotUndeliverable() {
    CaseId id = closed("ann");
    relay().deliverDue();
    world
        .the(ReachingHolder.class)
        .undeliverable(id + ":closed", UndeliverableReason.TRIED_TOO_LONG);
    assertThat(world.count("undelivered_notice")).isZero();
    assertThat(world.count("notice where status = 'SENT'")).isEqualTo(1);
  }

  private CaseId closed(String login) {
    world.freelancer(login);
    return close(login);
  }

  private CaseId close(String login) {
    Result result = world.the(RequestingClosure.class).request(requestBy(login));
    CaseId id = ((Result.Opened) result).closureCase().id();
    world.jdbc().sql("delete from case_link where purpose = 'DENY'").update();
    world.jdbc().sql("delete from notice where template = 'closure-requested'").update();
    world.the(ClosingAccount.class).close(id, "job-1");
    world.the(TellingHolder.class).outcome(id);
    world.the(TellingHolder.class).outcome(id);
    return id;
  }

  private void enqueue(NoticeTemplate template, CaseId id) {
    world
        .the(Transactions.class)
        .run(() -> world.the(Notices.class).enqueue(NoticeSamples.of(template, id, "ann")));
  }

  private void useScripted() {
    mail.setPort(scripted.port());
  }

  private NoticeRelay relay() {
    return world.the(NoticeRelay.class);
  }

  private MimeMessage theMail() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
  }

  private List<String> recipients() {
    return Arrays.stream(server.getReceivedMessages())
        .map(message -> GreenMailUtil.getAddressList(addresses(message)))
        .toList();
  }

  private static Address[] addresses(MimeMessage message) {
    try {
      return message.getAllRecipients();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> reasons() {
    return world
        .jdbc()
        .sql("select reason from undelivered_notice order by since, notice_key")
        .query(String.class)
        .list();
  }

  private List<String> engineRequests() {
    return world
        .jdbc()
        .sql(
            "select message_id from engine_request where message_name = 'notice-undeliverable'"
                + " order by request_id")
        .query(String.class)
        .list();
  }

  private List<TimelineStep> timeline(CaseId id) {
    return world.the(Timeline.class).of(id).stream().map(line -> line.what()).toList();
  }
}
