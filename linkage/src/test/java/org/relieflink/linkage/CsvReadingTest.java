package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.linkage.UnreadableTableException.Reason;

@DisplayName("读取各种样子的 CSV")
class CsvReadingTest {
  private static final String NUMBER = People.number("19700605", 41);
  private static final CaseParty PARTY = People.party("陈建国", NUMBER, null, null, null);

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("名单.csv");
  }

  private PoolIndex read(String text) throws IOException {
    Files.writeString(file, text);
    return PoolIndex.builder(LinkageModel.standard()).threads(2).addCsv(file).build();
  }

  private void assertFound(String text) throws IOException {
    assertThat(read(text).collide(PARTY)).extracting(Hit::recordId).containsExactly("R1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record_id,class,name,citizen_id\nR1,低保对象,陈建国,%s\n",
        "\uFEFF记录编号,困难类别,姓名,身份证号码\r\nR1,低保对象,陈建国,%s\r\n",
        "公民身份号码;姓名;编号\n%s;陈建国;R1",
        "姓名\t备注\t身份证号\tID\n陈建国\t住院，急\t'%s\tR1\n",
        "\n\n\"record_id\",\"name\",\"citizen_id\"\n\n\"R1\",\"陈建国\",\"%s\"\n,,\n",
        "姓名（必填）,证件号码 ,记录号\n陈建国,%s,R1\n",
        "record_id,name,note,citizen_id\nR1,陈建国,\"两行\n备注，含“\"\"”引号\",%s\nR2,李四,x,\n",
      })
  @DisplayName("列名中英文、顺序、分隔符、引号、空行、多余列都不影响结果")
  void manyShapes(String template) throws IOException {
    assertFound(template.formatted(NUMBER));
  }

  @Test
  @DisplayName("行太短、字段缺失、没有编号的行：照读，没有编号的计数报告")
  void damagedRows() throws IOException {
    PoolIndex pool = read("record_id,name,citizen_id\nR0\nR1,陈建国," + NUMBER + ",多,余\n,王五,\nR3,,\n");
    assertThat(pool.size()).isEqualTo(3);
    assertThat(pool.rowsWithoutId()).isEqualTo(1);
    assertThat(pool.collide(PARTY)).extracting(Hit::recordId).containsExactly("R1");
  }

  @Test
  @DisplayName("大文件分块读取，引号内换行跨块也不会丢行、错行")
  void chunksDoNotLoseRows() throws IOException {
    StringBuilder text = new StringBuilder("record_id,name,address,citizen_id\n");
    int rows = 60_000;
    for (int i = 0; i < rows; i++) {
      text.append('R').append(i).append(",陈建国,\"桥头镇\n柳湾村\"\"老村\"\"").append(i);
      text.append("组，一段很长很长的备注文字用来把文件撑大到几个分块，跨过边界\",\n");
    }
    text.append("LAST,陈建国,柳湾村,").append(NUMBER).append('\n');
    PoolIndex pool = read(text.toString());
    assertThat(Files.size(file)).isGreaterThan(2L << 22);
    assertThat(pool.size()).isEqualTo(rows + 1);
    assertThat(pool.collide(PARTY)).extracting(Hit::recordId).contains("LAST");
  }

  @Test
  @DisplayName("从文件读和从对象建，命中完全相同")
  void fileAndObjectsAgree() throws IOException {
    PoolIndex fromFile =
        read("record_id,name,citizen_id,birth_date\nR1,陳建國," + NUMBER + ",1970/6/5\n");
    PoolIndex fromObjects =
        PoolIndex.build(
            LinkageModel.standard(),
            List.of(
                new PoolRecord(
                    "R1", null, "陳建國", NUMBER, null, "1970/6/5", null, null, null, null, null)));
    assertThat(fromFile.collide(PARTY)).isEqualTo(fromObjects.collide(PARTY)).isNotEmpty();
  }

  @Test
  @DisplayName("空文件、缺关键列、非 UTF-8、其实是 xlsx：拒绝，并说清下一步")
  void refusals() throws IOException {
    assertRefused(new byte[0], Reason.EMPTY, "空的");
    assertRefused("\uFEFF\n \n".getBytes(StandardCharsets.UTF_8), Reason.EMPTY, "空的");
    assertRefused(
        "姓名,电话\n张三,1\n".getBytes(StandardCharsets.UTF_8), Reason.KEY_COLUMN_MISSING, "列名");
    assertRefused("编号,姓名\n1,张三\n".getBytes(Charset.forName("GB18030")), Reason.NOT_UTF8, "另存为");
    assertRefused("编号,姓名\n".getBytes(StandardCharsets.UTF_16), Reason.NOT_CSV, "另存为");
    assertRefused(new byte[] {'P', 'K', 3, 4, 20}, Reason.NOT_CSV, "另存为");
  }

  private void assertRefused(byte[] content, Reason reason, String words) throws IOException {
    Files.write(file, content);
    assertThatThrownBy(() -> PartyList.ofCsv(file))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining(words)
        .extracting(e -> ((UnreadableTableException) e).reason())
        .isEqualTo(reason);
  }

  @Test
  @DisplayName("只有表头的名单是零人，不出错")
  void headerOnly() throws IOException {
    Files.writeString(file, "party_id,name\n");
    assertThat(PartyList.ofCsv(file).size()).isZero();
  }

  @Test
  @DisplayName("英文名单也能比对，不出错")
  void englishNames() throws IOException {
    Files.writeString(
        file,
        "rec_id,full_name,date_of_birth,address\nE1,michaela neumann,19151111,winston hills\n");
    PoolIndex pool = PoolIndex.builder(LinkageModel.standard()).addCsv(file).build();
    assertThat(pool.collide(People.party("michaella neumann", null, "19151111", null, null)))
        .extracting(Hit::recordId)
        .containsExactly("E1");
  }
}
