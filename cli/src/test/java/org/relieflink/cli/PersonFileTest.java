package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.tabular.Row;

@DisplayName("名单文件：表格软件算不出的格子当作空着")
class PersonFileTest {
  @TempDir Path folder;

  @Test
  @DisplayName("错误值不当姓名，没有算过的公式不当号码")
  void errorsAreEmpty() throws IOException {
    PersonFile file = PersonFile.inspect(workbook(), PersonColumn.RECORD_ID);
    List<Row> rows = new ArrayList<>();
    file.forEachRow(rows::add);
    assertThat(rows).hasSize(1);
    assertThat(file.text(rows.get(0), PersonColumn.RECORD_ID)).isEqualTo("R1");
    assertThat(file.text(rows.get(0), PersonColumn.NAME)).isNull();
    assertThat(file.text(rows.get(0), PersonColumn.CITIZEN_ID)).isNull();
  }

  /**
   * A workbook as programs write it: an error for the name, a formula nobody computed as number.
   */
  private Path workbook() throws IOException {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    Map<String, String> parts =
        Map.of(
            "[Content_Types].xml",
            "<Types/>",
            "_rels/.rels",
            "<R><Relationship Id='a' Type='" + office + "/officeDocument' Target='xl/w.xml'/></R>",
            "xl/w.xml",
            "<workbook><sheets><sheet name='a' sheetId='1' id='b'/></sheets></workbook>",
            "xl/_rels/w.xml.rels",
            "<R><Relationship Id='b' Type='" + office + "/worksheet' Target='s.xml'/></R>",
            "xl/s.xml",
            "<worksheet><sheetData><row>"
                + text("record_id", "name", "citizen_id")
                + "</row><row>"
                + text("R1")
                + "<c t='e'><v>#N/A</v></c><c><f>A1</f></c></row></sheetData></worksheet>");
    Path file = folder.resolve("list.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String text(String... cells) {
    return Stream.of(cells)
        .map(cell -> "<c t='inlineStr'><is><t>" + cell + "</t></is></c>")
        .collect(Collectors.joining());
  }
}
