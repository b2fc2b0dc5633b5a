package org.relieflink.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 测试用的坏文件和怪文件，全部当场制作。 Bad and odd files, all made on the spot. */
final class Corpus {
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String NS = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private Corpus() {}

  /** The parts of a small sound workbook whose one sheet holds the given rows. */
  static Map<String, byte[]> workbook(String rowsXml) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    parts.put("[Content_Types].xml", bytes("<Types/>"));
    parts.put(
        "_rels/.rels",
        bytes(
            "<Relationships><Relationship Id=\"r1\" Type=\""
                + relations
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
    parts.put(
        "xl/workbook.xml",
        bytes(
            "<workbook"
                + NS
                + " xmlns:r=\""
                + relations
                + "\"><sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        bytes(
            "<Relationships><Relationship Id=\"r1\" Type=\""
                + relations
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\""
                + relations
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\""
                + relations
                + "/styles\" Target=\"styles.xml\"/></Relationships>"));
    parts.put(
        SHEET, bytes("<worksheet" + NS + "><sheetData>" + rowsXml + "</sheetData></worksheet>"));
    return parts;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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

  /** A workbook one part of which is a pattern repeated many times, written without holding it. */
  static Path bomb(Path file, String part, String start, String pattern, int times)
      throws IOException {
    Map<String, byte[]> parts = workbook("");
    parts.remove(part);
    byte[] block = bytes(pattern.repeat(1000));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> sound : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(sound.getKey()));
        zip.write(sound.getValue());
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write(bytes(start));
      for (int i = 0; i < times; i += 1000) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    return file;
  }

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Path xlsx(Path folder, Map<String, byte[]> parts) {
    return file(folder, "名册.xlsx", zip(parts));
  }

  /** Text with the last name replaced everywhere: a way to make two parts of the same name. */
  static byte[] replaced(byte[] content, String from, String to) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }

  /** All rows of the first sheet. */
  static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Table table = TableReader.open(file)) {
      table.firstSheet().forEachRow(rows::add);
    }
    return rows;
  }

  /** The refusal met on opening and reading the file; fails when there is none. */
  static TableRefusal refusal(Path file) throws IOException {
    try {
      rows(file);
    } catch (TableRefusedException refused) {
      return refused.refusal();
    }
    throw new AssertionError("not refused: " + file.getFileName());
  }
}
