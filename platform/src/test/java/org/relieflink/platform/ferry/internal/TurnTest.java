package org.relieflink.platform.ferry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** 序号：乱序、重复、丢了再送，收进来的都一样，每个只收一次。 */
class TurnTest {
  /** 收件的一边，只看序号。 */
  private static final class Inbox {
    private final Map<Long, String> taken = new HashMap<>();
    private final List<Long> order = new ArrayList<>();
    private final Set<Long> lying = new TreeSet<>();
    private final List<Long> receipts = new ArrayList<>();
    private int forged;

    private void arrive(long sequence) {
      lying.add(sequence);
      boolean more = true;
      while (more) {
        more = false;
        for (long one : new LinkedHashSet<>(lying)) {
          more |= look(one, "d" + one);
        }
      }
    }

    private boolean look(long one, String digest) {
      long last = order.size();
      switch (Turn.of(one, digest, last, Optional.ofNullable(taken.get(one)))) {
        case TAKE -> {
          taken.put(one, digest);
          order.add(one);
          receipts.add(one);
          return lying.remove(one);
        }
        case AGAIN -> {
          receipts.add(one);
          return lying.remove(one);
        }
        case REPLAYED -> {
          forged++;
          return lying.remove(one);
        }
        case WAIT -> {
          return false;
        }
      }
      return false;
    }
  }

  @Property
  @Label("任意次序、任意重复、任意丢失，丢的照说的再送：收进的和按次序送的一样，各一次")
  void anyOrder(
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 12) Integer> arrivals) {
    Inbox inbox = new Inbox();
    arrivals.stream().filter(one -> one <= count).forEach(inbox::arrive);
    for (int again = 0; again < count; again++) {
      long missing = inbox.order.size() + 1L;
      if (missing <= count) {
        inbox.arrive(missing);
      }
    }
    List<Long> inOrder = new ArrayList<>();
    for (long i = 1; i <= count; i++) {
      inOrder.add(i);
    }
    assertThat(inbox.order).isEqualTo(inOrder);
    assertThat(inbox.lying).isEmpty();
    assertThat(new TreeSet<>(inbox.receipts)).containsExactlyElementsOf(inOrder);
    assertThat(inbox.forged).isZero();
  }

  @Property
  @Label("收过的序号换了内容再来，什么时候来都不收")
  void anotherContent(
      @ForAll @IntRange(min = 1, max = 9) int count,
      @ForAll @IntRange(min = 1, max = 9) int which) {
    Inbox inbox = new Inbox();
    for (long i = 1; i <= count; i++) {
      inbox.arrive(i);
    }
    inbox.look(which, "other");
    assertThat(inbox.forged).isEqualTo(which <= count ? 1 : 0);
    assertThat(inbox.taken.get((long) which)).isNotEqualTo(which <= count ? "other" : "d");
  }
}
