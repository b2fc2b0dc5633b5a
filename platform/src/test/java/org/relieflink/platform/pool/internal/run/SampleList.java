package org.relieflink.platform.pool.internal.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.pool.internal.check.Reason;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.FieldType;
import org.relieflink.tabular.TableWriter;
import org.relieflink.tabular.TextEncoding;

/**
 * 照合同做一份样例名单，干净的或埋了错的。 A sample list of a contract, clean or with planted faults; all persons
 * invented.
 */
final class SampleList {
  private static final int CLEAN_ROWS = 6;
  private static final int HEADER_ROW = 2;
  private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王");

  private final Contract contract;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Planted> planted = new ArrayList<>();

  private SampleList(Contract contract) {
    this.contract = contract;
    for (int i = 0; i < CLEAN_ROWS; i++) {
      rows.add(row(i));
    }
  }

  /** A fault that the check has to find. */
  record Planted(long row, String header, Reason reason) {}

  static SampleList clean(Contract contract) {
    return new SampleList(contract);
  }

  static SampleList withFaults(Contract contract) {
    SampleList list = new SampleList(contract);
    list.plant(
        field -> field.name().equals("citizen_id"), wrongCheck(id(6)), Reason.ID_CHECK_DIGIT);
    list.plant(
        field -> field.name().equals("citizen_id"), id(7).substring(0, 17), Reason.ID_LENGTH);
    list.plant(field -> field.name().equals("citizen_id"), "9.90123E+17", Reason.ID_SCIENTIFIC);
    list.plant(field -> field.type() == FieldType.NAME, "", Reason.NAME_EMPTY);
    list.plant(field -> field.type() == FieldType.DATE, "2026-02-30", Reason.DATE_INVALID);
    list.plant(SampleList::isClosed, "写错的类别", Reason.CODE_UNKNOWN);
    list.plant(SampleList::isFigure, "约五百", Reason.NUMBER_INVALID);
    list.plant(field -> field.name().equals(list.lastKey()), "", Reason.KEY_EMPTY);
    list.repeatFirst();
    return list;
  }

  List<Planted> planted() {
    return planted;
  }

  /** CSV, UTF-8 with a mark, as spreadsheets write it. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.csv(out, TextEncoding.UTF_8_BOM)) {
      writer.startSheet("");
      writer.writeTitle("云溪县" + contract.title() + "（样例，人都是虚构的）", headers().size());
      writer.writeHeader(headers());
      for (List<String> row : rows) {
        writer.writeTexts(row);
      }
    }
    return out.toByteArray();
  }

  private List<String> headers() {
    return contract.fields().stream().map(Field::label).toList();
  }

  private String lastKey() {
    return contract.key().get(contract.key().size() - 1);
  }

  private void plant(Predicate<Field> where, String wrong, Reason reason) {
    Optional<Field> field = contract.fields().stream().filter(where).findFirst();
    if (field.isPresent()) {
      int column = contract.fields().indexOf(field.get());
      List<String> row = row(rows.size());
      row.set(column, wrong);
      add(row, field.get().label(), reason);
    }
  }

  private void repeatFirst() {
    Field key = contract.find(contract.key().get(0)).orElseThrow();
    add(row(0), key.label(), Reason.DUPLICATE_ROW);
  }

  private void add(List<String> row, String header, Reason reason) {
    rows.add(row);
    planted.add(new Planted(HEADER_ROW + rows.size(), header, reason));
  }

  private List<String> row(int number) {
    Map<FieldType, Integer> seen = new HashMap<>();
    List<String> cells = new ArrayList<>();
    for (Field field : contract.fields()) {
      cells.add(value(field, number, seen.merge(field.type(), 1, Integer::sum)));
    }
    return cells;
  }

  private String value(Field field, int number, int nth) {
    return switch (field.type()) {
      case CITIZEN_NUMBER -> id(number);
      case DISABILITY_CARD -> id(number) + "43";
      case NAME -> SURNAMES.get(number % SURNAMES.size()) + "样例";
      case DATE ->
          field.name().equals("birth_date")
              ? id(number).replaceAll(".{6}(.{4})(..)(..).*", "$1-$2-$3")
              : "20%02d-%02d-%02d".formatted(20 + nth % 6, number % 12 + 1, number + 1);
      case MONTH -> "2025-%02d".formatted(number % 12 + 1);
      case CODE, CODES -> label(field, number);
      case MONEY -> (500 + 10 * number) + ".50";
      case NUMBER -> Integer.toString(1 + number % 5);
      case BANK_CARD -> "62170000000%05d".formatted(number);
      case PHONE -> "139000000%02d".formatted(number);
      case TEXT -> text(field, number);
    };
  }

  private String text(Field field, int number) {
    if (field.name().contains("citizen_id")) {
      return id(number - number % 2);
    }
    if (field.name().equals("division")) {
      return "990123";
    }
    if (field.name().equals(lastKey())) {
      return contract.prefix() + "2026%04d".formatted(number + 1);
    }
    if (contract.key().contains(field.name()) || field.name().equals("household_key")) {
      return "990123%06d".formatted(1 + number / 2);
    }
    return "样例" + (number + 1);
  }

  private static String label(Field field, int number) {
    List<String> labels =
        Optional.ofNullable(field.codes()).map(codes -> codes.labels()).orElse(List.of("样例"));
    return switch (field.name()) {
      case "sex" -> number % 2 == 0 ? "男" : "女";
      case "relation" -> number % 2 == 0 ? "户主" : "配偶";
      default -> labels.get(number % labels.size());
    };
  }

  private static boolean isClosed(Field field) {
    return field.codes() != null && !field.codes().open();
  }

  private static boolean isFigure(Field field) {
    return field.type() == FieldType.MONEY || field.type() == FieldType.NUMBER;
  }

  private static String id(int number) {
    String first17 =
        "990123%d%02d%02d%03d".formatted(1960 + number, 1 + number % 12, 10, 101 + number);
    return first17 + CitizenId.checkDigit(first17);
  }

  private static String wrongCheck(String id) {
    return id.substring(0, 17) + (id.endsWith("5") ? '6' : '5');
  }
}
