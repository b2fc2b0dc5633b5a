package org.relieflink.platform.identity.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.Decision;
import org.relieflink.platform.identity.DecisionKind;
import org.relieflink.platform.identity.EvidenceStep;
import org.relieflink.platform.identity.IdentityDecisions;
import org.relieflink.platform.identity.IdentityRefusal;
import org.relieflink.platform.identity.NewDecision;
import org.relieflink.platform.identity.NewUndo;
import org.relieflink.platform.identity.PairEvidence;
import org.relieflink.platform.identity.internal.DecisionStore.Pair;
import org.relieflink.platform.identity.internal.DecisionStore.Said;
import org.relieflink.platform.identity.internal.DecisionStore.Written;
import org.relieflink.platform.identity.internal.FindGroup.Around;
import org.relieflink.platform.identity.internal.Ledger.Row;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredDecisions implements IdentityDecisions {
  private final DecisionStore store;
  private final FindGroup groups;
  private final HardshipPool pool;
  private final ObjectProvider<PairEvidence> engine;
  private final MayDecide may;
  private final Trail trail;
  private final Clock clock;

  StoredDecisions(
      DecisionStore store,
      FindGroup groups,
      HardshipPool pool,
      ObjectProvider<PairEvidence> engine,
      MayDecide may,
      Trail trail,
      Clock clock) {
    this.may = may;
    this.store = store;
    this.groups = groups;
    this.pool = pool;
    this.engine = engine;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Outcome<Decision> decide(Officer officer, NewDecision wish) {
    Optional<IdentityRefusal> said = sentence(wish.reason());
    if (said.isPresent()) {
      return refused(said.get());
    }
    store.oneAtATime();
    Around around = groups.around(List.of(wish.left(), wish.right()));
    if (!around.isLive(wish.left()) || !around.isLive(wish.right())) {
      return refused(IdentityRefusal.PERSON_UNKNOWN);
    }
    Optional<IdentityRefusal> barred = may.against(officer, around, wish.left(), wish.right());
    if (barred.isPresent()) {
      return refused(barred.get());
    }
    if (version(around.ledger(), wish.left(), wish.right()) != wish.seen()) {
      return refused(IdentityRefusal.CHANGED_SINCE);
    }
    Optional<IdentityRefusal> against =
        around.ledger().against(wish.kind(), wish.left(), wish.right());
    if (against.isPresent()) {
      return refused(against.get());
    }
    Pair pair = new Pair(wish.left(), wish.right());
    Said words = new Said(officer, wish.reason(), clock.instant());
    long id = store.add(wish.kind(), pair, null, words);
    String action = wish.kind() == DecisionKind.MERGE ? "PERSONS_MERGED" : "PERSONS_KEPT_APART";
    note(words, action, id, pair.left() + " " + pair.right());
    Row row = new Row(id, wish.kind(), pair.left(), pair.right(), null);
    return Outcome.of(made(row, words, keep(id, pair)));
  }

  private static Decision made(Row row, Said said, List<EvidenceStep> evidence) {
    Officer by = said.officer();
    Written written =
        new Written(row, said.reason(), by.staffNumber(), by.displayName(), said.at());
    return decision(written, new Standing(true, true, true, row.id()), evidence);
  }

  /** What the engine says now, kept with the decision. */
  private List<EvidenceStep> keep(long id, Pair pair) {
    List<EvidenceStep> steps =
        engine.stream()
            .findFirst()
            .map(asked -> asked.compare(pair.left(), pair.right()))
            .orElse(List.of());
    Set<Long> subjects = new TreeSet<>();
    pool.subjectsOf(List.of(pair.left(), pair.right())).values().forEach(subjects::addAll);
    if (!steps.isEmpty() && !subjects.isEmpty()) {
      store.addEvidence(id, subjects, steps);
    }
    return steps;
  }

  private static long version(Ledger ledger, String left, String right) {
    Set<String> both = new TreeSet<>(ledger.groupOf(left));
    both.addAll(ledger.groupOf(right));
    return ledger.version(both);
  }

  private static Optional<IdentityRefusal> sentence(String reason) {
    if (reason.isBlank()) {
      return Optional.of(IdentityRefusal.REASON_MISSING);
    }
    return reason.length() > LONGEST
        ? Optional.of(IdentityRefusal.REASON_TOO_LONG)
        : Optional.empty();
  }

  private static Outcome<Decision> refused(IdentityRefusal code) {
    return code == IdentityRefusal.REASON_TOO_LONG
        ? Outcome.refused(code, LONGEST)
        : Outcome.refused(code);
  }

  @Override
  @Transactional
  public Outcome<Decision> undo(Officer officer, NewUndo wish) {
    String reason = wish.reason();
    Optional<IdentityRefusal> said = sentence(reason);
    if (said.isPresent()) {
      return refused(said.get());
    }
    store.oneAtATime();
    List<Written> found = store.list(wish.decision());
    if (found.isEmpty()) {
      return refused(IdentityRefusal.DECISION_UNKNOWN);
    }
    Row row = found.get(0).row();
    Around around = groups.around(List.of(wish.opened(), row.left(), row.right()));
    Optional<IdentityRefusal> barred = may.againstUndo(officer, around, wish.opened(), row);
    if (barred.isPresent()) {
      return refused(barred.get());
    }
    if (version(around.ledger(), row.left(), row.right()) != wish.seen()) {
      return refused(IdentityRefusal.CHANGED_SINCE);
    }
    Optional<IdentityRefusal> against = around.ledger().againstUndo(row);
    if (against.isPresent()) {
      return refused(against.get());
    }
    Said words = new Said(officer, reason, clock.instant());
    long id = store.add(DecisionKind.UNDO, new Pair(row.left(), row.right()), row.id(), words);
    note(words, "PERSONS_UNDONE", id, "decision-" + row.id() + " " + row.kind());
    Row undo = new Row(id, DecisionKind.UNDO, row.left(), row.right(), row.id());
    return Outcome.of(made(undo, words, List.of()));
  }

  private void note(Said said, String action, long id, String result) {
    trail.record(
        said.officer(),
        TrailNote.of(action, "decision", "decision-" + id)
            .because(said.reason())
            .resulting(result));
  }

  /** 现在算不算数，两边到了哪一版。 */
  private record Standing(boolean live, boolean undoable, boolean comparable, long version) {}

  private static Decision decision(
      Written written, Standing standing, List<EvidenceStep> evidence) {
    Row row = written.row();
    return new Decision(
        row.id(),
        row.kind(),
        row.left(),
        row.right(),
        row.reverses(),
        written.reason(),
        written.officer(),
        written.officerName(),
        written.at(),
        standing.live,
        standing.undoable,
        standing.comparable,
        standing.version,
        evidence);
  }

  /** The same as it had been decided by then; nothing of it can be taken back from there. */
  List<Decision> then(List<Written> written, Ledger ledger, Set<String> group) {
    return written.stream()
        .filter(one -> group.contains(one.row().left()) || group.contains(one.row().right()))
        .sorted((one, other) -> Long.compare(other.row().id(), one.row().id()))
        .map(one -> decision(one, new Standing(ledger.live(one.row()), false, false, 0), List.of()))
        .toList();
  }

  /** All about a group, newest first, with what the engine said then. */
  List<Decision> history(Around around, Set<String> group) {
    List<Written> about =
        around.written().stream()
            .filter(one -> group.contains(one.row().left()) || group.contains(one.row().right()))
            .sorted((one, other) -> Long.compare(other.row().id(), one.row().id()))
            .toList();
    Map<Long, List<EvidenceStep>> evidence =
        store.evidence(about.stream().map(one -> one.row().id()).toList());
    return about.stream()
        .map(
            one ->
                decision(
                    one,
                    new Standing(
                        around.ledger().live(one.row()),
                        around.ledger().againstUndo(one.row()).isEmpty(),
                        around.isLive(one.row().left()) && around.isLive(one.row().right()),
                        version(around.ledger(), one.row().left(), one.row().right())),
                    evidence.getOrDefault(one.row().id(), List.of())))
        .toList();
  }
}
