package org.relieflink.platform.screening;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.PartyFile.Decision;
import org.relieflink.platform.screening.PartyFile.PartyHit;
import org.relieflink.platform.screening.internal.DecideHit;
import org.relieflink.platform.screening.internal.DecideHit.Saying;
import org.relieflink.platform.screening.internal.StartRun;
import org.relieflink.platform.screening.internal.TakeList;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.IndexKeeper;
import org.relieflink.platform.screening.internal.store.DispositionStore;
import org.relieflink.platform.screening.internal.store.DispositionStore.Disposition;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.Party;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredList;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.springframework.stereotype.Service;

/** 碰撞的大门。 The public door of screening, for the capabilities downstream and the command line. */
@Service
public class Screening {
  private static final long ASK_EVERY_NANOS = 100_000_000;
  private static final String VICTIM = "被害人"; // as case lists write the role

  private final TakeList takeList;
  private final StartRun startRun;
  private final DecideHit decideHit;
  private final RunStore runs;
  private final PartyStore parties;
  private final HitStore hits;
  private final DispositionStore dispositions;
  private final IndexKeeper keeper;
  private final Veils veils;
  private final Clock clock;

  Screening(
      TakeList takeList,
      StartRun startRun,
      DecideHit decideHit,
      RunStore runs,
      PartyStore parties,
      HitStore hits,
      DispositionStore dispositions,
      IndexKeeper keeper,
      Veils veils,
      Clock clock) {
    this.takeList = takeList;
    this.startRun = startRun;
    this.decideHit = decideHit;
    this.runs = runs;
    this.parties = parties;
    this.hits = hits;
    this.dispositions = dispositions;
    this.keeper = keeper;
    this.veils = veils;
    this.clock = clock;
  }

  /** Takes a case list (CSV or xlsx); rows with faults stay outside and can be downloaded. */
  public Outcome<ListReceipt> takeList(Path file, LocalDate asOf, Officer officer) {
    String name = String.valueOf(file.getFileName());
    return takeList.take(file, name, asOf, officer).map(Screening::receipt);
  }

  private static ListReceipt receipt(StoredList list) {
    return new ListReceipt(
        list.id(),
        list.file().name(),
        list.file().asOf(),
        list.rowCount(),
        list.partyCount(),
        list.badRowCount());
  }

  /** Starts a run over one list, or over all parties when {@code listId} is null. */
  public Outcome<RunStarted> startRun(@Nullable Long listId, Officer officer) {
    return startRun.start(listId, officer);
  }

  public Optional<RunReport> findRun(long runId) {
    return runs.find(runId).map(Screening::report);
  }

  /** Waits until the run has ended, or gives its state when the time is over. */
  public RunReport await(long runId, Duration longest) {
    Instant until = clock.instant().plus(longest);
    while (true) {
      RunReport report = findRun(runId).orElseThrow();
      if (report.ended() || clock.instant().isAfter(until)) {
        return report;
      }
      LockSupport.parkNanos(ASK_EVERY_NANOS);
    }
  }

  /** Builds the index now, so that the first look-up and the first run find it ready. */
  public void prepareIndex() {
    keeper.fresh();
  }

  /** How many current hits each view has. */
  public Map<HitView, Long> counts() {
    return hits.counts(HitFilter.of(HitView.OPEN));
  }

  public Outcome<HitState> decide(long hitId, Verdict verdict, String key, Officer officer) {
    return decideHit
        .decide(hitId, new Saying(verdict, "", key), officer)
        .map(said -> said.verdict().leadsTo());
  }

  /** A party with its current hits and what people said of them. */
  public Optional<PartyFile> findParty(long partyId, Officer officer) {
    return parties.find(partyId).map(party -> file(party, officer));
  }

  /** By the number of the case system. */
  public Optional<PartyFile> findPartyByNumber(String partyNo, Officer officer) {
    return parties.findByNumber(partyNo).map(party -> file(party, officer));
  }

  /** Parties of one case, at most twenty. */
  public List<PartyFile> partiesOfCase(String caseNo, Officer officer) {
    return parties.ofCase(caseNo).stream().map(party -> file(party, officer)).toList();
  }

  /**
   * The number of the one victim of a party's case, of the parties this officer may see: for
   * finding a harm on the server, never for showing. Empty when the list names no victim, or
   * several.
   */
  public Optional<String> victimOfCase(long partyId) {
    List<String> victims =
        parties.find(partyId).stream()
            .flatMap(party -> parties.ofCase(party.caseNo()).stream())
            .filter(party -> party.role().equals(VICTIM))
            .map(party -> Objects.requireNonNullElse(party.face().citizenId(), ""))
            .distinct()
            .toList();
    return victims.size() == 1
        ? Optional.of(victims.get(0)).filter(one -> !one.isEmpty())
        : Optional.empty();
  }

  private PartyFile file(Party party, Officer officer) {
    Map<String, Disposition> said = dispositions.lastOfParty(party.id());
    Veil veil = veils.over(officer, party.whose());
    return new PartyFile(
        party.id(),
        party.whose().unit().place(),
        party.partyNo(),
        party.caseNo(),
        party.cause(),
        party.role(),
        party.asOf(),
        veil.name(party.face()),
        party.face().gender(),
        party.face().born().orElse(null),
        hits.ofParty(party.id()).stream()
            .map(hit -> partyHit(hit, said.get(hit.recordId())))
            .toList());
  }

  private static PartyHit partyHit(HitRow hit, @Nullable Disposition said) {
    Decision decision =
        said == null || hit.state() == HitState.OPEN
            ? null
            : new Decision(said.verdict(), said.reason(), said.officer(), said.at());
    return new PartyHit(
        hit.id(),
        hit.recordId(),
        hit.self(),
        hit.relation(),
        hit.score(),
        hit.auto(),
        hit.state(),
        hit.hardshipClass(),
        hit.department(),
        hit.sourceAsOf(),
        decision);
  }

  private static RunReport report(StoredRun run) {
    return new RunReport(
        run.id(),
        run.state().code(),
        run.jobId(),
        run.startedAt(),
        run.finishedAt(),
        run.engine().modelId(),
        run.engine().poolRecords(),
        run.poolAsOf(),
        run.counts().parties(),
        run.counts().hitParties(),
        run.counts().hits(),
        run.counts().auto(),
        run.counts().household(),
        run.cause().code(),
        run.counts().gone(),
        run.capped());
  }
}
