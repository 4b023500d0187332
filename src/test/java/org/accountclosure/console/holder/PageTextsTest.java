package org.accountclosure.console.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of the pages is there, in every language. */
class PageTextsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/pages");
  private static final Pattern ASKED = Pattern.compile("\\{\\{t\\.([A-Za-z]+)}}");
  private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");

  @Test
  void everyLanguageHasTheSameTextsAndNoneIsEmpty() {
    PageTexts english = PageTexts.load("en");
    PageTexts german = PageTexts.load("de");
    assertThat(german.all().keySet()).isEqualTo(english.all().keySet());
    assertThat(english.all().values()).noneMatch(String::isBlank);
    assertThat(german.all().values()).noneMatch(String::isBlank);
  }

  @Test
  void everyLanguageNamesTheSameThings() {
    PageTexts german = PageTexts.load("de");
    PageTexts.load("en")
        .all()
        .forEach((key, text) -> assertThat(holes(german.of(key))).as(key).isEqualTo(holes(text)));
  }

  @Test
  void everyTextThatATemplateAsksForIsThere() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".mustache")).toList()) {
        Matcher asked = ASKED.matcher(Files.readString(file));
        while (asked.find()) {
          assertThat(PageTexts.load("en").all()).as("%s", file).containsKey(asked.group(1));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notYours",
        "refused",
        "unavailable",
        "failed",
        "forHolders",
        "denied",
        "deniedTooLate",
        "deniedAfterEnd",
        "reopened",
        "reopenTooLate",
        "reopenReviewed",
        "reopenRefused",
        "reopenBySupport",
        "reopenOpen",
        "reopenNothing"
      })
  void everyMessageSaysWhatIsSoAndHowToGoOn(String name) {
    for (String tag : List.of("en", "de")) {
      PageTexts texts = PageTexts.load(tag);
      assertThat(texts.of(name + "Title")).isNotBlank();
      assertThat(texts.of(name)).isNotBlank();
      assertThat(texts.of(name + "Advice")).isNotBlank();
    }
  }

  @Test
  void noTemplateLetsAnythingThroughUnescapedOrBringsAScript() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".mustache")).toList()) {
        assertThat(Files.readString(file))
            .as("%s", file)
            .doesNotContain("{{{", "{{&", "<script", "style=")
            .doesNotContainPattern("\\son[a-z]+=");
      }
    }
  }

  private static Set<String> holes(String text) {
    Set<String> found = new TreeSet<>();
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      found.add(hole.group());
    }
    return found;
  }
}
