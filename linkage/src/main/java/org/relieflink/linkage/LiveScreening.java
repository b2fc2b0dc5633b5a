package org.relieflink.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * 在办案件的持续碰撞：数据一变，只重碰受影响的当事人。 Keeps a list of open parties collided with a pool that changes: a
 * batch of changes collides again only the parties whose answer it can touch, new parties are
 * collided with the pool as it stands. Every answer equals the one of a full run with the same
 * frequencies.
 *
 * <p>Not thread-safe. Takes the index over: ask {@link #index}, from any number of threads, but not
 * while a change is applied.
 */
public final class LiveScreening {
  private final PersonTable parties;
  private final RecordIds ids;
  private final Dependents dependents;
  private final Footprint footprint = new Footprint();

  /** Where the form of a party stands that counts: a party opened again takes its own place. */
  private final Map<String, Integer> latest = new HashMap<>();

  private PoolIndex pool;

  public LiveScreening(PoolIndex pool) {
    this.pool = pool;
    parties = new PersonTable(pool.model().fields());
    dependents = new Dependents(pool.model().fields());
    this.ids = pool.ids();
  }

  /** 一名当事人现在的命中。 The hits of one party as they stand now; empty when none is left. */
  public record Answer(String partyId, List<Hit> hits) {
    public Answer {
      hits = List.copyOf(hits);
    }

    @Override
    public String toString() {
      return "Answer[" + partyId + ", " + hits.size() + "]";
    }
  }

  /**
   * 一批变化做了什么。 What a batch of changes did.
   *
   * @param withdrawn records that no longer stand
   * @param added records that stand anew
   * @param unknownIds ids to withdraw that did not stand
   * @param collided parties that were collided again
   */
  public record Summary(int withdrawn, int added, List<String> unknownIds, int collided) {
    public Summary {
      unknownIds = List.copyOf(unknownIds);
    }
  }

  /** Parties in view, each counted once. */
  public int parties() {
    return latest.size();
  }

  /** The pool as it stands after all changes so far. */
  public PoolIndex index() {
    return pool;
  }

  /**
   * Collides parties with the pool and keeps them in view from now on; one that is in view already
   * is taken as it says now.
   */
  public void open(PartyList more, Consumer<Answer> answers) {
    int from = parties.size();
    parties.absorb(more.table());
    for (int party = from; party < parties.size(); party++) {
      latest.put(parties.id(party), party);
    }
    Collider collider = collider();
    for (int party = from; party < parties.size(); party++) {
      if (counts(party)) {
        answer(collider, party, answers);
      }
    }
  }

  private boolean counts(int party) {
    Integer last = latest.get(parties.id(party));
    return last != null && last == party;
  }

  /**
   * 解释一对：一名当事人（不必在看）和一条现行记录。 Explains a record for a party that need not be in view; empty when no
   * such record stands. By any number of threads, but not while a change is applied.
   */
  public Optional<Explanation> explain(CaseParty party, String recordId) {
    PersonTable table = PartyList.of(List.of(party), pool.model().fields()).table();
    return table.size() == 0
        ? Optional.empty()
        : standing(recordId)
            .map(row -> new Explainer(pool, table).record(new Person(table, 0), row));
  }

  /** As {@link #explain(CaseParty, String)}, for two records of the pool. */
  public Optional<Explanation> explain(String fromRecordId, String recordId) {
    PersonTable table = pool.parts().pool();
    return standing(fromRecordId)
        .flatMap(
            from ->
                standing(recordId)
                    .map(row -> new Explainer(pool, table).record(new Person(table, from), row)));
  }

  private Optional<Integer> standing(String recordId) {
    RowList rows = ids.find(recordId);
    for (int i = 0; i < rows.size(); i++) {
      if (AsOf.NOW.sees(pool.parts().pool().days(rows.get(i)))) {
        return Optional.of(rows.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Takes a batch of changes in; {@code answers} gets every party that had to be collided again.
   */
  public Summary apply(PoolChange change, Consumer<Answer> answers) {
    PoolUpdate update = pool.update(change, ids);
    pool = update.index();
    List<Integer> touched = new ArrayList<>();
    dependents.touched(update, parties).forEach(party -> touched.add((int) party - 1));
    touched.removeIf(party -> !counts(party));
    touched.sort(Integer::compare);
    Collider collider = collider();
    touched.forEach(party -> answer(collider, party, answers));
    return new Summary(
        update.closed().size(), update.added().size(), update.unknown(), touched.size());
  }

  /** As {@link #apply(PoolChange, Consumer)} for records that only leave. */
  public Summary withdraw(List<String> recordIds, LocalDate day, Consumer<Answer> answers) {
    return apply(new PoolChange(recordIds, List.of(), day), answers);
  }

  private Collider collider() {
    return pool.collider(new Sight(AsOf.NOW, footprint));
  }

  private void answer(Collider collider, int party, Consumer<Answer> answers) {
    footprint.clear();
    Person person = new Person(parties, party);
    List<Hit> hits = collider.collide(person);
    dependents.note(party, footprint, pool.parts().pool());
    answers.accept(new Answer(person.id(), hits));
  }
}
