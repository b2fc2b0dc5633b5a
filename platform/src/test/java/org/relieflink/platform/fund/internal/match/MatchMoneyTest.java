package org.relieflink.platform.fund.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.MatchProposal;
import org.relieflink.platform.fund.MatchProposal.Block;
import org.relieflink.platform.fund.MatchProposal.Blocked;
import org.relieflink.platform.fund.MatchProposal.Money;
import org.relieflink.platform.fund.MatchProposal.Pair;
import org.relieflink.platform.fund.MatchProposal.Waiting;

@DisplayName("钱和案件怎样配：不超过余额，不违反条件，给得最多；配不上的说得出为什么")
class MatchMoneyTest {
  private static final String PLACE = "990123";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private static Money money(long account, long fen, String purpose, Set<String> groups) {
    return new Money(
        account,
        "某资金",
        purpose,
        fen,
        groups,
        Set.of(PLACE),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 12, 31),
        false);
  }

  private static Waiting need(int nth, long fen, String... purposes) {
    return new Waiting("JZ-%06d".formatted(nth), PLACE, fen, Set.of(purposes), Set.of());
  }

  private static MatchProposal match(List<Money> money, List<Waiting> needs) {
    return MatchMoney.of(PLACE, DAY, money, needs);
  }

  private static Block only(MatchProposal found) {
    assertThat(found.pairs()).isEmpty();
    Blocked blocked = found.blocked().get(0);
    return blocked.reasons().get(0).block();
  }

  @Test
  @DisplayName("三万五给两万和一万五，不给三万：合起来给得更多；配不上的那个写着钱给了别的案件")
  void wholeCasesGetTheGreatestSum() {
    MatchProposal found =
        match(
            List.of(money(7, 3_500_000, "GENERAL", Set.of())),
            List.of(
                need(1, 3_000_000, "GENERAL"),
                need(2, 2_000_000, "GENERAL"),
                need(3, 1_500_000, "GENERAL")));
    assertThat(found.proven()).isTrue();
    assertThat(found.servedFen()).isEqualTo(3_500_000);
    assertThat(found.pairs())
        .extracting(one -> one.need().number())
        .containsExactly("JZ-000002", "JZ-000003");
    assertThat(found.blocked()).hasSize(1);
    assertThat(found.blocked().get(0).reasons()).extracting("block").containsExactly(Block.TAKEN);
  }

  @Test
  @DisplayName("差一分也不给；用途、人群、地方、期限、冻结各说各的原因")
  void everyBlockIsNamed() {
    Waiting need = need(1, 100, "GENERAL");
    Money good = money(1, 100, "GENERAL", Set.of());
    assertThat(match(List.of(good), List.of(need)).servedFen()).isEqualTo(100);
    assertThat(only(match(List.of(money(1, 99, "GENERAL", Set.of())), List.of(need))))
        .isEqualTo(Block.TOO_SMALL);
    assertThat(only(match(List.of(money(1, 100, "MINOR", Set.of())), List.of(need))))
        .isEqualTo(Block.PURPOSE);
    assertThat(only(match(List.of(money(1, 100, "", Set.of("minor"))), List.of(need))))
        .isEqualTo(Block.GROUP);
    Money elsewhere = new Money(1, "某", "", 100, Set.of(), Set.of("990125"), DAY, DAY, false);
    assertThat(only(match(List.of(elsewhere), List.of(need)))).isEqualTo(Block.PLACE);
    Money over =
        new Money(1, "某", "", 100, Set.of(), Set.of(), DAY.minusDays(9), DAY.minusDays(1), false);
    assertThat(only(match(List.of(over), List.of(need)))).isEqualTo(Block.PERIOD);
    Money frozen = new Money(1, "某", "", 100, Set.of(), Set.of(), DAY, DAY, true);
    assertThat(only(match(List.of(frozen), List.of(need)))).isEqualTo(Block.FROZEN);
    assertThat(match(List.of(), List.of(need)).blocked().get(0).reasons()).isEmpty();
  }

  @Test
  @DisplayName("一百个案件、十笔钱：不超过余额，同样的问题同样的回答")
  void aCountyIsMatchedTheSameTwice() {
    Random random = new Random(20261128);
    List<Waiting> needs = new ArrayList<>();
    for (int nth = 1; nth <= 100; nth++) {
      needs.add(need(nth, (50 + random.nextInt(400)) * 10_000L, "GENERAL"));
    }
    List<Money> money = new ArrayList<>();
    for (int account = 1; account <= 10; account++) {
      money.add(money(account, 1_000_000L * (5 + random.nextInt(20)) + 37, "", Set.of()));
    }
    MatchProposal found = match(money, needs);
    assertThat(match(money, needs)).isEqualTo(found);
    held(money, found);
    assertThat(found.servedFen()).isPositive();
  }

  @Test
  @DisplayName("五十一笔钱、二百零一个案件：没有算进来的说出数来，不说给得最多；今年的池子在里面；能给的照全部算")
  void whatIsCutIsSaid() {
    List<Money> money = new ArrayList<>();
    for (int account = 1; account <= 50; account++) {
      money.add(money(account, 1, "", Set.of()));
    }
    money.add(money(51, 40_200, "", Set.of()));
    List<Waiting> needs = new ArrayList<>();
    for (int nth = 1; nth <= 201; nth++) {
      needs.add(need(nth, 200, "GENERAL"));
    }
    MatchProposal found = match(money, needs);
    assertThat(found.unseen()).isEqualTo(new MatchProposal.Unseen(1, 1, 0, 0));
    assertThat(found.proven()).isFalse();
    assertThat(found.ofFen(51)).isEqualTo(40_000);
    assertThat(MatchMoney.served(DAY, money, needs)).isEqualTo(new MatchMoney.Served(40_200, true));
  }

  @Test
  @DisplayName("没有一种用途给得了的案件：写着用途不合，不出错；几种用途里写最专的，照文件的顺序")
  void purposesInTheOrderOfTheFile() {
    Money pool = money(1, 100, "", Set.of());
    assertThat(only(match(List.of(pool), List.of(need(1, 100))))).isEqualTo(Block.PURPOSE);
    Set<String> order = new LinkedHashSet<>(List.of("URGENT", "GENERAL"));
    Waiting need = new Waiting("JZ-000001", PLACE, 100, order, Set.of());
    assertThat(match(List.of(pool), List.of(need)).pairs().get(0).purpose()).isEqualTo("GENERAL");
  }

  @Test
  @DisplayName("四十个案件、六笔钱，配法试不完：不超过余额，也不说给得最多")
  void notProvenWhereNotAllWasTried() {
    Random random = new Random(7);
    for (int time = 0; time < 5; time++) {
      List<Waiting> needs = new ArrayList<>();
      for (int nth = 1; nth <= 40; nth++) {
        needs.add(need(nth, 2L * (100 + random.nextInt(900)), "GENERAL"));
      }
      List<Money> money = new ArrayList<>();
      for (int account = 1; account <= 6; account++) {
        money.add(money(account, 1_001 + 2 * random.nextInt(500), "", Set.of()));
      }
      // An odd fen of each stays: nobody could give more than this.
      long most = money.stream().mapToLong(one -> one.fen() - 1).sum();
      MatchProposal found = match(money, needs);
      held(money, found);
      assertThat(found.servedFen()).isLessThanOrEqualTo(most);
      assertThat(found.proven()).as("too many choices to go through").isFalse();
    }
  }

  private static void held(List<Money> money, MatchProposal found) {
    for (Money one : money) {
      assertThat(found.ofFen(one.account())).isLessThanOrEqualTo(one.fen());
    }
    assertThat(found.pairs()).extracting(Pair::need).doesNotHaveDuplicates();
  }

  /** 一道题：small enough to try every choice. */
  record Small(List<Money> money, List<Waiting> needs) {}

  @Provide
  Arbitrary<Small> small() {
    Arbitrary<Money> money =
        Combinators.combine(
                Arbitraries.longs().between(1, 3_000),
                Arbitraries.of("", "GENERAL", "MINOR"),
                Arbitraries.of(Set.<String>of(), Set.of("minor"), Set.of("woman")))
            .as((fen, purpose, groups) -> money(0, fen, purpose, groups));
    Arbitrary<Waiting> need =
        Combinators.combine(
                Arbitraries.longs().between(1, 1_500),
                Arbitraries.of(Set.of("GENERAL"), Set.of("GENERAL", "MINOR")),
                Arbitraries.of(Set.<String>of(), Set.of("minor"), Set.of("minor", "woman")))
            .as((fen, purposes, groups) -> new Waiting("", PLACE, fen, purposes, groups));
    return Combinators.combine(
            money.list().ofMinSize(0).ofMaxSize(3), need.list().ofMinSize(0).ofMaxSize(6))
        .as(MatchMoneyTest::numbered);
  }

  private static Small numbered(List<Money> money, List<Waiting> needs) {
    List<Money> accounts = new ArrayList<>();
    for (Money one : money) {
      accounts.add(money(accounts.size() + 1L, one.fen(), one.purpose(), one.groups()));
    }
    List<Waiting> cases = new ArrayList<>();
    for (Waiting one : needs) {
      cases.add(
          new Waiting(
              "JZ-%06d".formatted(cases.size() + 1),
              PLACE,
              one.fen(),
              one.purposes(),
              one.groups()));
    }
    return new Small(accounts, cases);
  }

  @Property(tries = 200)
  @Label("随便出题：不超过余额，不违反条件，给出的总数和把每种配法都试一遍的最多一样，一个案件不是配上就是写着为什么")
  void asGoodAsTryingAll(@ForAll("small") Small small) {
    MatchProposal found = match(small.money, small.needs);
    held(small.money, found);
    for (Pair pair : found.pairs()) {
      assertThat(allowed(pair.need(), pair.money())).isTrue();
      assertThat(pair.need().purposes()).contains(pair.purpose());
    }
    assertThat(found.proven()).isTrue();
    long[] left = small.money.stream().mapToLong(Money::fen).toArray();
    assertThat(found.servedFen()).isEqualTo(best(small, 0, left));
    assertThat(found.pairs().size() + found.blocked().size()).isEqualTo(small.needs.size());
    found.blocked().forEach(one -> assertThat(one.reasons()).hasSize(small.money.size()));
  }

  private static boolean allowed(Waiting need, Money one) {
    boolean purpose = one.purpose().isEmpty() || need.purposes().contains(one.purpose());
    boolean group =
        one.groups().isEmpty() || one.groups().stream().anyMatch(need.groups()::contains);
    return purpose && group;
  }

  /** Every choice for every case, one after the other. */
  private static long best(Small small, int nth, long[] left) {
    if (nth == small.needs.size()) {
      return 0;
    }
    Waiting need = small.needs.get(nth);
    long most = best(small, nth + 1, left);
    for (int i = 0; i < left.length; i++) {
      if (allowed(need, small.money.get(i)) && left[i] >= need.fen()) {
        left[i] -= need.fen();
        most = Math.max(most, need.fen() + best(small, nth + 1, left));
        left[i] += need.fen();
      }
    }
    return most;
  }
}
