package org.relieflink.platform.screening.internal.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;
import org.relieflink.tabular.TableRefusedException;

/** 读名单文件。 Reads the first sheet with a known header; refuses what cannot be a case list. */
public final class PartyListReader {
  /** A county has some thousand parties a year; ten years of them. Held in memory while read. */
  static final int LONGEST = 200_000;

  private static final int FEWEST_KNOWN_COLUMNS = 2;

  private final UnaryOperator<String> namer;

  /**
   * @param namer makes the key of a party whose list gives none out of the row's content; keyed, so
   *     that nobody can try contents on it
   */
  public PartyListReader(UnaryOperator<String> namer) {
    this.namer = namer;
  }

  public Outcome<PartyListReading> read(Path file) {
    try (Table table = TableReader.open(file)) {
      for (Sheet sheet : table.sheets()) {
        Optional<Header> header = sheet.findHeader(name -> PartyColumn.named(name).isPresent());
        if (header.filter(PartyListReader::known).isPresent() && !sheet.hidden()) {
          return read(sheet, header.get());
        }
      }
      return Outcome.refused(ScreeningRefusal.COLUMNS_MISSING);
    } catch (TableRefusedException refused) {
      return unreadable(refused.refusal().sentenceZh());
    } catch (IOException failure) {
      return unreadable("文件读到一半出错。请重新上传。");
    }
  }

  private static Outcome<PartyListReading> unreadable(String sentence) {
    return new Outcome.Refused<>(Refusal.of(ScreeningRefusal.LIST_UNREADABLE, sentence));
  }

  private static boolean known(Header header) {
    long columns =
        java.util.Arrays.stream(PartyColumn.values())
            .filter(column -> column.placeIn(header) >= 0)
            .count();
    return columns >= FEWEST_KNOWN_COLUMNS;
  }

  private Outcome<PartyListReading> read(Sheet sheet, Header header) throws IOException {
    if (PartyColumn.NAME.placeIn(header) < 0 && PartyColumn.CITIZEN_ID.placeIn(header) < 0) {
      return Outcome.refused(ScreeningRefusal.COLUMNS_MISSING);
    }
    PartyRows rows = new PartyRows(header, namer);
    sheet.forEachRowAfter(header, rows::add);
    if (rows.numberColumnDamaged()) {
      return Outcome.refused(
          ScreeningRefusal.NUMBER_COLUMN_DAMAGED, rows.nameOf(PartyColumn.CITIZEN_ID));
    }
    if (rows.count() > LONGEST) {
      return Outcome.refused(ScreeningRefusal.LIST_TOO_LONG, LONGEST);
    }
    PartyListReading reading = rows.reading();
    return reading.rowCount() == 0
        ? Outcome.refused(ScreeningRefusal.LIST_EMPTY)
        : Outcome.of(reading);
  }
}
