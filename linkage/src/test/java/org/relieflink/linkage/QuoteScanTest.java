package org.relieflink.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("大文件分块：引号怎么写，都不丢行、不错行")
class QuoteScanTest {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("a,\"\n\r".toCharArray()).ofMaxLength(40);
  }

  @Property(tries = 5_000)
  @Label("在任何一处断开，断口之后找到的行界都是真的行界，末尾的状态也相同")
  void anyCut(@ForAll("texts") String text, @ForAll @IntRange(max = 40) int place) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int cut = Math.min(place, bytes.length);
    byte[] head = java.util.Arrays.copyOf(bytes, cut);
    byte[] tail = java.util.Arrays.copyOfRange(bytes, cut, bytes.length);
    QuoteScan whole = QuoteScan.of(bytes, bytes.length, QuoteScan.START, (byte) ',');
    QuoteScan first = QuoteScan.of(head, head.length, QuoteScan.START, (byte) ',');
    QuoteScan supposed = QuoteScan.of(tail, tail.length, QuoteScan.START, (byte) ',');
    QuoteScan second =
        supposed.holdsFor(first.end())
            ? supposed
            : QuoteScan.of(tail, tail.length, first.end(), (byte) ',');
    if (second.firstBreak() >= 0) {
      assertThat(rowStarts(bytes)).contains(cut + second.firstBreak());
    }
    if (tail.length > 0) {
      assertThat(second.end() == QuoteScan.QUOTED).isEqualTo(whole.end() == QuoteScan.QUOTED);
    }
  }

  private static Set<Integer> rowStarts(byte[] bytes) {
    CsvRows rows = new CsvRows(bytes.clone(), 0, bytes.length, (byte) ',');
    Set<Integer> starts = new TreeSet<>();
    while (rows.next()) {
      starts.add(rows.position());
    }
    return starts;
  }

  @Example
  @Label("几兆的文件里先有一个单独的引号（5\"管），后有带换行的引号字段：行数、编号一个不少")
  void strayQuoteBeforeQuotedLines() throws IOException {
    StringBuilder text = new StringBuilder("record_id,name,address\nR0,陈建国,5\"管旁\n");
    int rows = 90_000;
    for (int i = 1; i < rows; i++) {
      text.append('R').append(i).append(",陈建国,\"桥头镇\n柳湾村第").append(i).append("组，备注很长\"\n");
    }
    PersonTable table = new PersonTable();
    ListNotes notes = read(text.toString(), table);
    assertThat(notes.rows()).isEqualTo(rows);
    assertThat(table.size()).isEqualTo(rows);
    for (int i = 0; i < rows; i += 997) {
      assertThat(table.id(i)).isEqualTo("R" + i);
    }
  }

  @Example
  @Label("引号只有一半：说出第几行，不把后面的行悄悄吞掉")
  void halfAQuote() {
    String text = "record_id,name\nR1,\"王伟\"\nR2,\"李四\nR3,张三\n";
    assertThatThrownBy(() -> read(text, new PersonTable()))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("第 3 行的引号只有一半")
        .hasMessageEndingWith("。");
  }

  @Example
  @Label("没有换行的几十兆：说不像名单，不占那么多内存")
  void oneEndlessRow() {
    String text = "record_id,name\nR1," + "长".repeat(23_000_000);
    assertThatThrownBy(() -> read(text, new PersonTable()))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("第 2 行起有一行超过 64 MB");
  }

  private static ListNotes read(String text, PersonTable table) throws IOException {
    Path file = Files.createTempFile("list", ".csv");
    try {
      Files.writeString(file, text);
      return CsvFile.read(file, 2, table);
    } finally {
      Files.delete(file);
    }
  }
}
