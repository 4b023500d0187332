package org.accountclosure.notification;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dates of a case as calendar programs read them. */
class WritingCalendarTest {

  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");
  private final ClosureWorld world = new ClosureWorld(TestDatabase.H2, clock);

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested() {
    return ((RequestingClosure.Result.Opened)
            world.the(RequestingClosure.class).request(requestBy("ann")))
        .closureCase()
        .id();
  }

  private void checked(CaseId id, String job) {
    world.the(CheckingBlockers.class).check(id, Stage.BUSINESS_ENDED, job);
  }

  private String text(CaseId id) {
    return world
        .the(WritingCalendar.class)
        .write(world.the(ReadingCases.class).find(id).orElseThrow());
  }

  /** By the name of each event, without what names the case. */
  private Map<String, VEvent> events(CaseId id) {
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(text(id)));
      calendar.validate();
      Map<String, VEvent> events = new TreeMap<>();
      for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
        String uid = event.getRequiredProperty("UID").getValue();
        assertThat(uid).endsWith("." + id + "@account-closure");
        events.put(uid.substring(0, uid.length() - id.value().length() - 17), event);
      }
      return events;
    } catch (IOException | ParserException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private VEvent event(CaseId id, String name) {
    return Objects.requireNonNull(events(id).get(name), name);
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  @Test
  void aPaymentsDateAndTheForecastAreEventsOfTheirOwn() {
    AccountId ann = world.freelancer("ann");
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, ann, world.client(), "USD");
    world
        .the(Earnings.class)
        .pay(
            "payment-1",
            "c-1",
            ann,
            new Money(48_000, "USD"),
            clock.instant(),
            Instant.parse("2026-03-18T00:00:00Z"));
    world.the(Business.class).endContract("c-1", ann);
    CaseId id = requested();
    checked(id, "job-1");

    VEvent payment = event(id, "BLOCKER_CLEARS.PAYMENT_IN_SECURITY_PERIOD.payment-1");
    assertThat(value(payment, "DTSTART")).isEqualTo("20260318T000000Z");
    assertThat(value(payment, "SUMMARY"))
        .isEqualTo(
            "Closing your account, can clear now at the earliest: A payment is in its security"
                + " period");
    assertThat(value(payment, "DESCRIPTION")).isEqualTo("You need not do anything. (payment-1)");
    assertThat(value(payment, "DTSTAMP")).isEqualTo("20260304T100000Z");
    assertThat(value(payment, "TRANSP")).isEqualTo("TRANSPARENT");
  }

  @Test
  void anEventKeepsItsNameWhenItsDateMovesAndHasAHigherNumber() {
    AccountId ann = world.freelancer("ann");
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, ann, world.client(), "USD");
    CaseId id = requested();
    checked(id, "job-1");
    VEvent before = event(id, "EXPIRY");
    clock.add(Duration.ofDays(2));
    world.the(Business.class).submitProposal("proposal-1", ann);
    checked(id, "job-2");
    world.the(Business.class).withdrawProposal("proposal-1", ann);
    checked(id, "job-3");
    VEvent after = event(id, "EXPIRY");

    assertThat(value(before, "DTSTART")).isEqualTo("20260403T100000Z");
    assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
    assertThat(value(after, "DTSTART")).isEqualTo("20260405T100000Z");
    assertThat(Integer.parseInt(value(after, "SEQUENCE")))
        .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
  }

  @Test
  void theEndOfAnOfferIsInTheLanguageOfTheHolder() {
    world.freelancer("ann");
    world.jdbc().sql("update mp_login set language = 'de' where login_id = 'ann'").update();
    CaseId id = requested();
    world.the(OfferingAlternative.class).offer(id, Alternative.SET_UNAVAILABLE);

    assertThat(value(event(id, "OFFER_ENDS"), "SUMMARY"))
        .isEqualTo("Schließung Ihres Kontos: bis jetzt können Sie unser Angebot beantworten");
  }

  @Test
  void aCaseWithoutDatesIsACalendarWithoutEventsThatCanBeReadAgainEveryDay() {
    world.freelancer("ann");
    CaseId id = requested();

    assertThat(events(id)).isEmpty();
    assertThat(text(id)).contains("REFRESH-INTERVAL;VALUE=DURATION:P1D", "VERSION:2.0\r\n");
  }

  @Test
  void afterTheEndOnlyWhatIsStillPossibleHasADate() {
    world.freelancer("ann");
    CaseId id = requested();
    world.the(ClosingAccount.class).close(id, "job-1");
    assertThat(events(id).keySet()).isEqualTo(Set.of("POSSIBLE_UNTIL.REOPEN_BY_SIGNING_IN"));

    world.freelancer("bob");
    CaseId other =
        ((RequestingClosure.Result.Opened)
                world.the(RequestingClosure.class).request(requestBy("bob")))
            .closureCase()
            .id();
    world.the(WithdrawingClosure.class).withdraw(other, Actor.holder(new LoginId("bob")));
    assertThat(events(other)).isEmpty();
  }

  @Test
  void noLineIsLongerThanTheStandardAllows() {
    AccountId ann = world.freelancer("ann");
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, ann, world.client(), "USD");
    CaseId id = requested();
    checked(id, "job-1");

    assertThat(List.of(text(id).split("\r\n", -1)))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }
}
