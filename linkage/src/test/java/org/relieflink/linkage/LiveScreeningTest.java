package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("数据变化后只重碰受影响的人，结果与全部重碰一致")
class LiveScreeningTest {
  private static final LinkageModel MODEL = LinkageModel.standard();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  @Property(tries = 40)
  @Label("随机的增、撤、改之后，每名当事人的命中与全量碰撞逐条相同")
  void equalsAFullRun(@ForAll long seed) {
    InventedFamilies families = new InventedFamilies(seed, 150);
    check(families, new Random(seed), 4);
  }

  @Example
  @Label("同名同日的人多到超过分块上限时，增减之后仍与全量碰撞相同")
  void equalsAFullRunWhereBlocksAreOverTheCap() {
    InventedFamilies families = new InventedFamilies(7, 60).withCrowd(470);
    check(families, new Random(3), 5);
  }

  @Example
  @Label("当事人信息改了再交一次：只按新的算，旧的不再被重碰")
  void aPartyOpenedAgainCountsAsItSaysNow() {
    PoolRecord first = record("R1", "陈大国", "990123197006084018");
    PoolRecord second = record("R2", "丁大海", "990123195211205513");
    LiveScreening live = new LiveScreening(PoolIndex.build(MODEL, List.of(first, second)));
    Map<String, List<Hit>> answers = new HashMap<>();
    live.open(PartyList.of(List.of(party("陈大国", "990123197006084018"))), keep(answers));
    live.open(PartyList.of(List.of(party("丁大海", "990123195211205513"))), keep(answers));
    assertThat(answers.get("P")).extracting(Hit::recordId).containsExactly("R2");
    var done = live.apply(new PoolChange(List.of("R1"), List.of(first), DAY), keep(answers));
    assertThat(done.collided()).as("parties that rested on R1 as they say now").isZero();
    live.withdraw(List.of("R2"), DAY, keep(answers));
    assertThat(answers.get("P")).isEmpty();
    assertThat(live.parties()).isEqualTo(1);
  }

  private static PoolRecord record(String id, String name, String number) {
    return new PoolRecord(id, "低保对象", name, number, null, null, null, null, null, null, null);
  }

  private static CaseParty party(String name, String number) {
    return new CaseParty("P", name, number, null, null, null, null, null);
  }

  private static void check(InventedFamilies families, Random random, int batches) {
    List<PoolRecord> all = new ArrayList<>(families.records());
    PoolIndex base = PoolIndex.build(MODEL, all);
    Map<String, List<Hit>> answers = new HashMap<>();
    LiveScreening live = new LiveScreening(base);
    int half = families.parties().size() / 2;
    live.open(PartyList.of(families.parties().subList(0, half)), keep(answers));
    List<LiveScreening.Summary> done = new ArrayList<>();
    List<PoolChange> changes = new ArrayList<>();
    for (int i = 0; i < batches; i++) {
      PoolChange change = families.change(random, DAY.plusDays(i));
      changes.add(change);
      done.add(live.apply(change, keep(answers)));
    }
    live.open(
        PartyList.of(families.parties().subList(half, families.parties().size())), keep(answers));
    PoolIndex full = full(families, base, changes);
    for (CaseParty party : families.parties()) {
      assertThat(texts(answers.getOrDefault(party.partyId(), List.of())))
          .as(party.partyId())
          .isEqualTo(texts(full.collide(party)));
    }
    assertThat(done).allMatch(summary -> summary.collided() < families.parties().size());
  }

  private static java.util.function.Consumer<LiveScreening.Answer> keep(
      Map<String, List<Hit>> answers) {
    return answer -> answers.put(answer.partyId(), answer.hits());
  }

  /** All versions in one index built at once, the withdrawn ones closed. */
  private static PoolIndex full(
      InventedFamilies families, PoolIndex like, List<PoolChange> changes) {
    PoolIndex.Builder builder = PoolIndex.builder(MODEL);
    List<PoolRecord> versions = new ArrayList<>(families.firstRecords());
    List<LocalDate> closed = new ArrayList<>();
    versions.forEach(any -> closed.add(LocalDate.MAX));
    for (PoolChange change : changes) {
      for (int i = 0; i < versions.size(); i++) {
        boolean stands = closed.get(i).equals(LocalDate.MAX);
        if (stands && change.withdrawn().contains(versions.get(i).recordId())) {
          closed.set(i, change.day());
        }
      }
      change
          .added()
          .forEach(
              record -> {
                versions.add(record);
                closed.add(LocalDate.MAX);
              });
    }
    for (int i = 0; i < versions.size(); i++) {
      LocalDate day = closed.get(i);
      builder.add(versions.get(i), null, day.equals(LocalDate.MAX) ? null : day);
    }
    return builder.buildLike(like);
  }

  private static List<String> texts(List<Hit> hits) {
    return hits.stream().map(hit -> hit + hit.why() + hit.pathText()).toList();
  }
}
