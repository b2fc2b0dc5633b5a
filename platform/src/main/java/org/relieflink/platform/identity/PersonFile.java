package org.relieflink.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.Household;
import org.relieflink.platform.pool.LiveRecord;

/**
 * 人员档案：一个人在各份名单上的一切。
 *
 * @param asked the record by which the person was asked for
 * @param ground for what it was opened
 * @param records live records of the person, in the order of their ids
 * @param ended ids of records that decisions name and no list has any more
 * @param fields all values of each field, with their sources
 * @param spans classes over time, the earliest first
 * @param households as each register knows them, head first
 * @param chain what the members of these households got, newest first
 * @param candidates who could be the same person, surest first
 * @param history decisions about these records, newest first
 * @param left how many members of a household were left out, by its id: institutions are large
 * @param past the days that were asked about; null for now
 * @param known live records of the person of today: who is a minor by one is one in all
 * @param contradicted decisions "never" that number and name of the lists contradict by now
 */
public record PersonFile(
    LiveRecord asked,
    Ground ground,
    List<LiveRecord> records,
    List<String> ended,
    List<FieldValues> fields,
    List<ClassSpan> spans,
    List<Household> households,
    List<HelpEvent> chain,
    List<Candidate> candidates,
    List<Decision> history,
    List<Long> contradicted,
    Map<String, Integer> left,
    @Nullable PastDays past,
    List<LiveRecord> known) {
  public PersonFile {
    records = List.copyOf(records);
    ended = List.copyOf(ended);
    fields = List.copyOf(fields);
    spans = List.copyOf(spans);
    households = List.copyOf(households);
    chain = List.copyOf(chain);
    candidates = List.copyOf(candidates);
    history = List.copyOf(history);
    contradicted = List.copyOf(contradicted);
    left = Map.copyOf(left);
    known = List.copyOf(known);
  }

  /**
   * Every record that tells who this is, of today and of then: masks are decided by all of them.
   */
  public List<LiveRecord> telling() {
    return Stream.concat(records.stream(), known.stream()).toList();
  }

  /** Never shows the person. */
  @Override
  public String toString() {
    return "PersonFile[" + asked.recordId() + ", " + records.size() + " records]";
  }
}
