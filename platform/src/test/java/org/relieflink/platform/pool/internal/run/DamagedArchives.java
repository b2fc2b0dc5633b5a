package org.relieflink.platform.pool.internal.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.relieflink.tabular.Cell;
import org.relieflink.tabular.SheetSetup;
import org.relieflink.tabular.TableWriter;

/** 工作簿和里面的部件。 Workbooks, and their parts put in, changed or taken out. */
final class DamagedArchives {
  static final String SHEET = "xl/worksheets/sheet1.xml";

  private DamagedArchives() {}

  /** A sound workbook; a title is merged over the columns when it is not empty. */
  static byte[] workbook(String title, List<List<String>> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.xlsx(out)) {
      writer.startSheet("名册");
      if (!title.isEmpty()) {
        writer.writeTitle(title, DamagedRows.HEADER.size());
      }
      for (List<String> line : lines) {
        writer.writeTexts(line);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  /** A workbook with the right list on one sheet, and other sheets beside it. */
  static byte[] sheets(int more, boolean mainHidden, boolean moreHidden) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.xlsx(out)) {
      writer.startSheet(new SheetSetup("名册", mainHidden, List.of(), 0));
      for (List<String> line : DamagedRows.list(List.of())) {
        writer.writeTexts(line);
      }
      for (int i = 0; i < more; i++) {
        writer.startSheet(new SheetSetup("空" + i, moreHidden, List.of(), 0));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  /** The seventh row with its citizen number, or its birthday, as a number cell. */
  static byte[] numberCell(int column, String number) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.xlsx(out)) {
      for (List<String> line : DamagedRows.list(List.of())) {
        writer.writeTexts(line);
      }
      List<Cell> cells =
          new java.util.ArrayList<>(DamagedRows.right(7).stream().map(Cell::text).toList());
      cells.set(column, Cell.number(number));
      writer.write(cells);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> parts(byte[] workbook) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  /** The sound workbook with one more, or another, part. */
  static byte[] with(String part, byte[] content) {
    Map<String, byte[]> parts = parts(workbook("", DamagedRows.list(List.of())));
    parts.put(part, content);
    return zip(parts);
  }

  /** The sound workbook with a text of one part replaced. */
  static byte[] edited(String part, String from, String to) {
    Map<String, byte[]> parts = parts(workbook("", DamagedRows.list(List.of())));
    String before = new String(parts.get(part), StandardCharsets.UTF_8);
    String after = before.replaceFirst(java.util.regex.Pattern.quote(from), to);
    if (after.equals(before)) {
      throw new IllegalStateException(part + " holds no " + from);
    }
    parts.put(part, after.getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }
}
