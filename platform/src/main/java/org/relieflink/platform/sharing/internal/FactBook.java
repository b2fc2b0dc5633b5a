package org.relieflink.platform.sharing.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.pool.ContractOutline;
import org.relieflink.platform.sharing.Agreement;
import org.relieflink.platform.sharing.AnswerKind;
import org.relieflink.platform.sharing.Fact;

/** 能问什么、凭什么问：the dated catalogue of facts, and the agreements joined with the contracts. */
final class FactBook {
  static final Set<String> FILE =
      Set.of(
          "version",
          "last_confirmed_on",
          "warn_days",
          "correction_days",
          "few_below",
          "facts",
          "agreements");
  private static final Set<String> BOUND = Set.of("value", "status", "source");
  private static final Set<String> FACT =
      Set.of(
          "id",
          "label",
          "kind",
          "contracts",
          "limit_days",
          "instrument",
          "article",
          "status",
          "source",
          "valid_from",
          "valid_to");
  private static final Set<String> AGREEMENT =
      Set.of("number", "contracts", "facts", "purposes", "valid_from", "status", "source");

  private final List<Fact> facts;
  private final List<Row> agreements;
  private final Map<String, ContractOutline> contracts;
  private final int warnDays;
  private final int correctionDays;
  private final int fewBelow;

  private record Row(
      String number,
      List<String> contracts,
      Set<String> facts,
      Set<Purpose> purposes,
      LocalDate from) {}

  FactBook(RuleFile yaml, List<ContractOutline> contracts) {
    this.contracts =
        contracts.stream().collect(Collectors.toMap(ContractOutline::id, Function.identity()));
    warnDays = bound(yaml, "warn_days");
    correctionDays = bound(yaml, "correction_days");
    fewBelow = bound(yaml, "few_below");
    facts = yaml.rows("facts", FACT).stream().map(FactBook::fact).toList();
    agreements = yaml.rows("agreements", AGREEMENT).stream().map(FactBook::row).toList();
    facts.forEach(this::check);
    agreements.forEach(this::check);
  }

  private static int bound(RuleFile yaml, String key) {
    RuleFile part = yaml.part(key, BOUND);
    part.status();
    part.text("source");
    return part.number("value");
  }

  private static Fact fact(RuleFile row) {
    return new Fact(
        row.text("id"),
        row.text("label"),
        row.word(AnswerKind.class, "kind"),
        row.words("contracts"),
        row.number("limit_days"),
        row.clause(),
        row.status(),
        row.text("source"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  private static Row row(RuleFile row) {
    row.status();
    row.text("source");
    return new Row(
        row.text("number"),
        row.words("contracts"),
        Set.copyOf(row.words("facts")),
        EnumSet.copyOf(row.words(Purpose.class, "purposes")),
        row.day("valid_from"));
  }

  private void check(Fact fact) {
    fact.contracts().forEach(this::contract);
    long same =
        facts.stream()
            .filter(one -> one.id().equals(fact.id()) && one.validOn(fact.validFrom()))
            .count();
    if (same > 1) {
      throw new IllegalStateException("sharing facts: two of " + fact.id() + " on one day");
    }
  }

  private void check(Row row) {
    for (String contract : row.contracts) {
      if (!contract(contract).agreement().equals(row.number)) {
        throw new IllegalStateException(
            "sharing facts: " + row.number + " is not the agreement of " + contract);
      }
    }
    for (String fact : row.facts) {
      if (facts.stream().noneMatch(one -> one.id().equals(fact))) {
        throw new IllegalStateException("sharing facts: unknown fact " + fact);
      }
    }
  }

  private ContractOutline contract(String id) {
    return outline(id)
        .orElseThrow(() -> new IllegalStateException("sharing facts: unknown contract " + id));
  }

  Optional<ContractOutline> outline(String contract) {
    return Optional.ofNullable(contracts.get(contract));
  }

  List<Fact> facts(LocalDate day) {
    return facts.stream().filter(fact -> fact.validOn(day)).toList();
  }

  Optional<Fact> fact(String id, LocalDate day) {
    return facts(day).stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  /** Also one that is not asked for any more. */
  Optional<Fact> anyFact(String id) {
    return facts.stream().filter(fact -> fact.id().equals(id)).reduce((first, last) -> last);
  }

  /** The agreement of a list; its end is that of the contract. */
  Optional<Agreement> agreement(String contract) {
    return agreements.stream()
        .filter(row -> row.contracts.contains(contract))
        .findFirst()
        .map(
            row ->
                new Agreement(
                    row.number,
                    department(contract),
                    row.from,
                    LocalDate.parse(contract(contract).agreementUntil()),
                    row.facts,
                    row.purposes));
  }

  /** {@code civil_affairs} of {@code civil_affairs/subsistence}. */
  static String department(String contract) {
    return contract.substring(0, Math.max(0, contract.indexOf('/')));
  }

  /** Its name; the code where no contract knows it. */
  String nameOf(String department) {
    return contracts.values().stream()
        .filter(one -> department(one.id()).equals(department))
        .map(ContractOutline::department)
        .findFirst()
        .orElse(department);
  }

  int warnDays() {
    return warnDays;
  }

  int correctionDays() {
    return correctionDays;
  }

  int fewBelow() {
    return fewBelow;
  }
}
