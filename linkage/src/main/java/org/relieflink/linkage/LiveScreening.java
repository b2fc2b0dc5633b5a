package org.relieflink.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * 在办案件的持续碰撞：数据一变，只重碰受影响的当事人。 Keeps a list of open parties collided with a pool that changes: a
 * batch of changes collides again only the parties whose answer it can touch, new parties are
 * collided with the pool as it stands. Every answer equals the one of a full run with the same
 * frequencies.
 *
 * <p>Not thread-safe. Takes the index over: the index it was made from must not be asked any more.
 */
public final class LiveScreening {
  private final PersonTable parties;
  private final RecordIds ids;
  private final Dependents dependents;
  private final Footprint footprint = new Footprint();
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

  public int parties() {
    return parties.size();
  }

  /** Collides new parties with the pool and keeps them in view from now on. */
  public void open(PartyList more, Consumer<Answer> answers) {
    int from = parties.size();
    parties.absorb(more.table());
    Collider collider = collider();
    for (int party = from; party < parties.size(); party++) {
      answer(collider, party, answers);
    }
  }

  /**
   * Takes a batch of changes in; {@code answers} gets every party that had to be collided again.
   */
  public Summary apply(PoolChange change, Consumer<Answer> answers) {
    PoolUpdate update = pool.update(change, ids);
    pool = update.index();
    List<Integer> touched = new ArrayList<>();
    dependents.touched(update, parties).forEach(party -> touched.add((int) party - 1));
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
