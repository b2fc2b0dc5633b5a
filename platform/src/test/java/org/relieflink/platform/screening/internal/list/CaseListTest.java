package org.relieflink.platform.screening.internal.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.tabular.Cell;
import org.relieflink.tabular.CellKind;
import org.relieflink.tabular.ColumnNames;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.TableWriter;

@DisplayName("案件名单：认得出列，一次说出所有有问题的行")
class CaseListTest {
  @TempDir Path folder;

  private Outcome<PartyListReading> read(String text) throws IOException {
    return new PartyListReader(content -> Integer.toHexString(content.hashCode()))
        .read(Files.writeString(folder.resolve("list.csv"), text));
  }

  private static Object refusal(Outcome<?> outcome) {
    return ((Outcome.Refused<?>) outcome).refusal().code();
  }

  @Test
  @DisplayName("列的次序和叫法不限，标题行和空行不碍事，表下的备注不算人")
  void anyOrderAndNames() throws IOException {
    var reading =
        read("""
                云溪县案件当事人清单,,,
                ,,,
                联系电话,被害人姓名,身份证号码,案件编号
                13800005678,刘小凤,99012319740312402X,云1
                ,丁大海,,云2
                注：以上数据截至十一月,,,
                """)
            .orThrow();
    assertThat(reading.badRows()).isEmpty();
    assertThat(reading.parties()).hasSize(2);
    assertThat(reading.parties().get(0).caseNo()).isEqualTo("云1");
    assertThat(reading.parties().get(0).face().phone()).isEqualTo("13800005678");
  }

  @Test
  @DisplayName("网上信访信息系统导出的名单照原样读，信访人就是要查的人")
  void petitionExport() throws IOException {
    var reading =
        read("信访编号,信访人姓名,信访人证件号码,信访日期,信访类别\nXF1,甲某,99012319740312402X,2026-01-05,刑事申诉\n").orThrow();
    assertThat(reading.badRows()).isEmpty();
    assertThat(reading.parties().get(0).caseNo()).isEqualTo("XF1");
    assertThat(reading.parties().get(0).cause()).isEqualTo("刑事申诉");
  }

  @Test
  @DisplayName("信访名单合同认得的编号、姓名、证件列名，当事人名单也认得")
  void petitionNames() throws IOException {
    String contract;
    try (InputStream in =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/contracts/procuratorate/petitions.yaml"))) {
      contract = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, PartyColumn> fields =
        Map.of(
            "name: petition_no,", PartyColumn.CASE_NO,
            "use: name,", PartyColumn.NAME,
            "use: citizen_id,", PartyColumn.CITIZEN_ID);
    for (var field : fields.entrySet()) {
      String line =
          contract.lines().filter(each -> each.contains(field.getKey())).findFirst().orElseThrow();
      String label = line.replaceFirst(".*label: ([^,]+),.*", "$1");
      String also = line.replaceFirst(".*also: \\[([^\\]]+)].*", "$1");
      for (String name : (label + ", " + also).split(", ", -1)) {
        assertThat(PartyColumn.named(ColumnNames.normalize(name)))
            .as(name)
            .contains(field.getValue());
      }
    }
  }

  @Test
  @DisplayName("算不出的格子不是名字也不是号码：说清是哪一格；电话算不出就当没有")
  void errorsAreNobody() {
    PartyRows rows =
        new PartyRows(
            new Header(1, List.of("姓名", "证件号码", "联系电话")),
            text -> Integer.toHexString(text.length()));
    CellKind error = CellKind.ERROR;
    rows.add(new Row(2, List.of("#公式未计算", "", "1"), List.of(error, CellKind.BLANK, CellKind.TEXT)));
    rows.add(new Row(3, List.of("甲某", "#N/A", "1"), List.of(CellKind.TEXT, error, CellKind.TEXT)));
    rows.add(new Row(4, List.of("乙某", "", "#N/A"), List.of(CellKind.TEXT, CellKind.BLANK, error)));
    assertThat(rows.reading().badRows())
        .extracting(BadRow::number, row -> row.problems().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "[CELL_ERROR@姓名]"),
            org.assertj.core.groups.Tuple.tuple(3L, "[CELL_ERROR@证件号码]"));
    assertThat(rows.reading().parties()).hasSize(1);
    assertThat(rows.reading().parties().get(0).face().phone()).isNull();
  }

  @Test
  @DisplayName("没有编号列时，同一个人在两份名单里得到同一个编号")
  void madeNumbersAreStable() throws IOException {
    var one = read("姓名,案号,生日\n甲某,A1,1990-01-01\n乙某,A1,1991-01-01\n").orThrow();
    var two = read("生日,姓名,案号\n1991-01-01,乙某,A1\n").orThrow();
    assertThat(two.parties().get(0).partyNo()).isEqualTo(one.parties().get(1).partyNo());
  }

  @Test
  @DisplayName("五种错一次全报，行号和表格里看到的一样，其余照收")
  void allErrorsAtOnce() throws IOException {
    var reading =
        read("""
                当事人编号,姓名,证件号码,出生日期
                P1,甲某,,1990-01-01
                P1,乙某,,1990-01-01
                ,丙某,,1990-01-01
                P4,,,
                P5,丁某,9.90123E+17,1990-13-41
                P6,戊某,990123199001010010,19900101
                """)
            .orThrow();
    assertThat(reading.parties()).extracting(PartyRow::partyNo).containsExactly("P1", "P6");
    assertThat(reading.badRows())
        .extracting(BadRow::number, row -> row.problems().stream().map(RowProblem::code).toList())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, List.of(RowProblem.Code.PARTY_ID_TWICE)),
            org.assertj.core.groups.Tuple.tuple(4L, List.of(RowProblem.Code.PARTY_ID_EMPTY)),
            org.assertj.core.groups.Tuple.tuple(5L, List.of(RowProblem.Code.NOBODY)),
            org.assertj.core.groups.Tuple.tuple(
                6L, List.of(RowProblem.Code.NUMBER_DAMAGED, RowProblem.Code.DATE_UNREADABLE)));
  }

  @Test
  @DisplayName("校验位不对的证号照收：案件系统常有录入错，比对时会处理")
  void aWrongCheckDigitIsTaken() throws IOException {
    var reading = read("姓名,证件号码\n甲某,990123197403124021\n").orThrow();
    assertThat(reading.parties()).hasSize(1);
  }

  @Test
  @DisplayName("整列证号被表格软件改成数字：整份拒收，说清怎样导出")
  void aDamagedColumnRefusesTheFile() throws IOException {
    Path file = folder.resolve("damaged.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter writer = TableWriter.xlsx(out)) {
      writer.writeHeader(List.of("姓名", "证件号码"));
      for (int i = 0; i < 4; i++) {
        writer.write(List.of(Cell.text("甲某" + i), Cell.number("990123197403124000")));
      }
    }
    assertThat(
            refusal(
                new PartyListReader(content -> Integer.toHexString(content.hashCode())).read(file)))
        .isEqualTo(ScreeningRefusal.NUMBER_COLUMN_DAMAGED);
  }

  @Test
  @DisplayName("空名单、缺列、网页冒充表格：各有各的话")
  void everyRefusalHasItsSentence() throws IOException {
    assertThat(refusal(read("当事人编号,姓名,证件号码\n"))).isEqualTo(ScreeningRefusal.LIST_EMPTY);
    assertThat(refusal(read("案号,案由\n1,盗窃\n"))).isEqualTo(ScreeningRefusal.COLUMNS_MISSING);
    Path page = Files.writeString(folder.resolve("x.xls"), "<html><table><tr><td>姓名</td></tr>");
    assertThat(
            refusal(
                new PartyListReader(content -> Integer.toHexString(content.hashCode())).read(page)))
        .isEqualTo(ScreeningRefusal.LIST_UNREADABLE);
  }

  @Test
  @DisplayName("GB18030 编码的名单照样读")
  void otherEncodings() throws IOException {
    Path file =
        Files.writeString(folder.resolve("gb.csv"), "姓名,证件号码\n龚䶮,\n", Charset.forName("GB18030"));
    assertThat(
            new PartyListReader(content -> Integer.toHexString(content.hashCode()))
                .read(file)
                .orThrow()
                .parties()
                .get(0)
                .face()
                .name())
        .isEqualTo("龚䶮");
  }
}
