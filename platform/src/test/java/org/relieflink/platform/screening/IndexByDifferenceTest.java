package org.relieflink.platform.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.linkage.CaseParty;
import org.relieflink.linkage.Hit;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.screening.LivingCounty.Person;
import org.relieflink.platform.screening.PartyFile.PartyHit;
import org.relieflink.platform.screening.internal.engine.IndexKeeper;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("名单有了变化，索引只改变化的部分，只重碰受影响的当事人，答案与整建一遍相同")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndexByDifferenceTest extends ServerTest {
  private static final int PEOPLE = 400;
  private static final int PARTIES = 60;
  private static final int NEWCOMERS = 3;

  @Autowired HardshipPool pool;
  @Autowired Screening screening;
  @Autowired IndexKeeper keeper;
  @Autowired PartyStore parties;
  @TempDir static Path folder;

  private final LivingCounty county = new LivingCounty();
  private final List<Person> newcomers = new ArrayList<>();
  private Map<String, List<String>> atFirst = Map.of();
  private ImportBatch second;

  @BeforeAll
  void aCountyAndItsParties() throws IOException {
    for (int i = 0; i < PEOPLE; i++) {
      county.people.add(county.invent(i));
    }
    for (int i = 0; i < NEWCOMERS; i++) {
      newcomers.add(county.invent(PEOPLE + i));
    }
    LivingCounty.take(pool, folder, "2026-10-18", county.people);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < PARTIES; i++) {
      Person person = county.people.get(i);
      String number = i % 3 == 0 ? SmallCounty.mistyped(person.number()) : person.number();
      rows.add(person.party("P-" + i, i % 5 == 0 ? "" : number));
    }
    for (Person newcomer : newcomers) {
      rows.add(newcomer.party("P-" + newcomer.no(), newcomer.number()));
    }
    Path list = SmallCounty.writeList(folder, "parties.csv", rows.toArray(String[]::new));
    screening.takeList(list, SmallCounty.today(), DemoAccounts.CLERK).orThrow();
    var run = screening.startRun(null, DemoAccounts.CLERK).orThrow();
    assertThat(screening.await(run.runId(), Duration.ofSeconds(60)).published()).isTrue();
    atFirst = stored();
  }

  private Map<String, List<String>> stored() {
    Map<String, List<String>> stored = new TreeMap<>();
    for (var party : parties.inView()) {
      var file = screening.findParty(party.id(), DemoAccounts.PROSECUTOR).orElseThrow();
      stored.put(
          party.partyNo(),
          file.hits().stream()
              .map(hit -> hit.recordId() + " " + hit.relation() + " " + hit.score())
              .sorted()
              .toList());
    }
    return stored;
  }

  private PartyHit hitOf(String partyNo) {
    return screening
        .findPartyByNumber(partyNo, DemoAccounts.PROSECUTOR)
        .orElseThrow()
        .hits()
        .stream()
        .findFirst()
        .orElseThrow();
  }

  /** The whole pool read anew and indexed whole, weighed as the resident index weighs. */
  private PoolIndex builtWhole() {
    PoolIndex.Builder builder = PoolIndex.builder(keeper.model());
    pool.forEachRecord(record -> builder.add(record.toPoolRecord()));
    return keeper.ask(ready -> builder.buildLike(ready.index())).orElseThrow();
  }

  private static List<String> told(List<Hit> hits) {
    return hits.stream().map(hit -> hit + hit.why() + hit.pathText()).sorted().toList();
  }

  private void answersEqualThoseOf(PoolIndex whole) {
    for (var party : parties.inView()) {
      CaseParty asked = party.forEngine();
      assertThat(keeper.ask(ready -> told(ready.index().collide(asked))))
          .as(party.partyNo())
          .contains(told(whole.collide(asked)));
    }
  }

  private void storedHitsAreThoseOf(PoolIndex whole) {
    Map<String, List<String>> stored = stored();
    for (var party : parties.inView()) {
      List<String> now =
          whole.collide(party.forEngine()).stream()
              .map(hit -> hit.recordId() + " " + hit.relation() + " " + hit.score())
              .sorted()
              .toList();
      assertThat(stored.get(party.partyNo())).as(party.partyNo()).isEqualTo(now);
    }
  }

  /** People left the list, moved, were renamed; others came. */
  private List<Person> aMonthLater() {
    List<Person> later = new ArrayList<>(county.people);
    later.set(1, later.get(1).movedTo("新河镇北街村"));
    later.set(2, later.get(2).renamed("欧阳无双"));
    later.set(200, later.get(200).movedTo("新河镇北街村"));
    later.remove(300);
    later.remove(7);
    later.remove(4);
    later.addAll(newcomers);
    return later;
  }

  @Test
  @Order(1)
  @DisplayName("第二批来了：退出、变更、新增都进索引，不整建；每名当事人的答案与整建的索引逐条相同")
  void aSecondBatchIsTakenInByDifference() throws IOException {
    keeper.fresh();
    var base = keeper.state().ready().base();
    long kept = hitOf("P-20").hitId();
    screening.decide(kept, Verdict.SAME, "kept", DemoAccounts.PROSECUTOR).orThrow();
    second = LivingCounty.take(pool, folder, "2026-11-18", aMonthLater());
    keeper.fresh();
    var ready = keeper.state().ready();
    assertThat(ready.base()).as("no whole build").isEqualTo(base);
    assertThat(ready.updates()).isEqualTo(1);
    assertThat(ready.records()).isEqualTo(PEOPLE);
    PoolIndex whole = builtWhole();
    answersEqualThoseOf(whole);
    storedHitsAreThoseOf(whole);
    assertThat(hitOf("P-20").hitId()).as("a hit that says the same stays").isEqualTo(kept);
    assertThat(hitOf("P-20").state()).isEqualTo(HitState.SAME);
  }

  @Test
  @Order(2)
  @DisplayName("两边都算到：新进名单的人，原来没有命中的当事人现在命中；退出的人，命中不再成立")
  void bothSidesAreTouched() {
    assertThat(stored().get("P-7")).isEmpty();
    assertThat(atFirst.get("P-7")).isNotEmpty();
    for (Person newcomer : newcomers) {
      assertThat(atFirst.get("P-" + newcomer.no())).isEmpty();
      assertThat(stored().get("P-" + newcomer.no())).hasSize(1);
    }
    var run = latestRun();
    assertThat(run.cause()).isEqualTo("changed");
    assertThat(run.parties()).as("only those touched").isBetween(7, 25);
    assertThat(run.goneHits()).isGreaterThanOrEqualTo(4);
    assertThat(run.hits()).isGreaterThanOrEqualTo(5);
  }

  private RunReport latestRun() {
    long id = jdbc.sql("select max(id) from screening.run").query(Long.class).single();
    return screening.findRun(id).orElseThrow();
  }

  @Test
  @Order(3)
  @DisplayName("同一变化再算一遍，什么也不变，不多一次碰撞")
  void renewingAgainChangesNothing() {
    var before = stored();
    long runs = latestRun().runId();
    keeper.renew().join();
    assertThat(stored()).isEqualTo(before);
    assertThat(latestRun().runId()).isEqualTo(runs);
  }

  @Test
  @Order(4)
  @DisplayName("撤销这一批：索引整建，命中回到撤销以前，人的判断还在")
  void undoingTheBatchBuildsWhole() {
    pool.undo(second.id(), DemoAccounts.CLERK);
    keeper.fresh();
    assertThat(keeper.state().ready().updates()).isZero();
    assertThat(stored()).isEqualTo(atFirst);
    assertThat(hitOf("P-20").state()).isEqualTo(HitState.SAME);
    answersEqualThoseOf(builtWhole());
  }

  @Test
  @Order(5)
  @DisplayName("变动超过一成：整建索引，按现在的池重数频率")
  void aLargeChangeBuildsWhole() throws IOException {
    var base = keeper.state().ready().base();
    List<Person> more = new ArrayList<>(county.people);
    for (int i = 0; i < PEOPLE / 5; i++) {
      more.add(county.invent(PEOPLE + NEWCOMERS + i));
    }
    LivingCounty.take(pool, folder, "2026-11-20", more);
    keeper.fresh();
    assertThat(keeper.state().ready().updates()).isZero();
    assertThat(keeper.state().ready().base()).isNotEqualTo(base);
    answersEqualThoseOf(builtWhole());
  }
}
