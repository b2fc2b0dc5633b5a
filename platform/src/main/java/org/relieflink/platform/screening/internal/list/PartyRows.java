package org.relieflink.platform.screening.internal.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.CitizenIdReading;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.WrittenDate;
import org.relieflink.platform.screening.internal.list.RowProblem.Code;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;

/** 逐行收：好的一边，有问题的另一边。 Takes rows one by one and sorts them. */
final class PartyRows {
  private static final int FEWEST_FOR_A_COLUMN = 3; // one or two damaged cells are row errors
  private static final int MASK_HEAD = 4;
  private static final int OLD_LENGTH = 15; // as many digits a number cell keeps

  /** The columns that say who a party is: without them the row is somebody else's. */
  private static final List<PartyColumn> TELLING =
      List.of(
          PartyColumn.PARTY_ID,
          PartyColumn.CASE_NO,
          PartyColumn.NAME,
          PartyColumn.CITIZEN_ID,
          PartyColumn.BIRTH_DATE);

  private final Header header;
  private final Map<PartyColumn, Integer> places = new EnumMap<>(PartyColumn.class);
  private final Set<String> seen = new HashSet<>();
  private final List<PartyRow> parties = new ArrayList<>();
  private final List<BadRow> bad = new ArrayList<>();
  private final UnaryOperator<String> namer;
  private int numbers;
  private int damagedNumbers;
  private int count;

  /**
   * @param namer makes a short name of a content
   */
  PartyRows(Header header, UnaryOperator<String> namer) {
    this.namer = namer;
    this.header = header;
    for (PartyColumn column : PartyColumn.values()) {
      places.put(column, column.placeIn(header));
    }
  }

  void add(Row row) {
    if (isNote(row) || ++count > PartyListReader.LONGEST) {
      return;
    }
    List<RowProblem> problems = problems(row);
    if (problems.isEmpty()) {
      parties.add(party(row));
    } else {
      bad.add(new BadRow(row.number(), row.cells(), problems));
    }
  }

  /** Below the table stand remarks and sums: one cell of text, no key, no number. */
  private boolean isNote(Row row) {
    long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
    return filled <= 2
        && text(row, PartyColumn.CITIZEN_ID).isEmpty()
        && (has(PartyColumn.PARTY_ID)
            ? !text(row, PartyColumn.PARTY_ID).matches(".*\\d.*")
            : filled == 1)
        && row.cells().stream().anyMatch(PartyRows::remark);
  }

  private static boolean remark(String cell) {
    return cell.strip().matches("(?s)(注|备注|说明|合计|总计|制表|填表|审核|单位)[：:人]?.*");
  }

  private List<RowProblem> problems(Row row) {
    List<RowProblem> problems = errors(row);
    boolean known = problems.isEmpty();
    checkKey(row, problems);
    checkNumber(row, problems);
    if (known
        && text(row, PartyColumn.NAME).isEmpty()
        && text(row, PartyColumn.CITIZEN_ID).isEmpty()) {
      problems.add(new RowProblem("", Code.NOBODY, ""));
    }
    String born = text(row, PartyColumn.BIRTH_DATE);
    if (!born.isEmpty() && WrittenDate.find(born).isEmpty()) {
      problems.add(new RowProblem(nameOf(PartyColumn.BIRTH_DATE), Code.DATE_UNREADABLE, born));
    }
    return problems;
  }

  /** Cells that say who it is and that the spreadsheet could not compute. */
  private List<RowProblem> errors(Row row) {
    List<RowProblem> problems = new ArrayList<>();
    for (PartyColumn column : TELLING) {
      if (isError(row, column)) {
        problems.add(new RowProblem(nameOf(column), Code.CELL_ERROR, ""));
      }
    }
    return problems;
  }

  private boolean isError(Row row, PartyColumn column) {
    return row.kind(place(column)) == CellKind.ERROR;
  }

  private void checkKey(Row row, List<RowProblem> problems) {
    if (!has(PartyColumn.PARTY_ID) || isError(row, PartyColumn.PARTY_ID)) {
      return;
    }
    String key = text(row, PartyColumn.PARTY_ID);
    if (key.isEmpty()) {
      problems.add(new RowProblem(nameOf(PartyColumn.PARTY_ID), Code.PARTY_ID_EMPTY, ""));
    } else if (!seen.add(key)) {
      problems.add(new RowProblem(nameOf(PartyColumn.PARTY_ID), Code.PARTY_ID_TWICE, key));
    }
  }

  private void checkNumber(Row row, List<RowProblem> problems) {
    String number = text(row, PartyColumn.CITIZEN_ID);
    if (number.isEmpty()) {
      return;
    }
    numbers++;
    boolean rounded = row.isNumeric(place(PartyColumn.CITIZEN_ID)) && number.length() > OLD_LENGTH;
    if (rounded || damaged(number)) {
      damagedNumbers++;
      problems.add(
          new RowProblem(nameOf(PartyColumn.CITIZEN_ID), Code.NUMBER_DAMAGED, masked(number)));
    }
  }

  private static boolean damaged(String number) {
    return CitizenId.read(number).problems().contains(CitizenIdReading.Problem.SCIENTIFIC_NOTATION);
  }

  private static String masked(String text) {
    int shown = Math.min(MASK_HEAD, text.length() / 2);
    return text.substring(0, shown) + "*".repeat(text.length() - shown);
  }

  private PartyRow party(Row row) {
    Face face =
        new Face(
            orNull(row, PartyColumn.NAME),
            orNull(row, PartyColumn.CITIZEN_ID),
            orNull(row, PartyColumn.SEX),
            orNull(row, PartyColumn.BIRTH_DATE),
            orNull(row, PartyColumn.DIVISION),
            orNull(row, PartyColumn.ADDRESS),
            orNull(row, PartyColumn.PHONE));
    String key = text(row, PartyColumn.PARTY_ID);
    return new PartyRow(
        row.number(),
        key.isEmpty() ? madeKey(row) : key,
        text(row, PartyColumn.CASE_NO),
        text(row, PartyColumn.CAUSE),
        text(row, PartyColumn.ROLE),
        face);
  }

  /** Without a key column the same person of the same case gets the same key from any list. */
  private String madeKey(Row row) {
    String content =
        Stream.of(
                PartyColumn.CASE_NO,
                PartyColumn.NAME,
                PartyColumn.CITIZEN_ID,
                PartyColumn.BIRTH_DATE,
                PartyColumn.PHONE)
            .map(column -> text(row, column))
            .collect(Collectors.joining("\u001f"));
    String key = "L-" + namer.apply(content);
    return seen.add(key) ? key : key + "-" + row.number();
  }

  private @Nullable String orNull(Row row, PartyColumn column) {
    String text = text(row, column);
    return text.isEmpty() ? null : text;
  }

  private String text(Row row, PartyColumn column) {
    return row.value(place(column));
  }

  private int place(PartyColumn column) {
    return places.getOrDefault(column, -1);
  }

  private boolean has(PartyColumn column) {
    return place(column) >= 0;
  }

  String nameOf(PartyColumn column) {
    return has(column) ? header.names().get(place(column)) : "";
  }

  boolean numberColumnDamaged() {
    return damagedNumbers >= FEWEST_FOR_A_COLUMN && damagedNumbers == numbers;
  }

  int count() {
    return count;
  }

  PartyListReading reading() {
    return new PartyListReading(header.names(), parties, bad);
  }
}
