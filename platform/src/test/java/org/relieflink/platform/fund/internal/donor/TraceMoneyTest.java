package org.relieflink.platform.fund.internal.donor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.internal.donor.TraceMoney.Share;
import org.relieflink.platform.fund.internal.donor.TraceMoney.Slice;
import org.relieflink.platform.fund.internal.donor.TraceMoney.Step;

@DisplayName("谁的钱走到哪里：先收的先用，照要求的用途先用；怎么收付、怎么冲正，每个账户和每个人的钱都一分不差")
class TraceMoneyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final long SOURCE = 1;
  private static final long POOL = 2;
  private static final long GENERAL = 3;
  private static final long MINOR = 4;
  private static final Map<Long, String> PURPOSES = Map.of(GENERAL, "GENERAL", MINOR, "MINOR");

  private static Step step(long entry, FundAct act, long from, long to, long fen) {
    return new Step(entry, act, 0, DAY, from, to, fen);
  }

  private static Step back(long entry, Step old) {
    return new Step(entry, FundAct.REVERSE, old.entry(), DAY, old.to(), old.from(), old.fen());
  }

  private static long of(List<Slice> slices, long gift) {
    return slices.stream().filter(one -> one.part().gift() == gift).mapToLong(Slice::fen).sum();
  }

  private static long at(TraceMoney trace, long account, long gift) {
    return of(trace.held().getOrDefault(account, List.of()), gift);
  }

  @Test
  @DisplayName("要求给未成年人的，指定给未成年人时先用；没有要求的后用；别的要求的最后用")
  void theWishCountsFirst() {
    Map<Long, List<Share>> shares =
        Map.of(
            1L, List.of(new Share(11, 100, "GENERAL")),
            2L, List.of(new Share(12, 100, "")),
            3L, List.of(new Share(13, 100, "MINOR")));
    List<Step> steps =
        List.of(
            step(1, FundAct.RECEIVE, SOURCE, POOL, 100),
            step(2, FundAct.RECEIVE, SOURCE, POOL, 100),
            step(3, FundAct.RECEIVE, SOURCE, POOL, 150),
            step(4, FundAct.EARMARK, POOL, MINOR, 160),
            step(5, FundAct.EARMARK, POOL, GENERAL, 120));
    TraceMoney trace = TraceMoney.of(steps, shares, PURPOSES);
    assertThat(at(trace, MINOR, 13)).isEqualTo(100);
    assertThat(at(trace, MINOR, 12)).isEqualTo(60);
    assertThat(at(trace, GENERAL, 11)).isEqualTo(100);
    assertThat(at(trace, GENERAL, 12)).as("older than the money without a name").isEqualTo(20);
    assertThat(at(trace, POOL, 12)).isEqualTo(20);
    assertThat(at(trace, POOL, TraceMoney.NOBODY)).isEqualTo(50);
  }

  @Test
  @DisplayName("先收的先用；冲正拿回原来那一笔动的钱，不拿别人的")
  void firstInFirstOut() {
    Map<Long, List<Share>> shares =
        Map.of(1L, List.of(new Share(11, 100, "")), 2L, List.of(new Share(12, 100, "")));
    Step first = step(3, FundAct.EARMARK, POOL, GENERAL, 80);
    Step second = step(4, FundAct.EARMARK, POOL, GENERAL, 80);
    List<Step> steps =
        List.of(
            step(1, FundAct.RECEIVE, SOURCE, POOL, 100),
            step(2, FundAct.RECEIVE, SOURCE, POOL, 100),
            first,
            second,
            back(5, second));
    TraceMoney trace = TraceMoney.of(steps, shares, PURPOSES);
    assertThat(of(trace.moved().get(3L), 11)).isEqualTo(80);
    assertThat(of(trace.moved().get(4L), 12)).isEqualTo(60);
    assertThat(at(trace, GENERAL, 11)).as("what the second took of it went back").isEqualTo(20);
    assertThat(at(trace, GENERAL, 12)).isEqualTo(60);
  }

  @Test
  @DisplayName("收错了冲正的一笔，当没有来过：用出去的算在留下来的人头上")
  void aReceiptThatWasReversedNeverCame() {
    Step wrong = step(1, FundAct.RECEIVE, SOURCE, POOL, 100);
    List<Step> steps =
        List.of(
            wrong,
            step(2, FundAct.RECEIVE, SOURCE, POOL, 100),
            step(3, FundAct.EARMARK, POOL, GENERAL, 100),
            back(4, wrong));
    TraceMoney trace = TraceMoney.of(steps, Map.of(2L, List.of(new Share(12, 100, ""))), PURPOSES);
    assertThat(at(trace, GENERAL, 12)).isEqualTo(100);
    assertThat(at(trace, GENERAL, TraceMoney.NOBODY)).isZero();
    assertThat(at(trace, SOURCE, 12)).isZero();
  }

  /** Books of one pool, made at random as the ledger would allow them. */
  private static final class Play {
    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Long, Long> balance = new HashMap<>();
    private final Map<Long, List<Share>> shares = new HashMap<>();
    private final List<Step> reversible = new ArrayList<>();
    private long gifts = 100;

    Play(long seed) {
      random = new Random(seed);
      for (int i = 0; i < 120; i++) {
        act();
      }
    }

    private long have(long account) {
      return balance.getOrDefault(account, 0L);
    }

    private void book(Step step) {
      steps.add(step);
      balance.merge(step.from(), -step.fen(), Long::sum);
      balance.merge(step.to(), step.fen(), Long::sum);
    }

    private void act() {
      switch (random.nextInt(6)) {
        case 0, 1 -> receive();
        case 2 -> move(FundAct.EARMARK, POOL, random.nextBoolean() ? GENERAL : MINOR);
        case 3 -> move(FundAct.COMMIT, random.nextBoolean() ? GENERAL : MINOR, 10);
        case 4 -> move(FundAct.SEND, 10, 11);
        default -> reverse();
      }
    }

    private long next() {
      return steps.size() + 1L;
    }

    private void receive() {
      long entry = next();
      long fen = 1 + random.nextInt(1_000);
      List<Share> of = new ArrayList<>();
      for (long left = fen; left > 0 && random.nextInt(3) > 0; ) {
        long share = 1 + random.nextLong(left);
        of.add(new Share(gifts++, share, random.nextBoolean() ? "MINOR" : ""));
        left -= share;
      }
      shares.put(entry, of);
      Step step = step(entry, FundAct.RECEIVE, SOURCE, POOL, fen);
      book(step);
      reversible.add(step);
    }

    private void move(FundAct act, long from, long to) {
      if (have(from) > 0) {
        Step step = step(next(), act, from, to, 1 + random.nextLong(have(from)));
        book(step);
        reversible.add(step);
      }
    }

    private void reverse() {
      if (!reversible.isEmpty()) {
        Step old = reversible.get(random.nextInt(reversible.size()));
        if (have(old.to()) >= old.fen()) {
          reversible.remove(old);
          book(back(next(), old));
          shares.remove(old.entry());
        }
      }
    }
  }

  @Property(tries = 150)
  void everyAccountAndEveryGiftAddUp(@ForAll long seed) {
    Play play = new Play(seed);
    TraceMoney trace = TraceMoney.of(play.steps, play.shares, PURPOSES);
    Map<Long, Long> byGift = new HashMap<>();
    trace
        .held()
        .forEach(
            (account, slices) -> {
              if (account != SOURCE) {
                assertThat(slices.stream().mapToLong(Slice::fen).sum())
                    .as("account %d of seed %d", account, seed)
                    .isEqualTo(play.have(account));
              }
              slices.forEach(one -> byGift.merge(one.part().gift(), one.fen(), Long::sum));
            });
    play.shares.values().stream()
        .flatMap(List::stream)
        .forEach(
            one ->
                assertThat(byGift.getOrDefault(one.gift(), 0L))
                    .as("gift %d of seed %d", one.gift(), seed)
                    .isEqualTo(one.fen()));
    assertThat(TraceMoney.of(play.steps, play.shares, PURPOSES).held())
        .as("the same again")
        .isEqualTo(trace.held());
  }
}
