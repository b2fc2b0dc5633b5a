package org.relieflink.platform.pool.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.platform.pool.internal.run.ColumnLetter;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.FileFace.Likely;
import org.relieflink.platform.pool.internal.store.FileFace.SheetPlan;

/**
 * 认列页要显示的。 What the page that asks for the list and its columns shows.
 *
 * @param contract the list looked at
 * @param missing labels of needed columns the file does not have
 */
public record ChooseView(
    ImportBatch batch,
    Contract contract,
    List<Option> lists,
    List<Column> columns,
    List<Field> fields,
    List<String> missing,
    long headerRow,
    List<String> skipped) {

  /** A list to choose, with how alike the file is. */
  public record Option(String id, String label, int percent, boolean chosen) {}

  /** A column of the file; {@code field} is empty when it is not used. */
  public record Column(int index, String letter, String header, String field) {}

  static ChooseView of(
      ImportBatch batch, FileFace face, List<Contract> allowed, @Nullable String chosen) {
    Contract contract = contract(face, allowed, chosen);
    SheetPlan sheet = face.sheets().get(0);
    ColumnMap map = Recogniser.columns(contract, sheet.headers());
    return new ChooseView(
        batch,
        contract,
        options(face, allowed, contract),
        columns(sheet, map),
        contract.fields(),
        map.missing(contract).stream().map(Field::label).toList(),
        sheet.headerRow(),
        face.skipped());
  }

  private static Contract contract(FileFace face, List<Contract> allowed, @Nullable String chosen) {
    String best =
        face.guesses().stream()
            .map(Likely::contractId)
            .filter(id -> allowed.stream().anyMatch(contract -> contract.id().equals(id)))
            .findFirst()
            .orElse(allowed.get(0).id());
    String wanted = chosen == null ? best : chosen;
    return allowed.stream()
        .filter(contract -> contract.id().equals(wanted))
        .findFirst()
        .orElse(allowed.get(0));
  }

  private static List<Option> options(FileFace face, List<Contract> allowed, Contract chosen) {
    Map<String, Double> alike =
        face.guesses().stream()
            .collect(Collectors.toMap(Likely::contractId, Likely::confidence, Math::max));
    return allowed.stream()
        .map(
            contract ->
                new Option(
                    contract.id(),
                    contract.department().name() + "·" + contract.title(),
                    (int) Math.round(alike.getOrDefault(contract.id(), 0.0) * 100),
                    contract.id().equals(chosen.id())))
        .sorted(Comparator.comparingInt(Option::percent).reversed())
        .toList();
  }

  private static List<Column> columns(SheetPlan sheet, ColumnMap map) {
    List<Column> columns = new ArrayList<>();
    for (int index = 0; index < sheet.headers().size(); index++) {
      String header = sheet.headers().get(index);
      if (!header.isBlank()) {
        columns.add(new Column(index, ColumnLetter.of(index), header, field(map, index)));
      }
    }
    return columns;
  }

  private static String field(ColumnMap map, int column) {
    return map.columnByField().entrySet().stream()
        .filter(entry -> entry.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
