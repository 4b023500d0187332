package org.accountclosure.closure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTemplateTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aNoticeIsFoundByItsCode(NoticeTemplate template) {
    assertThat(NoticeTemplate.ofCode(template.code())).isEqualTo(template);
    assertThat(template.possible()).containsAll(template.needed());
  }

  @Test
  void aNoticeThatCouldNotBeWrittenIsRefusedAtOnce() {
    NoticeTemplate template = NoticeTemplate.GO_ON_ASKED;
    template.check(new NoticeData().with(NoticeDatum.GO_ON_BY, NOON).toMap());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.check(Map.of()))
        .withMessage("Notice go-on-asked lacks goOnBy");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> template.check(Map.of("goOnBy", "x", "more", "y")))
        .withMessage("Notice go-on-asked says nothing about more");
  }

  @Test
  void everyOutcomeHasALinkedNoticeAndNothingElseDoes() {
    for (CaseStatus status : CaseStatus.values()) {
      if (status.ended()) {
        assertThat(NoticeTemplate.ofOutcome(status).linked()).isTrue();
      } else {
        assertThatIllegalArgumentException().isThrownBy(() -> NoticeTemplate.ofOutcome(status));
      }
    }
  }

  @Test
  void valuesAreWrittenAsTheirKindSays() {
    Blocker blocker = new Blocker(BlockerCode.DEBT, "debt-1", "Owed", Party.HOLDER, null, null);
    assertThat(
            new NoticeData()
                .with(NoticeDatum.RECHECK_AT, NOON)
                .withAmounts(NoticeDatum.AMOUNTS, List.of(new Money(48_000, "USD")))
                .with(NoticeDatum.REFUSAL_REASONS, List.of(RefusalReason.DEBT_UNPAID))
                .blockers(List.of(blocker))
                .toMap())
        .containsEntry("recheckAt", "2026-03-02T12:00:00Z")
        .containsEntry("amounts", "480.00 USD")
        .containsEntry("refusalReasons", "DEBT_UNPAID")
        .containsEntry("blockers", "DEBT|debt-1|HOLDER||");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoticeData().with(NoticeDatum.RECHECK_AT, "tomorrow"));
  }
}
