package org.accountclosure.console.holder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Party;

/**
 * One thing that stands in the way, in words.
 *
 * @param ours that we do it, because the holder has agreed; else empty
 * @param todo what is to be done; empty if we do it
 * @param clears when, or that nobody can say
 * @param yours whether the next step is the holder's
 */
record BlockerText(
    String what,
    String reference,
    String amount,
    String who,
    String ours,
    String todo,
    String clears,
    boolean yours) {

  static BlockerText of(Blocker blocker, Set<Consent> consents, Reader reader) {
    boolean ours = blocker.canBeTakenWith(consents);
    Money amount = blocker.amount();
    Instant clears = blocker.earliestClear();
    return new BlockerText(
        reader.words().of(blocker.code()),
        blocker.reference(),
        amount == null ? "" : reader.words().money(List.of(amount)),
        reader.words().of(ours ? Party.MARKETPLACE : blocker.mustAct()),
        ours ? reader.texts().of("weDoIt") : "",
        ours ? "" : reader.words().whatToDo(blocker.code()),
        ours || blocker.mustAct() == Party.HOLDER
            ? ""
            : clears == null ? reader.texts().of("noDate") : reader.words().moment(clears),
        !ours && blocker.mustAct() == Party.HOLDER);
  }

  /** All of them, the holder's own first. */
  static List<BlockerText> of(List<Blocker> blockers, Set<Consent> consents, Reader reader) {
    List<BlockerText> all =
        blockers.stream().map(blocker -> of(blocker, consents, reader)).toList();
    return Stream.concat(
            all.stream().filter(BlockerText::yours), all.stream().filter(text -> !text.yours()))
        .toList();
  }
}
