package org.accountclosure.notification;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.accountclosure.notification.NoticeSamples.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.UndeliverableReason;
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
        .contains(id.value(), template.forStaff() ? "" : "Ann")
        .doesNotContain("{{", "}}", "null", "<no value>")
        .doesNotContainPattern("\\n{3}");
    for (NoticeDatum datum : template.possible()) {
      assertThat(text.body()).contains(shown(datum, notice, language));
    }
    assertThat(text.body().contains("http://localhost:8080/api/links/"))
        .isEqualTo(template.linked());
    if (template.outcome()) {
      assertThat(text.body())
          .contains(language.word(Receipt.DeedKind.ACCOUNT_CLOSED))
          .contains(language.word(Receipt.Staying.BUSINESS_RECORDS))
          .contains(language.word(Receipt.AdviceKind.REOPEN_BY_SIGNING_IN));
    }
  }

  private static List<String> shown(NoticeDatum datum, Notice notice, Language language) {
    String value = notice.data().getOrDefault(datum.key(), "");
    return switch (datum.kind()) {
      case ID, TEXT -> List.of(value);
      case MOMENT -> List.of(language.moment(WEDNESDAY));
      case MONEY -> List.of(language.money(value));
      case CODES ->
          List.of(
              language.word(RefusalReason.DEBT_UNPAID),
              language.word(RefusalReason.BLOCKER_NOT_CLEARABLE));
      case BLOCKERS ->
          List.of(
              "contract-7",
              "payment-8",
              language.word(Party.HOLDER),
              language.word(BlockerCode.ACTIVE_CONTRACT),
              language.moment(WEDNESDAY));
      case CODE ->
          List.of(
              switch (datum) {
                case REASON -> language.word(ClosureReason.COST);
                case STEP -> language.word(Consent.REQUEST_PAYOUT);
                case ALTERNATIVE -> language.word(RetainedAs.FREE_PLAN);
                case UNDELIVERABLE_REASON -> language.word(UndeliverableReason.ADDRESS_REFUSED);
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

  @Test
  void everyCodeHasWordsInEveryLanguage() {
    List<Class<? extends Enum<?>>> told =
        List.of(
            ClosureReason.class,
            BlockerCode.class,
            Party.class,
            Consent.class,
            RefusalReason.class,
            UndeliverableReason.class,
            RetainedAs.class,
            Receipt.DeedKind.class,
            Receipt.Staying.class,
            Receipt.AdviceKind.class);
    for (Language language : world.the(Languages.class).all()) {
      for (Class<? extends Enum<?>> codes : told) {
        for (Enum<?> code : codes.getEnumConstants()) {
          assertThat(language.word(code)).as(language.tag() + " " + code).isNotBlank();
        }
      }
    }
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
    assertThat(languages.of("en").money("1480.00 USD")).isEqualTo("1,480.00 USD");
    assertThat(languages.of("de").money("1480.00 USD")).isEqualTo("1.480,00 USD");
    assertThat(languages.of("en").money("1480 JPY")).isEqualTo("1,480 JPY");
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
        .contains(
            "<html lang=\"de\">", "<ul><li>", "<p><a href=\"http://localhost:8080/api/links/");
  }
}
