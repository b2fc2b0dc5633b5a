package org.relieflink.platform.pool.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.ColumnMap;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Guess;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.platform.pool.internal.contract.SheetFace;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.relieflink.platform.pool.internal.store.FileFace.Likely;
import org.relieflink.platform.pool.internal.store.FileFace.SheetPlan;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.relieflink.tabular.TextEncoding;
import org.springframework.stereotype.Component;

/** 看文件：过安全门，找表头，猜是哪份名单。 Looks at a file: gate, sheets, headers, guesses. */
@Component
class InspectFile {
  private static final int MOST_GUESSES = 5;

  private final ContractBook book;

  InspectFile(ContractBook book) {
    this.book = book;
  }

  /** What the file looks like; the columns are those of the best guess. */
  FileFace inspect(Path path, String fileName) throws IOException {
    Recogniser recogniser = new Recogniser(book.all());
    try (Table table = TableReader.open(path)) {
      List<SheetPlan> plans = new ArrayList<>();
      List<String> skipped = new ArrayList<>();
      for (int index = 0; index < table.sheets().size(); index++) {
        Sheet sheet = table.sheets().get(index);
        Optional<SheetPlan> plan =
            sheet.hidden() ? Optional.empty() : plan(recogniser, index, sheet);
        plan.ifPresentOrElse(plans::add, () -> skipped.add(sheet.name()));
      }
      if (plans.isEmpty()) {
        throw Refusal.of(PoolRefusal.HEADER_MISSING, fileName).asException();
      }
      String encoding = table.encoding().map(TextEncoding::name).orElse("");
      FileFace face = new FileFace(table.kind().name(), encoding, plans, skipped, List.of());
      return guessed(face, fileName);
    }
  }

  /** The same file read under one contract; sheets that do not fit it are left out. */
  static FileFace under(FileFace face, Contract contract) {
    List<SheetPlan> fitting = new ArrayList<>();
    List<String> skipped = new ArrayList<>(face.skipped());
    for (SheetPlan plan : face.sheets()) {
      ColumnMap columns = Recogniser.columns(contract, plan.headers());
      if (columns.missing(contract).isEmpty()) {
        fitting.add(plan.with(columns));
      } else {
        skipped.add(plan.name());
      }
    }
    return fitting.isEmpty() ? firstOnly(face, contract) : face.withSheets(fitting, skipped);
  }

  /** Sure guesses first; a person decides about the rest. */
  List<Guess> guesses(FileFace face, String fileName) {
    SheetPlan first = face.sheets().get(0);
    return new Recogniser(book.all())
        .guesses(new SheetFace(fileName, sheetName(face, first), first.titles(), first.headers()));
  }

  private FileFace guessed(FileFace face, String fileName) {
    List<Guess> guesses = guesses(face, fileName);
    List<Likely> likely =
        guesses.stream()
            .limit(MOST_GUESSES)
            .map(guess -> new Likely(guess.contract().id(), guess.confidence()))
            .toList();
    FileFace named =
        new FileFace(face.kind(), face.encoding(), face.sheets(), face.skipped(), likely);
    return under(named, guesses.get(0).contract());
  }

  private static FileFace firstOnly(FileFace face, Contract contract) {
    SheetPlan first = face.sheets().get(0);
    SheetPlan read = first.with(Recogniser.columns(contract, first.headers()));
    return face.withSheets(List.of(read), face.skipped());
  }

  private static Optional<SheetPlan> plan(Recogniser recogniser, int index, Sheet sheet)
      throws IOException {
    Optional<Header> header = sheet.findHeader(recogniser::knowsColumn);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = header.get().names();
    boolean familiar =
        recogniser.guesses(new SheetFace("", "", List.of(), names)).stream()
            .anyMatch(guess -> guess.columns().fields().size() > 1);
    if (!familiar) {
      return Optional.empty();
    }
    List<String> titles = titles(sheet, header.get().rowNumber());
    return Optional.of(
        new SheetPlan(
            index, sheet.name(), header.get().rowNumber(), titles, names, java.util.Map.of()));
  }

  private static List<String> titles(Sheet sheet, long headerRow) throws IOException {
    List<String> titles = new ArrayList<>();
    try {
      sheet.forEachRow(
          row -> {
            if (row.number() >= headerRow) {
              throw new EnoughRows();
            }
            titles.addAll(texts(row));
          });
    } catch (EnoughRows enough) {
      return titles;
    }
    return titles;
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
  }

  /** The name of a CSV's only sheet is that of the file. */
  private static String sheetName(FileFace face, SheetPlan plan) {
    return face.kind().equals("CSV") ? "" : plan.name();
  }

  /** Leaves a streaming read early. */
  private static final class EnoughRows extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EnoughRows() {
      super("enough", null, false, false);
    }
  }
}
