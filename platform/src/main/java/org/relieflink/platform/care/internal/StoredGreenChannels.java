package org.relieflink.platform.care.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.care.CareRefusal;
import org.relieflink.platform.care.GreenChannels;
import org.relieflink.platform.care.internal.GreenRules.Row;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.transfer.NewTransfer;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferCatalog;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.stereotype.Service;

@Service
class StoredGreenChannels implements GreenChannels {
  private static final String CASE = "RELIEF_CASE"; // as transfers name a case

  private final ReliefCases cases;
  private final Transfers transfers;
  private final TransferCatalog catalog;
  private final GreenRules rules;
  private final VisitClock clocks;

  StoredGreenChannels(
      ReliefCases cases,
      Transfers transfers,
      TransferCatalog catalog,
      GreenRules rules,
      VisitClock clocks) {
    this.cases = cases;
    this.transfers = transfers;
    this.catalog = catalog;
    this.rules = rules;
    this.clocks = clocks;
  }

  @Override
  public Optional<Green> of(Officer officer, ReliefCase one) {
    return row(officer, one).map(row -> green(officer, one, row));
  }

  /** The rule of an open case of unpaid wages of the own office. */
  private Optional<Row> row(Officer officer, ReliefCase one) {
    return one.state().isLive() && CheckVisit.own(officer, one)
        ? rules.on(VisitClock.day(one.at())).filter(row -> one.priorities().contains(row.group()))
        : Optional.empty();
  }

  private Green green(Officer officer, ReliefCase one, Row row) {
    List<Transfer> made =
        transfers.ofSubject(officer, CASE, one.id()).stream()
            .filter(it -> !it.state().isLast())
            .toList();
    LocalDate by = VisitClock.day(one.at()).plusDays(row.reviewDays());
    LocalDate proposed = proposed(one);
    LocalDate until = proposed == null ? clocks.today() : proposed;
    return new Green(by, proposed != null, until.isAfter(by), asks(row, made), made);
  }

  private static @Nullable LocalDate proposed(ReliefCase one) {
    return one.steps().stream()
        .filter(step -> step.act() == ReliefAct.PROPOSE)
        .map(step -> VisitClock.day(step.at()))
        .findFirst()
        .orElse(null);
  }

  /** Those that nobody is asked for yet. */
  private List<Ask> asks(Row row, List<Transfer> made) {
    Set<String> asked =
        made.stream().flatMap(StoredGreenChannels::lines).collect(Collectors.toSet());
    return row.asks().stream()
        .filter(one -> !asked.contains(one.line()))
        .map(one -> ask(one.line(), one.help()))
        .toList();
  }

  private Ask ask(String line, String help) {
    return new Ask(line, catalog.titleOf(line), help, catalog.titleOfChoice(help));
  }

  private static Stream<String> lines(Transfer one) {
    return one.steps().stream().map(step -> step.offered());
  }

  @Override
  public Outcome<List<Transfer>> draft(Officer officer, long caseId, Order order) {
    Optional<ReliefCase> one = cases.find(officer, caseId);
    if (one.isEmpty()) {
      return Outcome.refused(CareRefusal.UNKNOWN);
    }
    return row(officer, one.get())
        .map(row -> transfers.draft(officer, wanted(caseId, row, order)))
        .orElseGet(() -> Outcome.refused(CareRefusal.NOT_WAGES));
  }

  /** The same order asks for the same, whatever is under way: so that it can be repeated. */
  private static NewTransfer wanted(long caseId, Row row, Order order) {
    List<NewTransfer.Ask> asks =
        row.asks().stream()
            .filter(one -> order.lines().isEmpty() || order.lines().contains(one.line()))
            .map(one -> new NewTransfer.Ask(one.line(), List.of(one.help())))
            .toList();
    Map<TransferField, String> typed = Map.of(TransferField.HARDSHIP, order.words());
    return new NewTransfer(CASE, caseId, asks, false, order.sexual(), typed, order.key());
  }
}
