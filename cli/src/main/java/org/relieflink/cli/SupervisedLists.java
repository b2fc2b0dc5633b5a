package org.relieflink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.platform.supervision.LeadSearch;
import org.relieflink.platform.supervision.SupervisedRecord;
import org.relieflink.platform.supervision.WrittenDay;
import org.relieflink.tabular.ColumnNames;
import org.relieflink.tabular.Row;

/**
 * 监督要读的名单和登记。 The lists of a search: who, which class, from when to when, and what else the rules
 * look at.
 */
final class SupervisedLists {
  private static final Set<String> FROM =
      names("valid_from,开始日期,起始日期,享受日期,享受开始年月,纳入时间,认定日期,死亡日期,入监日期,收监日期");
  private static final Set<String> TO = names("valid_to,停止日期,终止日期,截止日期,结束日期,刑期止日,刑满日期,释放日期");
  private static final Set<String> AS_OF = names("as_of,名单日期,数据日期,截至日期");

  private final LocalDate day;
  private final Set<String> labels;
  private final Map<PersonFile, ListCheck> checks = new LinkedHashMap<>();
  private final List<PersonFile> files = new ArrayList<>();

  private SupervisedLists(LocalDate day, Set<String> labels) {
    this.day = day;
    this.labels = labels;
  }

  /**
   * @param labels what the rules ask of a record beyond its class, such as {@code 残疾等级}
   */
  static SupervisedLists inspect(List<Path> pools, LocalDate day, Set<String> labels)
      throws IOException {
    SupervisedLists lists = new SupervisedLists(day, labels);
    for (Path pool : pools) {
      lists.files.add(PersonFile.inspect(pool, PersonColumn.RECORD_ID));
    }
    return lists;
  }

  private static Set<String> names(String commaSeparated) {
    return Set.copyOf(
        List.of(commaSeparated.split(",", -1)).stream().map(ColumnNames::normalize).toList());
  }

  /** Reads every file into the search. */
  void readInto(LeadSearch search) throws IOException {
    for (PersonFile file : files) {
      ListCheck check = new ListCheck();
      Extra extra = new Extra(file);
      file.forEachRow(
          row -> {
            PersonLists.note(check, file, row);
            if (file.text(row, PersonColumn.RECORD_ID) != null) {
              search.add(
                  SupervisedRecord.of(
                      located(PersonLists.record(file, row)), extra.days(row), extra.says(row)));
            }
          });
      checks.put(file, check);
    }
  }

  /** A list without a division column keeps it unknown; a wrong code is no division. */
  private static PoolRecord located(PoolRecord record) {
    return DivisionCode.find(record.division()).isPresent() || record.division() == null
        ? record
        : new PoolRecord(
            record.recordId(),
            record.hardshipClass(),
            record.name(),
            record.citizenId(),
            record.sex(),
            record.birthDate(),
            null,
            record.address(),
            record.phone(),
            record.householdId(),
            record.relation());
  }

  /** Says what is to be said about each file. */
  ExitCode report(Terminal terminal) {
    ExitCode worst = ExitCode.OK;
    for (Map.Entry<PersonFile, ListCheck> check : checks.entrySet()) {
      ExitCode code = ListCheck.report(check.getKey().path(), check.getValue().notes(), terminal);
      worst = code == ExitCode.OK ? worst : code;
    }
    return worst;
  }

  /** The columns of one file that only supervision reads. */
  private final class Extra {
    private final int from;
    private final int to;
    private final int asOf;
    private final Map<String, Integer> said = new HashMap<>();

    Extra(PersonFile file) {
      List<String> header = file.header().names().stream().map(ColumnNames::normalize).toList();
      from = find(header, FROM);
      to = find(header, TO);
      asOf = find(header, AS_OF);
      for (String label : labels) {
        int at = header.indexOf(ColumnNames.normalize(label));
        if (at >= 0) {
          said.put(label, at);
        }
      }
    }

    private static int find(List<String> header, Set<String> wanted) {
      for (int i = 0; i < header.size(); i++) {
        if (wanted.contains(header.get(i))) {
          return i;
        }
      }
      return -1;
    }

    SupervisedRecord.Days days(Row row) {
      @Nullable LocalDate vouched = date(row, asOf);
      return new SupervisedRecord.Days(
          date(row, from), date(row, to), vouched == null ? day : vouched);
    }

    private static @Nullable LocalDate date(Row row, int at) {
      return at < 0 ? null : WrittenDay.find(row.value(at)).orElse(null);
    }

    Map<String, String> says(Row row) {
      Map<String, String> says = new HashMap<>();
      said.forEach(
          (label, at) -> {
            String text = row.value(at);
            if (!text.isEmpty()) {
              says.put(label, text);
            }
          });
      return says;
    }
  }
}
