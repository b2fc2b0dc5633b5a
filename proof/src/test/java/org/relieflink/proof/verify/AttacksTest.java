package org.relieflink.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More rounds: {@code -Drelief.attacks=100000}, spread over all kinds. */
@DisplayName("改动留痕的每一种手法：对着证人的树根，一个都逃不掉，并指出第一处")
class AttacksTest {
  private static final int ROUNDS = Integer.getInteger("relief.attacks", 1_500);

  @ParameterizedTest
  @EnumSource(Attack.class)
  @DisplayName("查得出，说得出第一笔坏在哪里")
  void everyAttackIsFound(Attack attack) {
    for (int round = 0; round < ROUNDS / Attack.values().length; round++) {
      Random random = new Random(31L * round + attack.name().hashCode());
      InventedTrail trail = new InventedTrail(random, 20 + random.nextInt(60));
      int first = attack.strike(trail);
      Finding finding = trail.verify().finding();
      assertThat(finding).as("%s %d", attack, round).isNotNull();
      assertThat(attack.mayBeCalled(finding.kind()))
          .as("%s %d: %s", attack, round, finding)
          .isTrue();
      assertThat(finding.position())
          .as("%s %d: %s", attack, round, finding)
          .isLessThanOrEqualTo(first);
      assertThat(finding.last())
          .as("%s %d: %s", attack, round, finding)
          .isGreaterThanOrEqualTo(first);
      if (attack.exact) {
        assertThat(finding.position()).as("%s %d: %s", attack, round, finding).isEqualTo(first);
      }
    }
  }

  @Test
  @DisplayName("没有动过的一千本，没有一次误报")
  void noFalseAlarm() {
    for (int round = 0; round < 1000; round++) {
      InventedTrail trail = new InventedTrail(new Random(round), 1 + round % 90);
      Verdict verdict = trail.verify();
      assertThat(verdict.finding()).as("%d", round).isNull();
      assertThat(verdict.witnessed()).isEqualTo(trail.rows.size());
      assertThat(verdict.open()).isEqualTo(trail.open.size());
    }
  }

  @Test
  @DisplayName("证人还没收到的末尾，和服务器自己的封存对；被改过也查得出")
  void theUnwitnessedEnd() {
    InventedTrail trail = new InventedTrail(new Random(5), 60);
    trail.witnessed = trail.witnessed.subList(0, trail.witnessed.size() - 1);
    Verdict clean = trail.verify();
    assertThat(clean.finding()).isNull();
    assertThat(clean.witnessed()).isLessThan(clean.sealed());
    trail.rows.set(59, InventedTrail.row(60, trail.entry(trail.rows.get(59).id())));
    Finding finding = trail.verify().finding();
    assertThat(finding.kind()).isEqualTo(Finding.Kind.REWRITTEN);
    assertThat(finding.position()).isEqualTo(clean.witnessed() + 1);
  }

  @Test
  @DisplayName("两个证人存的树根不一样，就是分叉")
  void witnessesDisagree() {
    InventedTrail honest = new InventedTrail(new Random(8), 30);
    InventedTrail other = new InventedTrail(new Random(8), 30);
    Attack.FORK.strike(other);
    Roots roots = new Roots();
    honest.witnessed.forEach(root -> roots.add(root, Roots.Keys.NONE));
    other.seals.forEach(root -> roots.add(root, Roots.Keys.NONE));
    assertThat(roots.conflict()).get().extracting(Finding::kind).isEqualTo(Finding.Kind.FORKED);
  }

  @Test
  @DisplayName("时间写得比前面的封存早一小时以上，提醒")
  void backdatedEntriesAreTold() {
    InventedTrail trail = new InventedTrail(new Random(9), 40);
    var entry = trail.rows.get(39).entry();
    var backdated =
        new org.relieflink.proof.LogEntry(
            entry.id(), entry.at().minusSeconds(7200), entry.fields());
    trail.rows.set(39, InventedTrail.row(40, backdated));
    trail.seals = trail.sealed(trail.rows, java.util.List.of(20, 40));
    trail.witnessed = trail.seals;
    Verdict verdict = trail.verify();
    assertThat(verdict.finding()).isNull();
    assertThat(verdict.backdated()).isEqualTo(new Verdict.Backdated(1, 40));
  }
}
