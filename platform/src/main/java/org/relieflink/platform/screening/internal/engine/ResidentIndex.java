package org.relieflink.platform.screening.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.relieflink.linkage.LiveScreening;
import org.relieflink.linkage.LiveScreening.Answer;
import org.relieflink.linkage.LiveScreening.Summary;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolChange;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.platform.screening.internal.engine.IndexState.Base;
import org.relieflink.platform.screening.internal.engine.IndexState.Ready;
import org.relieflink.platform.screening.internal.engine.PoolReading.Difference;
import org.relieflink.platform.screening.internal.engine.PoolReading.Snapshot;
import org.relieflink.platform.screening.internal.store.Party;

/**
 * 常驻索引：整建一次，以后按变化更新，并记着在看的当事人。 One whole build with what was taken in since, and the parties in
 * view. Not thread-safe: {@link IndexKeeper} gives the turns.
 */
final class ResidentIndex {
  private final LiveScreening live;
  private final Base base;
  private final long built;

  /** Parties in view, with a hash of what they said when they were opened. */
  private final Map<Long, Integer> inView = new HashMap<>();

  private Snapshot held;
  private long changed;
  private int updates;

  ResidentIndex(PoolIndex index, Snapshot held, Base base) {
    live = new LiveScreening(index);
    this.held = held;
    this.base = base;
    built = held.records();
  }

  Snapshot held() {
    return held;
  }

  Ready ready() {
    return new Ready(live, held.state(), held.records(), base, updates);
  }

  int partiesInView() {
    return inView.size();
  }

  /** How many more records may change before a whole build is due. */
  long room(double wholeShare) {
    return (long) (built * wholeShare) - changed;
  }

  /** Takes parties into view; those that say what they said when they were opened are in it. */
  void open(List<Party> parties, Consumer<Answer> answers) {
    List<Party> anew = new ArrayList<>();
    for (Party party : parties) {
      Integer said = inView.put(party.id(), party.face().hashCode());
      if (said == null || said != party.face().hashCode()) {
        anew.add(party);
      }
    }
    live.open(PartyList.of(anew.stream().map(Party::forEngine).toList()), answers);
  }

  /** Takes a difference in; {@code answers} gets the parties it touched, as they stand now. */
  Summary take(Difference difference, LocalDate day, Consumer<Answer> answers) {
    Summary summary =
        live.apply(new PoolChange(difference.withdrawn(), difference.added(), day), answers);
    held = difference.now();
    changed += difference.withdrawn().size() + difference.added().size();
    updates++;
    return summary;
  }
}
