package org.accountclosure.notification;

import static org.accountclosure.notification.NoticeSamples.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.LateMoneyKind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.StatementOfReasons;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.policy.ClosureSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every notice with every value that it can have, in every language: plain words, nothing left to
 * fill in, and no word that is not in the language's own files.
 */
class PlainWordsTest {

  private static final Money AMOUNT = new Money(148_000, "USD");
  private static final Set<String> KNOWN_CAPITALS = Set.of("UTC", "USD", "GMT");
  private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z][A-Z_]+[A-Z]\\b");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static Stream<Arguments> everyNoticeInEveryLanguage() {
    return new Languages("en")
        .all().stream()
            .flatMap(
                language ->
                    Stream.of(NoticeTemplate.values())
                        .map(template -> Arguments.of(language.tag(), template)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyNoticeInEveryLanguage")
  void everyNoticeWithEveryValueIsInPlainWordsOfItsLanguage(String tag, NoticeTemplate template)
      throws IOException {
    Language language = new Languages("en").of(tag);
    CodesInWords codes = new CodesInWords(language, ClosureSettings.DEFAULT);
    Set<String> vocabulary = vocabulary(language);
    for (Receipt receipt : template.outcome() ? everyReceipt() : List.of(receipt(null))) {
      for (Map<String, String> data : everyData(template)) {
        Map<String, Object> values = new TreeMap<>(Map.of("recipientName", "ann", "caseId", "id"));
        template
            .possible()
            .forEach(datum -> values.put(datum.key(), codes.value(datum, data.get(datum.key()))));
        if (template.linked()) {
          values.put("link", "https://id/");
          values.put("linkUntil", language.moment(WEDNESDAY));
        }
        if (template.outcome()) {
          values.putAll(codes.receipt(receipt));
          values.put("exportLink", "https://id/");
        }
        plain(language.text(template).subject(), vocabulary);
        plain(language.text(template).body().execute(values), vocabulary);
      }
    }
  }

  private static void plain(String text, Set<String> vocabulary) {
    assertThat(text).isNotBlank().doesNotContain("{", "}", "null", "[", "]");
    assertThat(CAPITALS.matcher(text).results().map(found -> found.group()).toList())
        .as("codes in: " + text)
        .isSubsetOf(KNOWN_CAPITALS);
    assertThat(words(text).filter(word -> !vocabulary.contains(word)).toList())
        .as("words of no file of the language in: " + text)
        .isEmpty();
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group());
  }

  /** All that is written in the language's files, its calendar, and what the samples say. */
  private static Set<String> vocabulary(Language language) throws IOException {
    Locale locale = Locale.forLanguageTag(language.tag());
    Set<String> known = new HashSet<>(Set.of("ann", "id", "https", "USD"));
    for (Month month : Month.values()) {
      known.add(month.getDisplayName(TextStyle.FULL, locale));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      known.add(day.getDisplayName(TextStyle.FULL, locale));
    }
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:notices/" + language.tag() + "/**/*.*")) {
      words(file.getContentAsString(StandardCharsets.UTF_8)).forEach(known::add);
    }
    TextFiles.read("blockers.properties")
        .lines()
        .filter(line -> line.matches("[A-Z_]+\\." + language.tag() + "(\\.todo)?=.*"))
        .flatMap(PlainWordsTest::words)
        .forEach(known::add);
    return known;
  }

  /** One set of data for each value of each code that the notice can name. */
  private static List<Map<String, String>> everyData(NoticeTemplate template) {
    List<Map<String, String>> all = new ArrayList<>();
    Map<String, String> any = new TreeMap<>();
    template.possible().forEach(datum -> any.put(datum.key(), everyValue(datum).get(0)));
    for (NoticeDatum datum : template.possible()) {
      for (String value : everyValue(datum)) {
        Map<String, String> data = new TreeMap<>(any);
        data.put(datum.key(), value);
        template.check(data);
        all.add(data);
      }
    }
    return all.isEmpty() ? List.of(any) : all;
  }

  private static List<String> everyValue(NoticeDatum datum) {
    return switch (datum.kind()) {
      case ID, TEXT -> List.of("id");
      case MOMENT -> List.of(WEDNESDAY.toString());
      case TREATED ->
          Stream.of(DataClass.values())
              .flatMap(
                  data ->
                      Stream.of(Treated.Treatment.values())
                          .flatMap(
                              treatment ->
                                  Stream.of(Treated.LegalBasis.values())
                                      .map(
                                          why ->
                                              new NoticeData()
                                                  .treated(
                                                      List.of(
                                                          new Treated(
                                                              data, treatment, WEDNESDAY, why)))
                                                  .toMap())))
              .map(data -> data.getOrDefault(NoticeDatum.TREATED.key(), ""))
              .toList();
      case MONEY -> List.of(Money.list(List.of(AMOUNT, AMOUNT)));
      case BLOCKERS ->
          Stream.of(BlockerCode.values())
              .flatMap(code -> Stream.of(Party.values()).map(party -> blocker(code, party)))
              .map(one -> new NoticeData().blockers(List.of(one)).toMap())
              .map(data -> data.getOrDefault(NoticeDatum.BLOCKERS.key(), ""))
              .toList();
      case CODE, CODES ->
          switch (datum) {
            case REASON -> names(ClosureReason.values());
            case STEP -> names(Consent.values());
            case ALTERNATIVE -> names(RetainedAs.values());
            case LATE_MONEY -> names(LateMoneyKind.values());
            case REFUSAL_REASONS -> names(RefusalReason.values());
            case UNDELIVERABLE_REASON -> names(UndeliverableReason.values());
            case TEMPLATE -> names(NoticeTemplate.values());
            default -> throw new AssertionError(datum);
          };
    };
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }

  private static Blocker blocker(BlockerCode code, Party party) {
    return new Blocker(code, "id", "An English sentence", party, WEDNESDAY, null, AMOUNT);
  }

  /** Between them, they name every deed, everything that stays, every advice and every fact. */
  private static List<Receipt> everyReceipt() {
    return Stream.of(
            null,
            new StatementOfReasons(
                List.of("An English sentence"),
                Stream.of(Evidence.Code.values())
                    .map(code -> new Evidence(code, "id", "An English sentence"))
                    .toList(),
                Stream.of(BlockerCode.values()).map(code -> blocker(code, Party.HOLDER)).toList(),
                List.of(RefusalReason.DEBT_UNPAID),
                true,
                false,
                WEDNESDAY))
        .map(PlainWordsTest::receipt)
        .collect(Collectors.toList());
  }

  private static Receipt receipt(@Nullable StatementOfReasons statement) {
    return new Receipt(
        new CaseId("id"),
        new AccountId("id"),
        AccountKind.FREELANCER,
        CaseStatus.REFUSED,
        ClosureReason.COST,
        WEDNESDAY,
        WEDNESDAY,
        null,
        List.of(),
        statement,
        Stream.of(Receipt.DeedKind.values())
            .map(kind -> new Receipt.Deed(kind, WEDNESDAY, "An English sentence", List.of(AMOUNT)))
            .toList(),
        List.of(Receipt.Staying.values()),
        Stream.of(Receipt.AdviceKind.values())
            .map(kind -> new Receipt.Advice(kind, WEDNESDAY))
            .toList(),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("incompleteLanguages")
  void aLanguageThatIsNotCompleteIsRefusedWithWhatItLacks(String tag, String complaint) {
    assertThatThrownBy(() -> Words.load(tag))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(complaint);
  }

  private static Stream<Arguments> incompleteLanguages() {
    return Stream.of(
        Arguments.of("broken/empty", "has no words for ClosureReason.NO_LONGER_USING"),
        Arguments.of("broken/figure", "names {no.such-figure} in ClosureReason.NO_LONGER_USING"),
        Arguments.of("broken/none", "notices/broken/none/words.properties is missing"));
  }
}
