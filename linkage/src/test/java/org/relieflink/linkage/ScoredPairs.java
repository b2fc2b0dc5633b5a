package org.relieflink.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 打分用的一对人。 Pairs that tests of comparing and scoring look at. */
final class ScoredPairs {
  static final LinkageModel MODEL = LinkageModel.standard();
  static final String HOME = "云溪县桥头镇柳湾村3组";
  static final String MAN = People.number("19700605", 41);

  private ScoredPairs() {}

  static CaseParty party(@Nullable String number, @Nullable String birth, @Nullable String sex) {
    return new CaseParty("P1", "陈建国", number, sex, birth, "990123", null, null);
  }

  static Comparison compared(
      CaseParty party,
      @Nullable String name,
      @Nullable String number,
      @Nullable String birth,
      @Nullable String home,
      @Nullable String phone) {
    return compared(party, People.record("R1", name, number, birth, home, phone));
  }

  /** By the scorer of a pool of common people; the record is its first. */
  static Comparison compared(CaseParty party, PoolRecord record) {
    PersonTable pool = new PersonTable(FieldModel.chinese());
    RowReader reader = new RowReader(FieldModel.chinese());
    RowFields fields = new RowFields();
    fields.take(record);
    reader.read(fields, pool);
    for (int i = 0; i < 400; i++) {
      fields.take(People.record("C" + i, "王伟", null, "1980-01-02", "桥头镇南店村1组", null));
      reader.read(fields, pool);
    }
    PairScorer scorer = new PairScorer(pool, PoolFrequencies.of(pool, MODEL, 1), MODEL);
    Comparison pair = new Comparison();
    scorer.compareAlways(new Person(PartyList.of(List.of(party)).table(), 0), 0, pair);
    return pair;
  }
}
