package org.relieflink.platform.transfer.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.transfer.OutcomeKind;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferChoice;

/** 目录的行：how helps, reasons and outcomes stand in the rule file. */
final class ChoiceRows {
  static final Set<String> FIELDS =
      Set.of(
          "lines",
          "classes",
          "fields",
          "instrument",
          "article",
          "status",
          "source",
          "valid_from",
          "valid_to");
  static final Set<String> HELP =
      Set.of("id", "title", "lines", "status", "source", "valid_from", "valid_to");
  static final Set<String> REASON =
      Set.of("id", "title", "acts", "status", "source", "valid_from", "valid_to");
  static final Set<String> OUTCOME =
      Set.of(
          "id",
          "title",
          "granted",
          "value",
          "period",
          "ground",
          "proof",
          "status",
          "source",
          "valid_from",
          "valid_to");

  private ChoiceRows() {}

  private enum ValueKind {
    FEN,
    NONE
  }

  static TransferChoice help(RuleFile row) {
    row.status();
    row.text("source");
    return new TransferChoice(
        row.text("id"),
        row.text("title"),
        Set.copyOf(row.words("lines")),
        Set.of(),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  static TransferChoice reason(RuleFile row) {
    row.status();
    row.text("source");
    Set<TransferAct> acts = row.words(TransferAct.class, "acts");
    if (!acts.stream().allMatch(TransferAct::wantsReason)) {
      throw new IllegalStateException("transfer: " + row.text("id") + " names another act");
    }
    return new TransferChoice(
        row.text("id"),
        row.text("title"),
        Set.of(),
        acts,
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  static OutcomeKind outcome(RuleFile row) {
    row.status();
    row.text("source");
    return new OutcomeKind(
        row.text("id"),
        row.text("title"),
        row.flag("granted"),
        row.word(ValueKind.class, "value") == ValueKind.FEN,
        row.flag("period"),
        row.flag("ground"),
        row.flag("proof"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  static void once(TransferChoice one, List<TransferChoice> all) {
    long same =
        all.stream()
            .filter(it -> it.id().equals(one.id()) && it.validOn(one.validFrom()))
            .count();
    if (same != 1) {
      throw new IllegalStateException("transfer: two versions of " + one.id() + " on one day");
    }
  }

  static Optional<String> title(String id, List<TransferChoice> all) {
    return all.stream()
        .filter(one -> one.id().equals(id))
        .map(TransferChoice::title)
        .reduce((first, last) -> last);
  }
}
