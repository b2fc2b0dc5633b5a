package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("两份名单都不重人：一条记录只归最相符的一名当事人")
class OneToOneTest {
  private static final String NUMBER = People.number("19700101", 123);
  private static final String OTHER = People.number("19880607", 456);

  private static CaseParty party(String id, String name, String number) {
    return new CaseParty(id, name, number, null, null, "990123", null, null);
  }

  private static List<String> pairs(
      List<CaseParty> parties, List<PoolRecord> records, boolean oneToOne) {
    PoolIndex pool = PoolIndex.build(LinkageModel.standard(), records);
    List<Hit> hits = new ArrayList<>();
    ScreeningOptions options = ScreeningOptions.threads(2).withOneToOne(oneToOne);
    new Screening(pool).run(PartyList.of(parties), options, hits::addAll);
    return hits.stream().map(hit -> hit.partyId() + " " + hit.recordId()).toList();
  }

  private static final List<CaseParty> PARTIES =
      List.of(party("P1", "张桂兰", NUMBER), party("P2", "张桂香", NUMBER), party("P3", "李国强", OTHER));

  private static final List<PoolRecord> RECORDS =
      List.of(
          People.record("R1", "张桂兰", NUMBER, null, null, null),
          People.record("R2", "李国强", OTHER, null, null, null),
          People.record("R3", "李国强", OTHER, null, null, null));

  @Test
  @DisplayName("不声明时，一条记录可以给几个人，一个人可以有几条记录")
  void undeclared() {
    assertThat(pairs(PARTIES, RECORDS, false)).containsExactly("P1 R1", "P2 R1", "P3 R2", "P3 R3");
  }

  @Test
  @DisplayName("声明以后，记录归姓名也相符的人，一人只取一条")
  void declared() {
    List<String> pairs = pairs(PARTIES, RECORDS, true);
    assertThat(pairs).hasSize(2).contains("P1 R1").doesNotContain("P2 R1");
  }

  @Test
  @DisplayName("名单和数据池换个次序，配对不变，同分的也不变")
  void anyOrder() {
    List<CaseParty> parties = new ArrayList<>(PARTIES);
    List<PoolRecord> records = new ArrayList<>(RECORDS);
    Collections.reverse(parties);
    Collections.reverse(records);
    assertThat(new TreeSet<>(pairs(parties, records, true)))
        .isEqualTo(new TreeSet<>(pairs(PARTIES, RECORDS, true)));
  }
}
