package org.relieflink.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.CitizenIdReading;
import org.relieflink.kernel.CitizenIdReading.Form;
import org.relieflink.synthetic.DocumentedList.DocumentedColumn;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;

/**
 * Reads a department file with nothing but its description; keeps good rows and lists the errors.
 */
final class ReadBack {
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/年]?(\\d{1,2}?)[-/月]?(\\d{1,2})日?");
  private static final Map<String, Set<String>> LEGAL = DocumentedList.legalValues();
  private static final Map<String, String> RELATIONS = DocumentedList.relationCodes();

  private final DocumentedList list;
  private final Map<String, String> records = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  ReadBack(DocumentedList list) {
    this.list = list;
  }

  /** record_id to "name|citizen_id|sex|birth_date|address|phone|household_id|relation". */
  Map<String, String> records() {
    return records;
  }

  /** "file,sheet,row,column,reason" as in planted_errors.csv. */
  List<String> errors() {
    return errors;
  }

  ReadBack read(Path departments) throws IOException {
    try (Table table = TableReader.open(departments.resolve(list.file()))) {
      for (Sheet sheet : table.sheets()) {
        Header header = sheet.header();
        List<String> names = list.columns().stream().map(DocumentedColumn::header).toList();
        if (!header.names().equals(names) || header.rowNumber() != list.titles() + 1) {
          throw new IllegalStateException(list.file() + ": " + header);
        }
        String name = list.sheets().get(0).isEmpty() ? "" : sheet.name();
        sheet.forEachRowAfter(header, row -> row(name, row));
      }
    }
    return this;
  }

  private void row(String sheet, Row row) {
    long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
    if (filled < 2) {
      return;
    }
    String wrong = wrong(row);
    if (wrong.isEmpty()) {
      records.put(recordId(row), canonical(row));
    } else {
      errors.add(list.file() + "," + sheet + "," + row.number() + "," + wrong);
    }
  }

  private String wrong(Row row) {
    for (int i = 0; i < list.columns().size(); i++) {
      DocumentedColumn column = list.columns().get(i);
      String reason = reason(column, row, i);
      if (!reason.isEmpty()) {
        return column.header() + "," + reason;
      }
    }
    if (keys.add(recordId(row))) {
      return "";
    }
    return list.columns().stream()
            .filter(DocumentedColumn::isKey)
            .findFirst()
            .orElseThrow()
            .header()
        + ",DUPLICATE_ROW";
  }

  private String reason(DocumentedColumn column, Row row, int index) {
    String text = row.text(index);
    String meaning = column.meaning();
    if (meaning.startsWith("name")) {
      return text.isEmpty() ? "NAME_EMPTY" : "";
    }
    if (meaning.startsWith("citizen_id")) {
      return numberReason(text, meaning.contains("card"));
    }
    if (meaning.contains("month") || meaning.startsWith("date") || meaning.equals("birth_date")) {
      return text.isEmpty() || day(text) != null ? "" : "DATE_INVALID";
    }
    if (meaning.startsWith("number")) {
      return text.isEmpty() || text.matches("\\d+(\\.\\d+)?") ? "" : "NUMBER_INVALID";
    }
    return isLegal(column, text) ? "" : "CODE_UNKNOWN";
  }

  private static boolean isLegal(DocumentedColumn column, String text) {
    if (text.isEmpty()) {
      return true;
    }
    if (column.meaning().equals("relation")) {
      return text.matches("\\d\\d") || RELATIONS.containsKey(text);
    }
    if (column.meaning().equals("codes joined by ;")) {
      return text.matches("1[1-5](;1[1-5])*");
    }
    boolean coded = column.meaning().startsWith("code") || column.meaning().equals("sex");
    return !coded || LEGAL.get(column.header()).contains(text);
  }

  private static String numberReason(String text, boolean mustBeCard) {
    CitizenIdReading reading = CitizenId.read(text);
    if (reading.form() == Form.EMPTY) {
      return "";
    }
    if (reading.problems().contains(CitizenIdReading.Problem.SCIENTIFIC_NOTATION)) {
      return "ID_SCIENTIFIC";
    }
    if (reading.problems().contains(CitizenIdReading.Problem.LENGTH)) {
      return "ID_LENGTH";
    }
    if (!reading.valid()) {
      return "ID_CHECK_DIGIT";
    }
    return mustBeCard && reading.card() == null ? "CARD_INVALID" : "";
  }

  private String recordId(Row row) {
    return list.prefix() + "-" + joined(row, DocumentedColumn::isKey, "-");
  }

  private String canonical(Row row) {
    String household = joined(row, column -> column.meaning().contains("household"), "");
    return String.join(
        "|",
        joined(row, column -> column.meaning().equals("name"), ""),
        joined(row, column -> column.meaning().startsWith("citizen_id"), ""),
        sex(joined(row, column -> column.meaning().equals("sex"), "")),
        birth(joined(row, column -> column.meaning().equals("birth_date"), "")),
        joined(row, column -> column.meaning().startsWith("address"), ""),
        joined(row, column -> column.meaning().equals("phone"), ""),
        household.isEmpty() ? "" : list.prefix() + "-" + household,
        relation(joined(row, column -> column.meaning().equals("relation"), "")));
  }

  private String joined(
      Row row, java.util.function.Predicate<DocumentedColumn> wanted, String separator) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < list.columns().size(); i++) {
      if (wanted.test(list.columns().get(i))) {
        values.add(row.text(i));
      }
    }
    return values.stream().collect(Collectors.joining(separator));
  }

  private static String sex(String text) {
    return switch (text) {
      case "1", "男性" -> "男";
      case "2", "女性" -> "女";
      default -> text;
    };
  }

  private static String birth(String text) {
    return text.isEmpty() ? "" : String.valueOf(day(text));
  }

  private static String relation(String text) {
    return RELATIONS.getOrDefault(text, text);
  }

  /** A day, a month or a serial number; null where it is none. */
  private static Object day(String text) {
    try {
      if (text.matches("\\d{5}")) {
        return LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text));
      }
      if (text.matches("\\d{6}")) {
        return YearMonth.of(
            Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4)));
      }
      Matcher parts = text.matches("\\d{8}") ? compact(text) : DAY.matcher(text);
      return parts.matches()
          ? LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Matcher compact(String text) {
    return Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)").matcher(text);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
