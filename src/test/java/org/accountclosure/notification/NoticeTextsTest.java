package org.accountclosure.notification;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.accountclosure.notification.NoticeSamples.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.LateMoneyKind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of all notices in all languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeTextsTest {

  private final ClosureWorld world =
      new ClosureWorld(TestDatabase.H2, MovableClock.at("2026-03-02T12:00:00Z"));
  private CaseId id = new CaseId("none");

  @BeforeAll
  void closeACase() {
    world.freelancer("ann");
    Result result = world.the(RequestingClosure.class).request(requestBy("ann"));
    id = ((Result.Opened) result).closureCase().id();
    world.the(ClosingAccount.class).close(id, "job-1");
    for (NoticeTemplate template : NoticeTemplate.values()) {
      world
          .the(Transactions.class)
          .run(() -> world.the(Notices.class).enqueue(NoticeSamples.of(template, id, "ann")));
    }
  }

  @AfterAll
  void end() {
    world.close();
  }

  private static Stream<Arguments> everyNoticeInEveryLanguage() {
    List<Arguments> all = new ArrayList<>();
    for (Language language : new Languages("en").all()) {
      for (NoticeTemplate template : NoticeTemplate.values()) {
        all.add(Arguments.of(template, language.tag()));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everyNoticeInEveryLanguage")
  void everyNoticeSaysAllThatItIsGiven(NoticeTemplate template, String tag) {
    Language language = world.the(Languages.class).of(tag);
    Notice notice = NoticeSamples.of(template, id, "ann");

    NoticeText text = world.the(NoticeWriter.class).write(notice, "Ann", language);

    assertThat(text.subject()).isNotBlank().doesNotContain("{{");
    assertThat(text.body())
        .contains(template.forOthers() ? "" : id.value(), template.forStaff() ? "" : "Ann")
        .doesNotContain("{{", "}}", "null", "<no value>")
        .doesNotContainPattern("\\n{3}");
    assertThat(text.body().contains(id.value())).isNotEqualTo(template.forOthers());
    for (NoticeDatum datum : template.possible()) {
      assertThat(text.body()).contains(shown(datum, notice, language));
    }
    assertThat(text.body().contains("http://localhost:8080/my/links/"))
        .isEqualTo(template.linked());
    if (template.outcome()) {
      assertThat(text.body())
          .contains(in(language, Receipt.DeedKind.ACCOUNT_CLOSED))
          .contains(in(language, Receipt.Staying.BUSINESS_RECORDS))
          .contains(in(language, Receipt.AdviceKind.REOPEN_BY_SIGNING_IN));
    }
  }

  private static List<String> shown(NoticeDatum datum, Notice notice, Language language) {
    String value = notice.data().getOrDefault(datum.key(), "");
    return switch (datum.kind()) {
      case ID, TEXT -> List.of(value);
      case MOMENT -> List.of(language.moment(WEDNESDAY));
      case MONEY -> List.of(language.words().money(Money.parseList(value)));
      case CODES ->
          List.of(
              in(language, RefusalReason.DEBT_UNPAID),
              in(language, RefusalReason.BLOCKER_NOT_CLEARABLE));
      case TREATED ->
          List.of(
              in(language, DataClass.PROFILE),
              in(language, Treated.LegalBasis.TAX_LAW),
              language.moment(WEDNESDAY));
      case BLOCKERS ->
          List.of(
              "contract-7",
              "payment-8",
              in(language, Party.HOLDER),
              in(language, BlockerCode.ACTIVE_CONTRACT),
              language.words().money(List.of(new Money(48_000, "USD"))),
              language.moment(WEDNESDAY));
      case CODE ->
          List.of(
              switch (datum) {
                case REASON -> in(language, ClosureReason.COST);
                case STEP -> in(language, Consent.REQUEST_PAYOUT);
                case ALTERNATIVE -> in(language, RetainedAs.FREE_PLAN);
                case LATE_MONEY -> in(language, LateMoneyKind.BONUS);
                case UNDELIVERABLE_REASON -> in(language, UndeliverableReason.ADDRESS_REFUSED);
                case TEMPLATE -> language.text(NoticeTemplate.CLOSURE_CLOSED).subject();
                default -> throw new AssertionError(datum);
              });
    };
  }

  @ParameterizedTest
  @MethodSource("everyNoticeInEveryLanguage")
  void noNoticeNeedsWhatItMayLack(NoticeTemplate template, String tag) {
    Notice full = NoticeSamples.of(template, id, "ann");
    Map<String, String> least = new TreeMap<>(full.data());
    template.possible().stream()
        .filter(datum -> !template.needed().contains(datum))
        .forEach(datum -> least.remove(datum.key()));
    Notice notice = new Notice(full.key(), id, full.audience(), full.recipient(), template, least);

    NoticeText text =
        world.the(NoticeWriter.class).write(notice, "Ann", world.the(Languages.class).of(tag));

    assertThat(text.body()).isNotBlank().doesNotContain("{{");
  }

  private static String in(Language language, Enum<?> code) {
    return language.words().of(code, ClosureSettings.DEFAULT);
  }

  @Test
  void thereAreTextsInEnglishAndGermanAndTheyDiffer() {
    Languages languages = world.the(Languages.class);
    assertThat(languages.all()).extracting(Language::tag).containsExactly("de", "en");
    for (NoticeTemplate template : NoticeTemplate.values()) {
      assertThat(languages.of("de").text(template).subject())
          .isNotEqualTo(languages.of("en").text(template).subject());
    }
  }

  @Test
  void datesSayTheirZoneAndMoneyItsCurrency() {
    Languages languages = world.the(Languages.class);
    assertThat(languages.of("en").moment(WEDNESDAY))
        .isEqualTo("Wednesday, 18 March 2026, 00:00 UTC");
    assertThat(languages.of("de").moment(WEDNESDAY))
        .isEqualTo("Mittwoch, 18. März 2026, 00:00 Uhr UTC");
    List<Money> amounts = List.of(new Money(148_000, "USD"), new Money(1_480, "JPY"));
    assertThat(languages.of("en").words().money(amounts)).isEqualTo("1,480.00 USD and 1,480 JPY");
    assertThat(languages.of("de").words().money(amounts)).isEqualTo("1.480,00 USD und 1.480 JPY");
  }

  @Test
  void aDateIsToldInTheReadersOwnZoneTooIfItIsKnown() {
    Languages languages = world.the(Languages.class);
    assertThat(languages.of("en").in(ZoneId.of("America/New_York")).moment(WEDNESDAY))
        .isEqualTo("Wednesday, 18 March 2026, 00:00 UTC" + " (Tuesday, 20:00 your time)");
    assertThat(languages.of("de").in(ZoneId.of("Europe/Berlin")).moment(WEDNESDAY))
        .isEqualTo("Mittwoch, 18. März 2026, 00:00 Uhr UTC" + " (01:00 Uhr Ihrer Zeit)");
    assertThat(languages.of("en").in(ZoneId.of("Europe/London")).moment(WEDNESDAY))
        .isEqualTo("Wednesday, 18 March 2026, 00:00 UTC");
  }

  @Test
  void aTimeIsToldInTheLargestUnitThatItHasWhole() {
    Words english = world.the(Languages.class).of("en").words();
    assertThat(english.span(Period.ofYears(2))).isEqualTo("24 months");
    assertThat(english.span(Period.ofDays(14))).isEqualTo("2 weeks");
    assertThat(english.span(Duration.ofDays(7))).isEqualTo("one week");
    assertThat(english.span(Duration.parse("PT48H"))).isEqualTo("2 days");
    assertThat(english.span(Duration.ofHours(4))).isEqualTo("4 hours");
    assertThat(english.span(Duration.ofMinutes(90))).isEqualTo("90 minutes");
    assertThat(world.the(Languages.class).of("de").words().span(Duration.ofHours(1)))
        .isEqualTo("eine Stunde");
  }

  @Test
  void aLanguageWithoutTextsFallsBack() {
    Languages languages = world.the(Languages.class);
    assertThat(languages.of("de-AT").tag()).isEqualTo("de");
    assertThat(languages.of("fr").tag()).isEqualTo("en");
    assertThat(languages.of("").tag()).isEqualTo("en");
    assertThatThrownBy(() -> new Languages("fr"))
        .hasMessage(
            "account-closure.notification.default-language must be one of [de, en], not fr");
  }

  @Test
  void aHoldIsToldWithoutAWordAboutWhy() {
    for (Language language : world.the(Languages.class).all()) {
      Notice notice = NoticeSamples.of(NoticeTemplate.HOLD_PLACED, id, "ann");
      assertThat(world.the(NoticeWriter.class).write(notice, "Ann", language).body())
          .doesNotContainIgnoringCase("fraud", "legal", "trust", "Betrug", "Verdacht");
    }
    assertThat(NoticeTemplate.HOLD_PLACED.possible()).isEmpty();
  }

  @Test
  void whatAPersonTypedIsTextInTheHtmlToo() {
    Notice notice = NoticeSamples.of(NoticeTemplate.SUPPORT_ASKED, id, "ann");
    NoticeText text =
        world
            .the(NoticeWriter.class)
            .write(notice, "<i>Ann</i>", world.the(Languages.class).of("en"));
    assertThat(MailHtml.of(text, "en"))
        .contains("&lt;i&gt;Ann&lt;/i&gt;", "First line &lt;b&gt;&amp;<br>second line")
        .doesNotContain("<i>", "<b>");
  }

  @Test
  void theHtmlHasListsAndTheLink() {
    Notice notice = NoticeSamples.of(NoticeTemplate.CLOSURE_CLOSED, id, "ann");
    NoticeText text =
        world.the(NoticeWriter.class).write(notice, "Ann", world.the(Languages.class).of("de"));
    assertThat(MailHtml.of(text, "de"))
        .contains("<html lang=\"de\">", "<ul><li>", "<p><a href=\"http://localhost:8080/my/links/");
  }
}
